"""Says sorry, without an if."""

from kundsvar.source import ROSCHK
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Says sorry, without an if.",
    why="An apology that comes first and names what happened is worth as much as money.",
    source=ROSCHK,
)
