"""Names what the customer went through."""

from kundsvar.source import CARD
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Names what the customer went through.",
    why="How a customer was met is remembered longer than what they got.",
    source=CARD,
)
