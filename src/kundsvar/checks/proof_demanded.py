"""Asks the customer to prove what it is for the seller to show.

Why: a fault that shows early counts as original; the burden of proof is the seller's.

    fi ✗ Teidän on osoitettava, että vika oli puhelimessa alun alkaen.
    fi ✓ Näyttäkää myymälässä kuitti.
    sv ✗ Du måste visa att felet fanns från början.
    sv ✓ Visa kvittot i butiken.
    en ✗ You must prove that the fault was there from the start.
    en ✓ Please bring the receipt.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_claim
from kundsvar.source import CONSUMER_LAW

CHECK = Check(
    __name__,
    severity="error",
    message="This asks the customer to prove what it is for the seller to show. {{ why }}",
    remedy="Examine the fault yourselves, free of charge; the receipt is all that the customer has to show.",
    source=CONSUMER_LAW,
    finds=spans_of_claim(__name__, "goods-presumption"),
    mends=("rights",),
)
