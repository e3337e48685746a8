"""Passengers at sea: Regulation (EU) No 1177/2010."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kundsvar.matters.journey import Journey
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing


class Why(StrEnum):
    """Why a passenger at sea is owed something, or not."""

    LATE = "The ferry arrived late, measured by how long the crossing takes."
    NOT_LATE = "For a crossing of that length the delay was too short."
    UNSURE = "Whether it is owed hangs on facts that are not known."


def _decide(journey: Journey, law: Law) -> Ruling:
    if journey.delay is None or journey.planned is None:
        known = {"journey.delay": journey.delay, "journey.planned": journey.planned}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    limits = [timedelta(hours=hours) for hours in law.values["planned_hours"]]
    least = timedelta(hours=law.values["late_hours"][bisect_left(limits, journey.planned)])
    if journey.delay < least:
        return Ruling(due=False, why=Why.NOT_LATE)
    percent = law.values["percent"][journey.delay >= 2 * least]
    if journey.price is None:
        return Ruling(due=True, why=Why.LATE, percent=percent, days=law.values["days"], lacking=("journey.price",))
    amount = journey.price.share(percent)
    return Ruling(due=True, why=Why.LATE, amount=amount, percent=percent, days=law.values["days"])


def _finds(case: Any) -> Iterator[Right]:
    journey: Journey | None = getattr(case, "journey", None)
    if journey is None or journey.mode != "ferry":
        return
    on = journey.date or getattr(case, "began", None)
    bench = Bench("ferry", case, on, "journey.date", None, for_consumers=False)
    yield from bench.rights("ferry-compensation", lambda law: _decide(journey, law))


WING = Wing(__name__, _finds, Why)
