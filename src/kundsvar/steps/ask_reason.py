"""Asks, as a voluntary matter, why the customer leaves."""

from kundsvar.source import FAREWELL
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Asks, as a voluntary matter, why the customer leaves.",
    why="Behind a farewell there may be a misunderstanding that can be put right.",
    source=FAREWELL,
)
