"""Complaints about payments, banking and insurance: when they are answered."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing


class Why(StrEnum):
    """Why such a complaint is answered by a certain day."""

    IN_TIME = "A complaint about a financial service is answered in writing and with reasons by that day."
    WORKING_DAYS = "A complaint about a payment is answered within so many working days, with the body to turn to."
    IN_WRITING = (
        "A complaint about a financial service is answered in writing and with reasons, with the body to turn to."
    )


_FINANCE = frozenset({"payment_service", "financial_service"})


def _payment(law: Law) -> Ruling:
    return Ruling(due=True, why=Why.WORKING_DAYS, working_days=law.values["working_days"], duty="reasoned_answer")


def _decide(case: Any, law: Law) -> Ruling:
    days = law.values.get("weeks", 0) * 7 + law.values.get("days", 0)
    if not days:
        return Ruling(due=True, why=Why.IN_WRITING, duty="reasoned_answer")
    lacking = ("received",) if case.received is None else ()
    by = None if case.received is None else after(case.received, days=days)
    return Ruling(due=True, why=Why.IN_TIME, lacking=lacking, days=days, by=by, duty="reasoned_answer")


def _finds(case: Any) -> Iterator[Right]:
    if case.kind != "complaint" or case.purchase.sort not in _FINANCE:
        return
    bench = Bench("finance", case, case.received, "received", case.customer.jurisdiction)
    yield from bench.rights("finance-answer", lambda law: _decide(case, law))
    if case.purchase.sort == "payment_service":
        yield from bench.rights("finance-payment-answer", _payment)


WING = Wing(__name__, _finds, Why)
