"""How a wrong is put right."""

from datetime import date
from typing import Any, ClassVar, Literal, Self

from pydantic import model_validator

from kundsvar.coded import Coded
from kundsvar.text import Prose
from kundsvar.values import Money

_PAYING = frozenset({"refund", "price_reduction", "credit"})


class Remedy(Coded):
    """How it is put right."""

    step: ClassVar = "remedy"
    sentences: ClassVar = {
        "repair": "We will repair {{ purchase.what.definite }} free of charge.",
        "replacement": "We will replace {{ purchase.what.definite }} with a new one free of charge.",
        "refund": "We will refund you {{ remedy.amount }}.",
        "price_reduction": "We will reduce the price and pay you back {{ remedy.amount }}.",
        "credit": "We will credit {{ remedy.amount }} on your next bill.",
    }
    with_day: ClassVar = {
        "repair": "We will repair {{ purchase.what.definite }} free of charge "
        "by {{ remedy.by.weekday }} at the latest.",
        "replacement": "We will replace {{ purchase.what.definite }} with a new one free of charge "
        "by {{ remedy.by.weekday }} at the latest.",
    }
    frame: ClassVar = "This is how we will put it right: {{ remedy.text }}"

    text: Prose | None = None
    """One or more sentences."""
    amount: Money | None = None
    """How much; needed where money is paid."""
    by: date | None = None
    """The day on which it is done at the latest."""
    how: Literal["account", "original_means"] | None = None
    """Where money goes: to the customer's account, or back the way that it was paid."""

    def source_in(self, case: Any) -> str:  # noqa: ARG002 (the day is the remedy's own)
        """Return the English source: what is done to a thing names the day, where that is known."""
        return self.with_day[self.code] if self.by is not None and self.code in self.with_day else self.source

    @classmethod
    def further_sources(cls) -> tuple[str, ...]:
        """Return the sources that name the day."""
        return tuple(cls.with_day.values())

    @property
    def pays(self) -> bool:
        """Whether money changes hands."""
        return self.code in _PAYING

    @model_validator(mode="after")
    def _amount_where_money_is_paid(self) -> Self:
        if self.pays and self.amount is None:
            raise ValueError(f'amount is missing: a {self.code} says how much, as in "40.00 EUR"')
        return self
