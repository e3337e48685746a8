"""Owns the fault, or the duty to put it right."""

from kundsvar.source import LEWICKI
from kundsvar.step import Step

STEP = Step(
    __name__,
    what="Owns the fault, or the duty to put it right.",
    why="Taking responsibility is the part of an apology that counts the most.",
    source=LEWICKI,
)
