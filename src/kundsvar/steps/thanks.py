"""Thanks for the custom, patience or trust."""

from kundsvar.source import FAREWELL
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Thanks for the custom, patience or trust.",
    why="The last impression decides how easy it is to come back.",
    source=FAREWELL,
)
