"""Thanks the customer for writing or calling."""

from kundsvar.source import SORRY
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Thanks the customer for writing or calling.",
    why="Whoever tells a company what is wrong does it a service.",
    source=SORRY,
)
