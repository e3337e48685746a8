"""Local transport and short railway lines in Sweden: lag (2015:953)."""

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kundsvar.matters.journey import Journey
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing
from kundsvar.rights.rail import is_short_line


class Why(StrEnum):
    """Why a passenger of local transport is owed something, or not."""

    LATE = "More than 20 minutes late: part of the price back, or other transport paid within reason."
    NOT_LATE = "The delay was 20 minutes or less."
    FREED = "The carrier invokes a cause outside its operations that it could not have avoided."
    UNSURE = "Whether it is owed hangs on facts that are not known."
    IN_TIME = "The claim came within two months, which is always in time."


_OUTSIDE = frozenset({"extreme_weather", "natural_disaster", "health_crisis", "passenger", "third_party"})


def _reduction(journey: Journey, law: Law) -> Ruling:
    if journey.delay is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("journey.delay",))
    stages = sum(timedelta(minutes=minutes) < journey.delay for minutes in law.values["minutes"])
    if not stages:
        return Ruling(due=False, why=Why.NOT_LATE)
    if journey.cause in _OUTSIDE:
        return Ruling(due=False, why=Why.FREED)
    percent = law.values["percent"][stages - 1]
    choices = ("price_reduction", "other_transport")
    if journey.price is None:
        return Ruling(due=True, why=Why.LATE, lacking=("journey.price",), percent=percent, choices=choices)
    amount = journey.price.share(percent)
    steps = ("remedy", "rights")
    return Ruling(due=True, why=Why.LATE, amount=amount, percent=percent, choices=choices, steps=steps)


def _claim_time(case: Any, bench: Bench, law: Law) -> Ruling:
    if case.received is None or bench.on is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=() if case.received else ("received",))
    in_time = case.received <= after(bench.on, months=law.values["safe_months"])
    # Later may still be within reasonable time, which is for people to judge.
    return Ruling(due=True if in_time else None, why=Why.IN_TIME if in_time else Why.UNSURE)


def _finds(case: Any) -> Iterator[Right]:
    journey: Journey | None = getattr(case, "journey", None)
    if journey is None or journey.country == "FI":
        return
    short = is_short_line(journey)
    if journey.mode != "local" and short is False:
        return
    on = journey.date or getattr(case, "began", None)
    bench = Bench("transit", case, on, "journey.date", "SE", for_consumers=False)
    lacking = tuple(
        field
        for field, unknown in {
            "journey.mode": journey.mode is None,
            "journey.country": journey.country is None,
            "journey.line_km": short is None,
        }.items()
        if unknown
    )

    def decide(law: Law) -> Ruling:
        ruling = _reduction(journey, law)
        if not lacking or ruling.due is False:
            return ruling
        return ruling.model_copy(update={"due": None, "lacking": (*lacking, *ruling.lacking)})

    found = bench.rights("transit-price-reduction", decide)
    yield from found if case.kind == "apology" else (right.model_copy(update={"steps": ()}) for right in found)
    yield from bench.rights("transit-claim-time", lambda law: _claim_time(case, bench, law))


WING = Wing(__name__, _finds, Why)
