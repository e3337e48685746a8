"""Pays in vouchers or points what is owed in money.

Why: compensation and refunds by law are paid in money; a voucher only if the customer agrees.

    fi ✗ Korvaamme viivästyksen lahjakortilla.
    fi ✓ Korvaus maksetaan tilillenne 4.9. mennessä. Lisäksi annamme teille 20 euron lahjakortin.
    sv ✗ Ersättningen betalas ut som ett presentkort.
    sv ✓ Ersättningen betalas till ditt konto senast den 4 september. Dessutom får du ett presentkort på 20 euro.
    en ✗ We will compensate you for the delay with a travel voucher.
    en ✓ The compensation is paid to your account by 4 September. In addition, we would like to give you a gift voucher.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_claim
from kundsvar.source import AIR_PAYMENT

CHECK = Check(
    __name__,
    severity="error",
    message="This pays in vouchers or points what is owed in money. {{ why }}",
    remedy="Pay it in money, by a day that you name; a voucher may come on top.",
    source=AIR_PAYMENT,
    finds=spans_of_claim(
        __name__, "air-payment", "air-downgrade", "withdrawal-refund", "transit-price-reduction", "rail-compensation"
    ),
    mends=("remedy",),
)
