"""Tells what the customer has to do, or that nothing is needed."""

from kundsvar.source import FAREWELL
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Tells what the customer has to do, or that nothing is needed.",
    why="Clear directions leave nobody guessing.",
    source=FAREWELL,
)
