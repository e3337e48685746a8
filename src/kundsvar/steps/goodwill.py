"""Gives something extra, beyond what is owed."""

from kundsvar.source import SORRY
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Gives something extra, beyond what is owed.",
    why="Something extra is the last chance to turn a bad day around.",
    source=SORRY,
)
