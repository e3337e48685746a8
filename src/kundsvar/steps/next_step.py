"""Tells what the company does next."""

from kundsvar.source import COMPLAINTS_STANDARD
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Tells what the company does next.",
    why="Who does what next keeps a matter alive in the customer's eyes.",
    source=COMPLAINTS_STANDARD,
)
