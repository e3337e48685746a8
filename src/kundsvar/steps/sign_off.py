"""Closes with a greeting and a name."""

from kundsvar.source import PRESENCE
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Closes with a greeting and a name.",
    why="A face behind the answer makes it an answer.",
    source=PRESENCE,
)
