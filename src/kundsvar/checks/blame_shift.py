"""Puts it on others or on chance, to escape.

Why: customers see through bad excuses; they want somebody who takes the matter on.

    fi ✗ Se ei ole meidän vikamme.
    fi ✓ Hoidamme asian kuntoon.
    sv ✗ Det är inte vårt fel.
    sv ✓ Vi ordnar det.
    en ✗ It is not our fault.
    en ✓ We will put this right.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import SORRY

CHECK = Check(
    __name__,
    severity="warning",
    message="This puts the blame on others or on chance.",
    remedy="Say that you take care of it, and how: to the customer you are the company.",
    source=SORRY,
    finds=spans_of_fault(__name__),
    mends=("responsibility",),
    yields_to=("blame-customer", "passing-the-buck"),
)
