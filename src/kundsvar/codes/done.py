"""What has been done already."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Prose


class Done(Coded):
    """One thing that has been done for a customer who leaves, besides ending the contract."""

    step: ClassVar = "confirmation"
    sentences: ClassVar = {
        "direct_debit_stopped": "We have also stopped the direct debit.",
        "invoice_cancelled": "We have also cancelled the unpaid bill.",
        "reminder_fee_cancelled": "We have also cancelled the reminder fee.",
        "number_released": "We have also released your number for transfer.",
    }
    frame: ClassVar = "We have also done this: {{ done.text }}"

    text: Prose | None = None
    """One or more sentences."""
