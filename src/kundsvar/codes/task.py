"""What the customer has to do."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator

from kundsvar.coded import Coded
from kundsvar.text import Line, Prose

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
    frame: ClassVar = "Please do this: {{ task.text }}"

    text: Prose | None = None
    """One or more sentences in the register of the reply."""
    by: date | None = None
    """The last day for it."""
    where: Line | None = None
    """The address or place, if there is one."""

    @model_validator(mode="after")
    def _has_a_last_day(self) -> Self:
        if self.code in _WITH_DATE and self.by is None:
            raise ValueError(f"by is missing: the customer must know the last day for {self.code}")
        return self
