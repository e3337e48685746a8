"""Tells what happened and why, or the ground of a decision."""

from kundsvar.source import DAVIDOW
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Tells what happened and why, or the ground of a decision.",
    why="A customer who knows the reason need not suppose a worse one.",
    source=DAVIDOW,
)
