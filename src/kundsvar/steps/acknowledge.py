"""Says what the customer's message was about, in one's own words."""

from kundsvar.source import PRESENCE
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Says what the customer's message was about, in one's own words.",
    why="A customer who is heard and understood can accept a good deal, even a no.",
    source=PRESENCE,
)
