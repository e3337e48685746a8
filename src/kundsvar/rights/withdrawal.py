"""Withdrawal from what was bought at a distance or at home: 14 days, without a reason."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from kundsvar.matters.withdrawal import Withdrawal
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing


class Why(StrEnum):
    """Why a consumer may withdraw, or not."""

    IN_TIME = "The withdrawal came within 14 days; no reason is needed."
    NOT_TOLD = "The customer had not been told of the right, so it lasts up to a year longer; no reason is needed."
    TOO_LATE = "The withdrawal came after the days for it."
    HOLIDAY = "The last day fell on a weekend, and may count as the next working day."
    IN_SHOP = "The law gives no right of withdrawal from what was bought in a shop."
    EXCEPTED = "The law gives no right of withdrawal from such a thing."
    MONEY_BACK = "All that was paid, with the standard delivery, goes back the way it was paid, within 14 days."
    ACKNOWLEDGE = "A withdrawal made online is confirmed without delay, with what it said, the day and the time."
    NOT_ONLINE = "The withdrawal did not come by a withdrawal function."
    UNSURE = "Whether it is owed hangs on facts that are not known."


_SATURDAY = 5


def _began(withdrawal: Withdrawal) -> tuple[date | None, str]:
    if withdrawal.of == "goods":
        return withdrawal.received_goods, "withdrawal.received_goods"
    return withdrawal.concluded, "withdrawal.concluded"


def _in_time(withdrawal: Withdrawal, law: Law) -> Ruling:  # noqa: PLR0911 (one return for each rule)
    if withdrawal.sold == "shop":
        return Ruling(due=False, why=Why.IN_SHOP)
    if withdrawal.excepted:
        return Ruling(due=False, why=Why.EXCEPTED)
    began, field = _began(withdrawal)
    made = withdrawal.day
    known: dict[str, object] = {"withdrawal.sold": withdrawal.sold, "withdrawal.of": withdrawal.of}
    if withdrawal.in_time is None:
        known |= {"withdrawal.made": made, field: began}
    if lacking := missing(known):
        return Ruling(due=None, why=Why.UNSURE, lacking=lacking)
    if withdrawal.in_time is not None or made is None or began is None:
        return Ruling(due=withdrawal.in_time, why=Why.IN_TIME if withdrawal.in_time else Why.TOO_LATE)
    last = after(began, days=law.values["days"])
    if made <= last:
        return Ruling(due=True, why=Why.IN_TIME, by=last)
    longest = after(last, months=law.values["more_months"])
    if made <= longest and withdrawal.told_of_right is False:
        return Ruling(due=True, why=Why.NOT_TOLD, by=longest)
    if last.weekday() >= _SATURDAY and (made - last).days <= 7 - last.weekday():
        return Ruling(due=None, why=Why.HOLIDAY, lacking=("withdrawal.in_time",))
    if made <= longest and withdrawal.told_of_right is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("withdrawal.told_of_right",))
    return Ruling(due=False, why=Why.TOO_LATE)


def _refund(withdrawal: Withdrawal, in_time: Ruling, law: Law) -> Ruling:
    if in_time.due is False:
        return in_time
    days = law.values["days"]
    lacking = missing({"withdrawal.paid": withdrawal.paid, "withdrawal.made": withdrawal.day})
    by = None if withdrawal.day is None else after(withdrawal.day, days=days)
    return Ruling(
        due=in_time.due,
        why=Why.MONEY_BACK,
        lacking=(*in_time.lacking, *lacking),
        amount=withdrawal.paid,
        days=days,
        by=by,
    )


def _acknowledgement(withdrawal: Withdrawal, steps: tuple[str, ...]) -> Ruling:
    if withdrawal.by_function is False or withdrawal.sold in {"shop", "telephone", "at_home"}:
        return Ruling(due=False, why=Why.NOT_ONLINE)
    known = {"withdrawal.sold": withdrawal.sold, "withdrawal.by_function": withdrawal.by_function}
    if lacking := missing(known):
        return Ruling(due=None, why=Why.UNSURE, lacking=lacking)
    lacking = () if isinstance(withdrawal.made, datetime) else ("withdrawal.made",)
    return Ruling(
        due=True,
        why=Why.ACKNOWLEDGE,
        lacking=(*lacking, *missing({"withdrawal.statement": withdrawal.statement})),
        duty="acknowledge_with_time",
        steps=steps if withdrawal.made is not None else (),
    )


def _finds(case: Any) -> Iterator[Right]:
    withdrawal: Withdrawal | None = getattr(case, "withdrawal", None)
    if withdrawal is None:
        return
    country = case.customer.jurisdiction
    day = withdrawal.day
    bench = Bench("withdrawal", case, withdrawal.concluded or day, "withdrawal.concluded", country)
    in_time: dict[str, Ruling] = {}

    def may_withdraw(law: Law) -> Ruling:
        in_time[law.jurisdiction] = _in_time(withdrawal, law)
        return in_time[law.jurisdiction]

    yield from tuple(bench.rights("withdrawal", may_withdraw))
    if in_time:
        yield from bench.rights("withdrawal-refund", lambda law: _refund(withdrawal, in_time[law.jurisdiction], law))
    by_day = Bench("withdrawal", case, day, "withdrawal.made", country)
    # The answer to a cancellation confirms the end of the contract anyhow.
    steps = ("confirmation",) if case.kind == "complaint" else ()
    yield from by_day.rights("withdrawal-acknowledgement", lambda _: _acknowledgement(withdrawal, steps))


WING = Wing(__name__, _finds, Why)
