"""Confirms what has been done, and with what effect."""

from kundsvar.source import FAREWELL
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Confirms what has been done, and with what effect.",
    why="The customer must know whether all is settled with this one contact.",
    source=FAREWELL,
)
