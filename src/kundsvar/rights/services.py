"""Work on things and on property: konsumenttjänstlagen in Sweden, kuluttajansuojalaki chapter 8 in Finland."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.matters.purchase import Purchase
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing


class Why(StrEnum):
    """Why the customer of a service is owed something, or not."""

    PUT_RIGHT = "Faulty work is put right free of charge and within reasonable time, or else the price is lowered."
    NOTICED_IN_TIME = "The complaint came within two months after the fault was noticed, which is always in time."
    REASONABLE_TIME = "The complaint must come within reasonable time after the fault was noticed."
    TOO_LATE = "The complaint came after the years within which faulty work can be complained of."
    UNSURE = "Whether it is owed hangs on facts that are not known."


_WORK = frozenset({"work", "work_on_property"})


def _notice(case: Any, purchase: Purchase, law: Law) -> Ruling:
    if case.received is None or purchase.appeared is None:
        known = {"received": case.received, "purchase.appeared": purchase.appeared}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    if "safe_months" not in law.values:
        return Ruling(due=None, why=Why.REASONABLE_TIME)
    years = law.values["property_years" if purchase.sort == "work_on_property" else "years"]
    if purchase.delivered is not None and case.received > after(purchase.delivered, months=12 * years):
        return Ruling(due=False, why=Why.TOO_LATE)
    if case.received > after(purchase.appeared, months=law.values["safe_months"]):
        return Ruling(due=None, why=Why.REASONABLE_TIME)
    lacking = ("purchase.delivered",) if purchase.delivered is None else ()
    return Ruling(due=None if lacking else True, why=Why.NOTICED_IN_TIME, lacking=lacking)


def _finds(case: Any) -> Iterator[Right]:
    purchase: Purchase | None = getattr(case, "purchase", None)
    if purchase is None or purchase.sort not in _WORK or case.kind == "apology":
        return
    on = purchase.bought or purchase.delivered
    bench = Bench("services", case, on, "purchase.bought", case.customer.jurisdiction)
    put_right = Ruling(due=True, why=Why.PUT_RIGHT, choices=("repair", "price_reduction"))
    yield from bench.rights("services-remedies", lambda _: put_right)
    yield from bench.rights("services-notice", lambda law: _notice(case, purchase, law))


WING = Wing(__name__, _finds, Why)
