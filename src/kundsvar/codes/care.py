"""What the customer gets while they wait."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Prose

_CANCELLED = frozenset({"bill_cancelled", "bill_and_fee_cancelled"})


class Care(Coded):
    """One thing that makes the waiting bearable."""

    step: ClassVar = "remedy"
    sentences: ClassVar = {
        "hotel": "We have booked a hotel room for you, and transport there and back.",
        "meals": "We pay for your meals: keep the receipts.",
        "refreshments": "Food and drink are waiting for you at our desk.",
        "loan_device": "You can borrow a device from us for as long as you need it.",
        "rebooking": "We have booked you on the next departure that has room.",
        "bill_cancelled": "The bill has been cancelled, and you owe us nothing.",
        "bill_and_fee_cancelled": "The bill and the reminder fee have been cancelled, and you owe us nothing.",
    }
    frame: ClassVar = "This is what we do for you: {{ care.text }}"

    text: Prose | None = None
    """One or more sentences."""

    @property
    def cancels_a_bill(self) -> bool:
        """Whether it is that a bill has been cancelled."""
        return self.code in _CANCELLED
