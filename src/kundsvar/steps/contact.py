"""Gives a way to reach a person."""

from kundsvar.source import SORRY
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Gives a way to reach a person.",
    why="A number that nobody answers is worse than none.",
    source=SORRY,
)
