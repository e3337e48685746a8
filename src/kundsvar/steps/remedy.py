"""Says what is done or paid to put it right."""

from kundsvar.source import PRESENCE
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Says what is done or paid to put it right.",
    why="A problem that is solved turns displeasure into goodwill.",
    source=PRESENCE,
)
