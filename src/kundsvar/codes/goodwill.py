"""Something extra."""

from typing import ClassVar, Self

from pydantic import model_validator

from kundsvar.coded import Coded
from kundsvar.text import Clause
from kundsvar.values import Money

_WITH_AMOUNT = frozenset({"voucher"})


class Goodwill(Coded):
    """Something beyond what is owed, and never in place of it."""

    step: ClassVar = "goodwill"
    sentences: ClassVar = {
        "voucher": "In addition, we would like to give you a gift voucher for {{ goodwill.amount }}; "
        "it does not affect your other rights.",
        "free_month": "In addition, we will not charge you for the coming month; it does not affect your other rights.",
        "lounge": "In addition, you are welcome in our lounge as our guest before your next flight; "
        "it does not affect your other rights.",
        "on_the_house": "In addition, coffee and dessert are on us.",
        "free_delivery": "In addition, your next delivery is on us; it does not affect your other rights.",
    }
    frame: ClassVar = "In addition, we would like to offer you {{ goodwill.text }}."

    text: Clause | None = None
    """What is given, as after "we would like to offer you"."""
    amount: Money | None = None
    """The value of a voucher."""

    @model_validator(mode="after")
    def _voucher_has_a_value(self) -> Self:
        if self.code in _WITH_AMOUNT and self.amount is None:
            raise ValueError(f'amount is missing: a {self.code} has a value, as in "20.00 EUR"')
        return self
