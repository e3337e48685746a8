"""Tells what has been changed so that it does not happen again."""

from kundsvar.source import SORRY
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Tells what has been changed so that it does not happen again.",
    why="Customers have the answer to how a company gets better; let them see that it was heard.",
    source=SORRY,
)
