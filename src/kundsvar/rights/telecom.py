"""Telephone and internet contracts that end: notice, fixed terms, written confirmation, the number."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from kundsvar.matters.subscription import Subscription
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing


class Why(StrEnum):
    """Why a customer who ends such a contract is owed something, or not."""

    NOTICE = "A contract without a fixed term ends at the latest when the longest notice that the law allows is over."
    FIXED = "The contract may run to the end of its fixed term."
    TERM_ALLOWED = "The fixed term is no longer than the law allows."
    TERM_TOO_LONG = "The fixed term is longer than the law allows: it binds no longer than that."
    CONFIRM = "The end of the contract is confirmed in writing."
    NUMBER = "The customer may take the number along; the new operator arranges the transfer."
    NUMBER_STAYS = "The customer does not take the number along."
    UNSURE = "Whether it is owed hangs on facts that are not known."


_OURS = frozenset({"phone", "internet", None})


def last_day_of_notice(given: date, law: Law) -> date:
    """Return the last day to which notice may bind a customer."""
    return after(given, months=law.values.get("months", 0), days=law.values.get("days", 0))


def _fixed(case: Any, subscription: Subscription, given: date | None) -> bool | None:
    if subscription.fixed_term is not None or case.fixed_term_until is None or given is None:
        return subscription.fixed_term
    return bool(case.fixed_term_until >= given)


def _notice(case: Any, subscription: Subscription, given: date | None, law: Law) -> Ruling:
    fixed = _fixed(case, subscription, given)
    if given is None or fixed is None:
        known = {"subscription.notice_given": given, "subscription.fixed_term": fixed}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    if not fixed:
        return Ruling(due=True, why=Why.NOTICE, by=last_day_of_notice(given, law))
    if case.fixed_term_until is None:
        return Ruling(due=True, why=Why.FIXED, lacking=("fixed_term_until",))
    return Ruling(due=True, why=Why.FIXED, by=case.fixed_term_until)


def _term(case: Any, subscription: Subscription, law: Law) -> Ruling:
    sort, began, until = subscription.sort, subscription.began, case.fixed_term_until
    if sort is None or began is None or until is None:
        known = {"subscription.sort": sort, "subscription.began": began, "fixed_term_until": until}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    last = after(began, months=law.values[f"months_{sort}"])
    if until <= last:
        return Ruling(due=False, why=Why.TERM_ALLOWED)
    return Ruling(due=True, why=Why.TERM_TOO_LONG, by=last)


def _number(subscription: Subscription) -> Ruling:
    if subscription.porting is False or subscription.sort == "internet":
        return Ruling(due=False, why=Why.NUMBER_STAYS)
    known = {"subscription.porting": subscription.porting, "subscription.sort": subscription.sort}
    lacking = missing(known)
    return Ruling(due=None if lacking else True, why=Why.NUMBER, lacking=lacking, duty="release_number")


def _finds(case: Any) -> Iterator[Right]:
    subscription: Subscription | None = getattr(case, "subscription", None)
    if subscription is None or subscription.sort not in _OURS or case.decision == "undecided":
        return
    given = subscription.notice_given or case.received
    bench = Bench("telecom", case, given, "subscription.notice_given", case.customer.jurisdiction)

    def of_telecom(ruling: Ruling) -> Ruling:
        if subscription.sort is not None or ruling.due is False:
            return ruling
        return ruling.model_copy(
            update={"due": None, "lacking": tuple(dict.fromkeys(("subscription.sort", *ruling.lacking)))}
        )

    yield from bench.rights("telecom-notice", lambda law: of_telecom(_notice(case, subscription, given, law)))
    if case.fixed_term_until is not None or subscription.fixed_term:
        yield from bench.rights("telecom-fixed-term", lambda law: of_telecom(_term(case, subscription, law)))
    confirm = Ruling(due=True, why=Why.CONFIRM, duty="confirm_in_writing")
    yield from bench.rights("telecom-confirmation", lambda _: of_telecom(confirm))
    yield from bench.rights("telecom-porting", lambda _: _number(subscription))


WING = Wing(__name__, _finds, Why)
