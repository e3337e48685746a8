"""Raises the temper: scolds, doubts aloud, or claims to feel what the customer feels.

Why: nobody has ever calmed down on being told to; an upset customer who is met with care often turns into a satisfied
one.

    fi ✗ Rauhoittukaa, niin jatketaan.
    fi ✓ Ymmärrän, että olette vihainen.
    sv ✗ Du påstår att du har ringt tre gånger.
    sv ✓ Du berättar att du har ringt tre gånger.
    en ✗ I know exactly how you feel.
    en ✓ You had to call three times, and that is too much.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_phrase
from kundsvar.source import PRESENCE

CHECK = Check(
    __name__,
    severity="warning",
    message="This raises the temper rather than calming it.",
    remedy="Name what the customer went through, take their word for it, and say what you will do.",
    source=PRESENCE,
    finds=spans_of_phrase(__name__),
    mends=("empathy",),
)
