"""Asks for a number that the customer has already given.

Why: who has to tell everything twice was not listened to the first time.

    fi ✗ Ilmoitathan asiakasnumerosi.
    fi ✓ Asiakasnumeronne on meillä.
    sv ✗ Vänligen ange ditt kundnummer.
    sv ✓ Vi har ditt kundnummer.
    en ✗ Please state your customer number.
    en ✓ We have your customer number.

Known are the numbers of the case, and those that the customer gives in the message.
"""

from collections.abc import Iterator

from kundsvar.case import CaseBase
from kundsvar.cases import Cancellation
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.phrases import phrases_of
from kundsvar.source import PRESENCE

_GIVEN = {"gives_customer_number": "asks_customer_number", "gives_order_number": "asks_order_number"}
"""What the customer's message gives, and what it answers before it is asked."""


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.case is None:
        return
    for asked in sorted(_answered(draft.case)):
        yield from map(Found, draft.phrases.get(asked, ()))


def _answered(case: CaseBase) -> set[str]:
    said = phrases_of(case.message or "", case.customer.language)
    answered = {asked for given, asked in _GIVEN.items() if given in said}
    if case.customer.number is not None:
        answered.add("asks_customer_number")
    if isinstance(case, Cancellation) and case.contract_number is not None:
        answered.add("asks_contract_number")
    return answered


CHECK = Check(
    __name__,
    severity="error",
    message="This asks for a number that you already have.",
    remedy="Leave the question out, and use the number that is in the case.",
    source=PRESENCE,
    finds=_finds,
    mends=(),
)
