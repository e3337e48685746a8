"""Names a body to turn to when the customer disagrees."""

from kundsvar.source import DISPUTES_LAW
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Names a body to turn to when the customer disagrees.",
    why="Whoever says no to a consumer must say who can try the matter.",
    source=DISPUTES_LAW,
)
