"""What the customer has to do."""

from datetime import date
from typing import Any, ClassVar, Self

from pydantic import model_validator

from kundsvar.coded import Coded
from kundsvar.text import Line, Prose
from kundsvar.values import Shop

_WITH_DATE = frozenset({"return_equipment", "port_number", "download_data", "hand_in_keys"})


class Task(Coded):
    """One thing that the customer has to do."""

    step: ClassVar = "instruction"
    sentences: ClassVar = {
        "return_equipment": "Please return the equipment by {{ task.by }}; keep the receipt.",
        "port_number": "If you want to keep your number, ask your new operator by {{ task.by }} to take it over: "
        "they will arrange the transfer.",
        "download_data": "Please save the files that you want to keep by {{ task.by }}.",
        "hand_in_keys": "Please hand in your key or card by {{ task.by }}.",
        "send_in": "Please send the product to us with the prepaid label that you will find enclosed.",
        "bring_in": "Please bring the product to the shop where you bought it; the receipt is enough.",
        "account_number": "Please give us your account number in our secure online service, not by e-mail.",
    }
    of_the_purchase: ClassVar = {
        "send_in": "Please send {{ purchase.what.definite }} to us with the prepaid label that you will find enclosed.",
        "bring_in": "Please bring {{ purchase.what.definite }} to the shop where you bought it; the receipt is enough.",
    }
    brought_to: ClassVar = "Please bring {{ purchase.what.definite }} to {{ task.to }}; the receipt is enough."
    frame: ClassVar = "Please do this: {{ task.text }}"

    text: Prose | None = None
    """One or more sentences in the register of the reply."""
    by: date | None = None
    """The last day for it."""
    where: Line | None = None
    """The address, if there is one."""
    to: Shop | None = None
    """The shop to which a purchase is brought: K-Citymarket Ruoholahti."""

    def source_in(self, case: Any) -> str:
        """Return the English source: in a complaint it names the purchase, and the shop where one is given."""
        if self.code in self.of_the_purchase and getattr(case, "purchase", None) is not None:
            return self.brought_to if self.to is not None else self.of_the_purchase[self.code]
        return self.source

    @classmethod
    def further_sources(cls) -> tuple[str, ...]:
        """Return the sources that name the purchase."""
        return (*cls.of_the_purchase.values(), cls.brought_to)

    @model_validator(mode="after")
    def _is_brought_somewhere(self) -> Self:
        if self.to is not None and self.code != "bring_in":
            raise ValueError(
                "to is the shop to which something is brought; use it with the code bring_in, or give where"
            )
        return self

    @model_validator(mode="after")
    def _has_a_last_day(self) -> Self:
        if self.code in _WITH_DATE and self.by is None:
            raise ValueError(f"by is missing: the customer must know the last day for {self.code}")
        return self
