"""Train passengers: Regulation (EU) 2021/782. Short lines in Sweden have a statute of their own: `transit`."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kundsvar.matters.journey import Journey
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing


class Why(StrEnum):
    """Why a train passenger is owed something, or not."""

    LATE = "The train reached the destination an hour late or more."
    NOT_LATE = "The train reached the destination less than an hour late."
    FREED = "The carrier invokes circumstances outside the running of trains that free it; a strike of staff does not."
    TRIFLE = "The compensation would be too small to be paid."
    SHORT_LINE = "The line is a short one in Sweden, which has a statute of its own."
    UNSURE = "Whether it is owed hangs on facts that are not known."
    CHOICE = (
        "A delay of an hour or more was to be expected: the passenger chooses between money back and another way there."
    )
    ANSWER = "A complaint is answered with reasons within a month."


_SHORT_LINE_KM = 150
"""Swedish lag (2015:953), 4 §."""
_FREES = frozenset({"extreme_weather", "natural_disaster", "health_crisis", "passenger", "third_party"})


def is_short_line(journey: Journey) -> bool | None:
    """Return whether a train journey falls under the Swedish statute on short lines; None if that is not known."""
    if journey.mode != "train" or journey.country == "FI":
        return False
    if journey.line_km is not None and journey.line_km >= _SHORT_LINE_KM:
        return False
    return None if journey.line_km is None or journey.country is None else True


def _line(journey: Journey) -> tuple[str, ...]:
    return missing({"journey.country": journey.country, "journey.line_km": journey.line_km})


def _compensation(journey: Journey, law: Law) -> Ruling:
    if journey.delay is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("journey.delay",))
    stages = [timedelta(minutes=minutes) <= journey.delay for minutes in law.values["minutes"]]
    if not any(stages):
        return Ruling(due=False, why=Why.NOT_LATE)
    if journey.cause in _FREES:
        return Ruling(due=False, why=Why.FREED)
    percent = law.values["percent"][sum(stages) - 1]
    if journey.price is None:
        return Ruling(due=True, why=Why.LATE, lacking=("journey.price",), percent=percent, days=law.values["days"])
    amount = journey.price.share(percent)
    if amount.currency == "EUR" and amount.amount < law.values["least_eur"]:
        return Ruling(due=None, why=Why.TRIFLE, amount=amount, percent=percent)
    return Ruling(due=True, why=Why.LATE, amount=amount, percent=percent, days=law.values["days"])


def _choice(journey: Journey, law: Law) -> Ruling:
    if journey.delay is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("journey.delay",))
    if journey.delay < timedelta(minutes=law.values["minutes"]):
        return Ruling(due=False, why=Why.NOT_LATE)
    return Ruling(due=True, why=Why.CHOICE, choices=("refund", "rerouting_at_once", "rerouting_later"))


def _answer(case: Any, law: Law) -> Ruling:
    if case.received is None:
        return Ruling(due=True, why=Why.ANSWER, lacking=("received",), duty="reasoned_answer")
    by = after(case.received, months=law.values["reply_months"])
    return Ruling(due=True, why=Why.ANSWER, by=by, duty="reasoned_answer")


def _finds(case: Any) -> Iterator[Right]:
    journey: Journey | None = getattr(case, "journey", None)
    if journey is None or journey.mode != "train":
        return
    on = journey.date or getattr(case, "began", None)
    bench = Bench("rail", case, on, "journey.date", None, for_consumers=False)
    short = is_short_line(journey)

    def unless_short(decide: Callable[[Law], Ruling]) -> Callable[[Law], Ruling]:
        def decided(law: Law) -> Ruling:
            if short:
                return Ruling(due=False, why=Why.SHORT_LINE)
            ruling = decide(law)
            if short is False or ruling.due is False:
                return ruling
            return ruling.model_copy(update={"due": None, "lacking": (*_line(journey), *ruling.lacking)})

        return decided

    yield from bench.rights("rail-compensation", unless_short(lambda law: _compensation(journey, law)))
    yield from bench.rights("rail-choice", unless_short(lambda law: _choice(journey, law)))
    if case.kind == "complaint":
        yield from bench.rights("rail-complaint", unless_short(lambda law: _answer(case, law)))


WING = Wing(__name__, _finds, Why)
