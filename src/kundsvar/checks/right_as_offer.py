"""Presents as a kindness what the law gives.

Why: a right that is sold as goodwill is a right hidden; in Finland and the Union the practice is banned.

    fi ✗ Hyvän tahdon eleenä korjaamme puhelimen.
    fi ✓ Korjaamme puhelimen maksutta.
    sv ✗ Som goodwill reparerar vi din telefon.
    sv ✓ Vi reparerar din telefon utan kostnad.
    en ✗ As a gesture of goodwill, we will repair your phone.
    en ✓ We will repair your phone free of charge.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_claim
from kundsvar.source import UNFAIR_PRACTICES

CHECK = Check(
    __name__,
    severity="error",
    message="This presents as a kindness what the law gives. {{ why }}",
    remedy="Say plainly what the customer gets, and that the law gives it; goodwill is what comes on top.",
    source=UNFAIR_PRACTICES,
    finds=spans_of_claim(
        __name__,
        "goods-liability",
        "services-remedies",
        "air-compensation",
        "withdrawal-refund",
        "transit-price-reduction",
        "reminders-fee",
    ),
    mends=("remedy",),
)
