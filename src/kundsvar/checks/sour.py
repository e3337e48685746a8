"""Sarcasm, a threat, an accusation or a cold ending.

Why: a positive tone to the end lowers the threshold for coming back.

    fi ✗ Onnea vain kilpailijan asiakkaaksi.
    fi ✓ Olette tervetullut takaisin milloin tahansa.
    sv ✗ Lycka till hos konkurrenten.
    sv ✓ Du är alltid välkommen tillbaka.
    en ✗ Good luck with your new provider, you will need it.
    en ✓ You are welcome back at any time.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import FAREWELL

CHECK = Check(
    __name__,
    severity="warning",
    message="This is sour: the customer will remember it.",
    remedy="Leave it out, or end on a friendly word.",
    source=FAREWELL,
    finds=spans_of_fault(__name__, least=0.8),
    mends=(),
    yields_to=("door-closer", "escalating-tone"),
)
