"""Says how it was decided, in one plain sentence."""

from kundsvar.source import LOCKER
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Says how it was decided, in one plain sentence.",
    why="From a reply one must be able to tell whether it says yes or no.",
    source=LOCKER,
)
