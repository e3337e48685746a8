"""Belittles the matter, or doubts the customer.

Why: what counts the most is to show that the customer is taken seriously.

    fi ✗ Kukaan muu ei ole valittanut.
    fi ✓ Kiitos, että kerroitte. Tarkistamme asian.
    sv ✗ Ingen annan har klagat.
    sv ✓ Tack för att du hörde av dig. Vi kontrollerar det.
    en ✗ Nobody else has complained.
    en ✓ Thank you for telling us. We will check it.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import PRESENCE

CHECK = Check(
    __name__,
    severity="warning",
    message="This belittles the matter or doubts the customer.",
    remedy="Take the message at its word: say what you will check.",
    source=PRESENCE,
    finds=spans_of_fault(__name__),
    mends=(),
    yields_to=("escalating-tone", "minimising"),
)
