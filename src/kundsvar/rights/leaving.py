"""How a customer may leave: the Finnish Consumer Ombudsman's line of 2025."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.right import Bench, Right, Ruling, Wing


class Why(StrEnum):
    """Why a leaving customer is left in peace, or not."""

    DECIDED = "The customer has decided: nobody questions it, no reason is required, and nothing is offered unasked."
    UNDECIDED = "The customer has not decided yet, and may be told what could be done."
    UNSURE = "Whether it is owed hangs on facts that are not known."


def _decide(case: Any) -> Ruling:
    if case.decision is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("decision",))
    if case.decision == "undecided":
        return Ruling(due=False, why=Why.UNDECIDED)
    return Ruling(due=True, why=Why.DECIDED, duty="leave_in_peace")


def _finds(case: Any) -> Iterator[Right]:
    if case.kind != "cancellation":
        return
    subscription = case.subscription
    given = (subscription.notice_given if subscription is not None else None) or case.received
    bench = Bench("leaving", case, given, "received", case.customer.jurisdiction)
    yield from bench.rights("leaving-without-pressure", lambda _: _decide(case))


WING = Wing(__name__, _finds, Why)
