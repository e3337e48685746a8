"""A promise that nobody can keep.

Why: trust is won back by deeds; a promise that cannot be checked says nothing.

    fi ✗ Teemme kaiken, mitä voimme.
    fi ✓ Muutimme ohjetta 1.11. ja seuraamme sitä kuukausittain.
    sv ✗ Vi gör allt vi kan.
    sv ✓ Rutinen ändrades den 1 november och följs upp varje månad.
    en ✗ We are doing everything we can.
    en ✓ We changed the procedure on 1 November and check it every month.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import PROMISES_STANDARD

CHECK = Check(
    __name__,
    severity="warning",
    message="This promises what nobody can keep or check.",
    remedy="Say what has been changed, since when, and how it is followed up.",
    source=PROMISES_STANDARD,
    finds=spans_of_fault(__name__),
    mends=("prevention", "assurance"),
)
