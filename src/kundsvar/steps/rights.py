"""Tells what the law or the contract entitles the customer to."""

from kundsvar.source import AIR_LAW
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Tells what the law or the contract entitles the customer to.",
    why="A right that is not told of is a right withheld.",
    source=AIR_LAW,
)
