"""Goods with faults or late: konsumentköplagen in Sweden, kuluttajansuojalaki chapter 5 in Finland."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from kundsvar.matters.purchase import Purchase
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing


class Why(StrEnum):
    """Why the buyer of goods is owed something, or not."""

    LIABLE = "The fault showed within the years for which the seller is liable by law."
    LIABLE_WITHOUT_LIMIT = (
        "The seller's liability by law has no fixed limit: it follows how long such a thing should last."
    )
    TOO_LATE = "The fault showed after the years for which the seller is liable."
    PRESUMED = "The fault showed so early that it counts as original, unless the seller shows otherwise."
    NOT_PRESUMED = "The fault showed so late that it no longer counts as original by itself."
    NOTICED_IN_TIME = "The complaint came within two months after the fault was noticed, which is always in time."
    NOTICED_TOO_LATE = "The complaint came more than two months after the seller's liability had ended."
    REPAIR_FIRST = "The buyer first chooses between repair and a new one, free of charge and within reasonable time."
    THEN_MONEY = (
        "The seller has failed to put it right: the buyer may have a lower price, or cancel unless the fault is minor."
    )
    BESIDE_GUARANTEE = "A guarantee comes on top of the seller's liability by law, and its end does not end that."
    NOT_AN_OFFER = "What the law gives must not be presented as an offer or a kindness of the seller."
    DELIVERY_LATE = (
        "The agreed day of delivery has passed: the buyer may withhold payment, set a last day, and then cancel."
    )
    NOT_YET_LATE = "The agreed day of delivery has not passed."
    UNSURE = "Whether it is owed hangs on facts that are not known."


_NOT_GOODS = frozenset({"work", "work_on_property", "payment_service", "financial_service"})


def _span(purchase: Purchase, received: date | None) -> tuple[date | None, date | None, date | None]:
    """Return the first and the last day of which delivery is known, and the last on which the fault can have shown."""
    return purchase.delivered or purchase.bought, purchase.delivered, purchase.appeared or received


def _within(purchase: Purchase, received: date | None, months: int) -> bool | None:
    """Return whether the fault showed within months after delivery; None where the days that are known do not tell.

    A thing is not delivered before it is bought, and no fault shows after it was complained of.
    """
    earliest, latest, shown = _span(purchase, received)
    if earliest is not None and shown is not None and shown <= after(earliest, months=months):
        return True
    if latest is not None and purchase.appeared is not None:
        return purchase.appeared <= after(latest, months=months)
    return None


def _days(purchase: Purchase) -> tuple[str, ...]:
    return missing({"purchase.delivered": purchase.delivered, "purchase.appeared": purchase.appeared})


def _liability(purchase: Purchase, received: date | None, law: Law) -> Ruling:
    if "years" not in law.values:
        return Ruling(due=True, why=Why.LIABLE_WITHOUT_LIMIT)
    within = _within(purchase, received, law.values["years"] * 12)
    if within is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=_days(purchase))
    return Ruling(due=within, why=Why.LIABLE if within else Why.TOO_LATE)


def _presumption(purchase: Purchase, received: date | None, law: Law) -> Ruling:
    animal = purchase.sort == "animal" and "animal_months" in law.values
    months = law.values["animal_months" if animal else "months"]
    within = _within(purchase, received, months)
    if within is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=_days(purchase))
    if not within:
        return Ruling(due=False, why=Why.NOT_PRESUMED)
    return Ruling(due=True, why=Why.PRESUMED, duty="show_otherwise")


def _notice(purchase: Purchase, received: date | None, law: Law, liability: Law | None) -> Ruling:
    if received is None or purchase.appeared is None:
        return Ruling(
            due=None, why=Why.UNSURE, lacking=missing({"received": received, "purchase.appeared": purchase.appeared})
        )
    if liability is not None and purchase.delivered is not None and "after_liability_months" in law.values:
        last = after(purchase.delivered, months=liability.values["years"] * 12 + law.values["after_liability_months"])
        if received > last:
            return Ruling(due=False, why=Why.NOTICED_TOO_LATE)
    in_time = received <= after(purchase.appeared, months=law.values["safe_months"])
    # Later may still be within reasonable time, which is for people to judge.
    return Ruling(due=True if in_time else None, why=Why.NOTICED_IN_TIME if in_time else Why.UNSURE)


def _remedies(purchase: Purchase) -> Ruling:
    if purchase.failed_repairs:
        money = ("price_reduction",) if purchase.minor else ("price_reduction", "refund")
        lacking = ("purchase.minor",) if purchase.minor is None else ()
        return Ruling(due=True, why=Why.THEN_MONEY, choices=("repair", "replacement", *money), lacking=lacking)
    lacking = ("purchase.failed_repairs",) if purchase.failed_repairs is None else ()
    return Ruling(due=True, why=Why.REPAIR_FIRST, choices=("repair", "replacement"), lacking=lacking)


def _only_if(liable: Ruling, ruling: Ruling) -> Ruling:
    if liable.due:
        return ruling
    if liable.due is False:
        return Ruling(due=False, why=liable.why, law=liable.law)
    return ruling.model_copy(update={"due": None, "lacking": (*liable.lacking, *ruling.lacking)})


def _delivery(purchase: Purchase, today: date | None) -> Ruling:
    late = None if today is None or purchase.agreed_delivery is None else today > purchase.agreed_delivery
    if late is False:
        return Ruling(due=False, why=Why.NOT_YET_LATE)
    known = {"purchase.agreed_delivery": purchase.agreed_delivery, "written": today}
    return Ruling(
        due=late, why=Why.DELIVERY_LATE, choices=("withhold_payment", "set_last_day", "cancel"), lacking=missing(known)
    )


def _finds(case: Any) -> Iterator[Right]:
    purchase: Purchase | None = getattr(case, "purchase", None)
    if purchase is None or purchase.sort in _NOT_GOODS:
        return
    country = case.customer.jurisdiction
    on = purchase.bought or purchase.delivered
    bench = Bench("goods", case, on, "purchase.bought", country)
    received = case.received
    if case.kind == "apology":
        today = case.written or received
        yield from bench.rights("goods-delivery", lambda _: _sorted(purchase, _delivery(purchase, today)))
        return
    liability: dict[str, Law] = {}

    def liable(law: Law) -> Ruling:
        liability[law.jurisdiction] = law
        return _sorted(purchase, _liability(purchase, received, law))

    def if_liable(law: Law, ruling: Ruling) -> Ruling:
        return _only_if(liable(liability[law.jurisdiction]), _sorted(purchase, ruling))

    # A buyer who hears a no, in whole or in part, hears what the law says.
    steps = ("rights",) if case.kind == "complaint" and case.outcome in {"partial", "rejected"} else ()
    yield from tuple(bench.rights("goods-liability", lambda law: liable(law).model_copy(update={"steps": steps})))
    if not liability:
        return
    yield from bench.rights("goods-presumption", lambda law: if_liable(law, _presumption(purchase, received, law)))
    yield from bench.rights("goods-remedies", lambda law: if_liable(law, _remedies(purchase)))
    yield from bench.rights(
        "goods-notice",
        lambda law: _sorted(purchase, _notice(purchase, received, law, liability.get(law.jurisdiction))),
    )
    beside = Ruling(due=True, why=Why.BESIDE_GUARANTEE, duty="law_beside_guarantee")
    yield from bench.rights("goods-guarantee", lambda law: if_liable(law, beside))
    day = case.written or received
    today_bench = Bench("goods", case, day, "written", country)
    own = Ruling(due=True, why=Why.NOT_AN_OFFER, duty="not_as_offer")
    yield from today_bench.rights("goods-not-as-offer", lambda _: _sorted(purchase, own))


def _sorted(purchase: Purchase, ruling: Ruling) -> Ruling:
    """Return a ruling, as far as it is known that the purchase is one of goods."""
    if purchase.sort is not None or ruling.due is False:
        return ruling
    return ruling.model_copy(update={"due": None, "lacking": ("purchase.sort", *ruling.lacking)})


WING = Wing(__name__, _finds, Why)
