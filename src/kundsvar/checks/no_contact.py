"""Leaves no way to answer or to reach a person.

Why: to get only a number that nobody answers is worse than to get none.

    fi ✗ Tähän viestiin ei voi vastata.
    fi ✓ Voitte vastata tähän viestiin tai soittaa numeroon 010 555 0100.
    sv ✗ Det går inte att svara på det här mejlet.
    sv ✓ Svara gärna på det här mejlet eller ring 08-555 010 00.
    en ✗ Please do not reply to this e-mail.
    en ✓ You can reply to this e-mail or call 020 7946 0100.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import SORRY

CHECK = Check(
    __name__,
    severity="error",
    message="This leaves the customer no way to reach a person.",
    remedy="Give a number or an address that is answered, and a name.",
    source=SORRY,
    finds=spans_of_fault(__name__),
    mends=("contact",),
    yields_to=("door-closer",),
)
