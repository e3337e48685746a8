"""Electricity contracts that end: notice and the final bill."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.matters.subscription import Subscription
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing
from kundsvar.rights.telecom import last_day_of_notice


class Why(StrEnum):
    """Why a customer who changes supplier is owed something, or not."""

    NOTICE = "A contract without a fixed term ends at the latest two weeks after the notice."
    FIXED = "The contract may run to the end of its fixed term."
    FINAL_BILL = "The final bill comes within six weeks after the end of the delivery."
    UNSURE = "Whether it is owed hangs on facts that are not known."


def _notice(case: Any, subscription: Subscription, law: Law) -> Ruling:
    given = subscription.notice_given or case.received
    if given is None or subscription.fixed_term is None:
        known = {"subscription.notice_given": given, "subscription.fixed_term": subscription.fixed_term}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    if not subscription.fixed_term:
        return Ruling(due=True, why=Why.NOTICE, by=last_day_of_notice(given, law))
    lacking = missing({"fixed_term_until": case.fixed_term_until})
    return Ruling(due=True, why=Why.FIXED, by=case.fixed_term_until, lacking=lacking)


def _final_bill(case: Any, law: Law) -> Ruling:
    if case.ends is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("ends",))
    return Ruling(due=True, why=Why.FINAL_BILL, by=after(case.ends, days=7 * law.values["weeks"]))


def _finds(case: Any) -> Iterator[Right]:
    subscription: Subscription | None = getattr(case, "subscription", None)
    if subscription is None or subscription.sort != "electricity" or case.decision == "undecided":
        return
    given = subscription.notice_given or case.received
    bench = Bench("energy", case, given, "subscription.notice_given", case.customer.jurisdiction)
    yield from bench.rights("energy-notice", lambda law: _notice(case, subscription, law))
    yield from bench.rights("energy-final-invoice", lambda law: _final_bill(case, law))


WING = Wing(__name__, _finds, Why)
