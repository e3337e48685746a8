"""Puts it on the customer.

Why: neither the customer nor the clerk is right or wrong: what is needed and what is on offer do
not always meet.

    fi ✗ Teidän olisi pitänyt lukea ohjeet.
    fi ✓ Ohje on sivulla 3; tässä tärkein kohta.
    sv ✗ Du borde ha läst instruktionen.
    sv ✓ Anvisningen finns på sidan 3, här är det viktigaste.
    en ✗ You should have read the manual.
    en ✓ The instruction is on page 3; here is the key point.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import CARD

CHECK = Check(
    __name__,
    severity="error",
    message="This puts the blame on the customer.",
    remedy="Tell the fact without blame: where the instruction is, what the workshop found, from when you can act.",
    source=CARD,
    finds=spans_of_fault(__name__),
    mends=(),
)
