"""Welcomes the customer, or welcomes them back."""

from kundsvar.source import FAREWELL
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Welcomes the customer, or welcomes them back.",
    why="The threshold for coming back is lower when the door was left open.",
    source=FAREWELL,
)
