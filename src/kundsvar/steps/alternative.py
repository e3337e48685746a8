"""Offers another way to what was asked for."""

from kundsvar.source import CARD
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Offers another way to what was asked for.",
    why="What can be done is worth more than what cannot.",
    source=CARD,
)
