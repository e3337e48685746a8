"""Coach passengers on long lines: Regulation (EU) No 181/2011."""

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kundsvar.matters.journey import Journey
from kundsvar.right import Bench, Law, Right, Ruling, Wing


class Why(StrEnum):
    """Why a coach passenger is owed something, or not."""

    CHOICE = (
        "The coach was cancelled or more than two hours late: the passenger chooses between money back and another way."
    )
    NO_CHOICE_OFFERED = "The choice between money back and another way was not offered: half the price is owed on top."
    NOT_LATE = "The coach was two hours late or less."
    SHORT_LINE = "The line is too short for these rules."
    UNSURE = "Whether it is owed hangs on facts that are not known."


def _decide(journey: Journey, law: Law) -> Ruling:  # noqa: PLR0911 (one return for each rule)
    least = law.values["least_km_se" if journey.country == "SE" else "least_km"]
    if journey.delay is not None and journey.delay <= timedelta(minutes=law.values["minutes"]):
        return Ruling(due=False, why=Why.NOT_LATE)
    if journey.line_km is not None and journey.line_km < law.values["least_km_se"]:
        return Ruling(due=False, why=Why.SHORT_LINE)
    if journey.line_km is not None and journey.line_km < least and journey.country is not None:
        return Ruling(due=False, why=Why.SHORT_LINE)
    lacking = [] if journey.delay is not None else ["journey.delay"]
    if journey.line_km is None:
        lacking.append("journey.line_km")
    elif journey.line_km < law.values["least_km"] and journey.country is None:
        lacking.append("journey.country")
    if lacking:
        return Ruling(due=None, why=Why.UNSURE, lacking=tuple(lacking))
    choices = ("refund", "rerouting")
    if journey.choice_offered is not False:
        unknown = () if journey.choice_offered else ("journey.choice_offered",)
        return Ruling(due=True, why=Why.CHOICE, choices=choices, lacking=unknown)
    percent = law.values["percent"]
    if journey.price is None:
        return Ruling(due=True, why=Why.NO_CHOICE_OFFERED, choices=choices, percent=percent, lacking=("journey.price",))
    amount = journey.price.share(percent)
    return Ruling(due=True, why=Why.NO_CHOICE_OFFERED, choices=choices, percent=percent, amount=amount)


def _finds(case: Any) -> Iterator[Right]:
    journey: Journey | None = getattr(case, "journey", None)
    if journey is None or journey.mode != "coach":
        return
    on = journey.date or getattr(case, "began", None)
    bench = Bench("coach", case, on, "journey.date", None, for_consumers=False)
    yield from bench.rights("coach-choice", lambda law: _decide(journey, law))


WING = Wing(__name__, _finds, Why)
