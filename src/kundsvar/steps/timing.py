"""Gives a date or a time for what the customer waits for."""

from kundsvar.source import SORRY
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Gives a date or a time for what the customer waits for.",
    why="One real time lets the customer plan; a time that is pushed on and on takes that away.",
    source=SORRY,
)
