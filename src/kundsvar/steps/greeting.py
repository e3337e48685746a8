"""Greets the customer, by name where it is known."""

from kundsvar.source import PRESENCE
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Greets the customer, by name where it is known.",
    why="A person who is greeted by name knows that a person answers.",
    source=PRESENCE,
)
