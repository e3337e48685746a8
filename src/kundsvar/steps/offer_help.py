"""Offers further help."""

from kundsvar.source import SORRY
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Offers further help.",
    why="Asking what more one can do, and doing it, shows good will.",
    source=SORRY,
)
