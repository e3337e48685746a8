"""Assures that service, safety, money, data or the climate at work hold."""

from kundsvar.source import TRUST
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Assures that service, safety, money, data or the climate at work hold.",
    why="Trust rests on openness: say how things stand, also inside the company.",
    source=TRUST,
)
