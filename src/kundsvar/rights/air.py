"""Air passengers: Regulation (EC) No 261/2004, and what the United Kingdom kept of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any

from kundsvar.distance import airport, great_circle_km
from kundsvar.matters.flight import Flight
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, laws, missing
from kundsvar.values import Money


class Why(StrEnum):
    """Why an air passenger is owed something, or not."""

    LATE = "The passenger reached the final destination three hours late or more, which counts like a cancellation."
    NOT_LATE = "The passenger reached the final destination less than three hours late."
    CANCELLED = "The flight was cancelled, and the passenger was told too late."
    TOLD_EARLY = "The passenger was told of the cancellation 14 days before departure or earlier."
    REROUTED = "The passenger was told in time and offered a flight at nearly the same time."
    DENIED = "The passenger was not let on board against their will."
    EXTRAORDINARY = "The carrier asserts extraordinary circumstances, and has to prove them."
    OUTSIDE = "The rules cover flights from the Union, and flights to it by a carrier that is licensed there."
    HELPED = "The passenger got compensation and help by the law of the country that they left."
    TICKET = "The rules do not cover free or non-public fares, nor those who came late to check-in."
    UNSURE = "Whether it is owed hangs on facts that are not known."
    WAIT = "The wait was so long that the carrier owes meals, two calls and, over a night, a hotel with transport."
    SHORT_WAIT = "The wait was shorter than that for which care is owed."
    FIVE_HOURS = "The flight left five hours late or more: the passenger may have the ticket money back instead."
    UNDER_FIVE_HOURS = "The flight left less than five hours late."
    CHOICE = "The passenger chooses: money back, the first possible way there, or another day."
    MONEY = "Compensation and refunds are paid in money; a voucher only if the passenger agrees in writing."
    NOTICE = "The carrier gives a written notice of the rights, with the authority to turn to."
    NO_NOTICE = "No written notice is owed for a delay of less than two hours."
    IN_ADDITION = "Rights cannot be waived, and a gesture does not replace them."
    DOWNGRADED = "The passenger flew in a lower class than the ticket's."
    IN_TIME = "The claim came within two months of the flight, which is always in time."
    NO_NOTICE_GIVEN = "A carrier that gave no written notice of the rights cannot say that the claim came too late."


_UNITED_KINGDOM = "GB"
_CLOSE = 0.005
"""A sphere is not the Earth: so near to a limit, the kilometres must be given."""
_OURS = frozenset({"technical_fault", "own_staff_strike"})
_CAUSE_LAW = {"technical_fault": "air-technical", "own_staff_strike": "air-strike", "outside_strike": "air-strike"}
_POINTS = "abc"


@dataclass(frozen=True)
class _Flown:
    """A flight with what follows from its airports."""

    flight: Flight

    @cached_property
    def unknown_airports(self) -> tuple[str, ...]:
        ends = {"flight.origin": self.flight.origin, "flight.destination": self.flight.destination}
        return tuple(field for field, code in ends.items() if airport(code) is None)

    def _country(self, end: str) -> str | None:
        given: str | None = getattr(self.flight, f"{end}_country")
        found = airport(getattr(self.flight, end))
        return given or (found.country if found else None)

    @cached_property
    def origin_country(self) -> str | None:
        return self._country("origin")

    @cached_property
    def destination_country(self) -> str | None:
        return self._country("destination")

    @cached_property
    def km(self) -> float | None:
        start, end = airport(self.flight.origin), airport(self.flight.destination)
        if self.flight.distance_km is not None or start is None or end is None:
            return self.flight.distance_km
        return great_circle_km(start, end)

    def band(self, law: Law, *, inside: bool) -> int | None:
        """Return which of three bands of distance counts; None where that cannot be told for sure."""
        if self.km is None:
            return None
        limits = [law.values["short_km"]] if inside else [law.values["short_km"], law.values["long_km"]]
        if self.flight.distance_km is None and any(abs(self.km / limit - 1) < _CLOSE for limit in limits):
            return None
        return len([limit for limit in limits if self.km > limit])


def _within(country: str | None) -> bool | None:
    values = laws("air")["air-scope"].values
    return None if country is None else country in values["union"] or country in values["beyond_the_union"]


def _scope(flown: _Flown) -> Ruling:  # noqa: PLR0911 (one return for each rule of the article)
    """Return whether the regulation covers the flight (article 3)."""
    flight = flown.flight
    if flight.free_ticket:
        return Ruling(due=False, why=Why.TICKET, law="air-scope", article="article 3(3)")
    if flight.late_at_check_in:
        return Ruling(due=False, why=Why.TICKET, law="air-scope", article="article 3(2)")
    leaves, arrives = _within(flown.origin_country), _within(flown.destination_country)
    if leaves:
        return Ruling(due=True, why=Why.LATE, law="air-scope", article="article 3(1)(a)")
    if arrives is False and leaves is False:
        return Ruling(due=False, why=Why.OUTSIDE, law="air-scope", article="article 3(1)")
    carrier = _within(flight.carrier_country)
    if leaves is False and carrier is False:
        return Ruling(due=False, why=Why.OUTSIDE, law="air-scope", article="article 3(1)(b)")
    if leaves is False and flight.helped_abroad:
        return Ruling(due=False, why=Why.HELPED, law="air-scope", article="article 3(1)(b)")
    known = {"flight.origin": leaves, "flight.destination": arrives, "flight.carrier_country": carrier}
    lacking = missing(known)
    return Ruling(
        due=None if lacking else True, why=Why.UNSURE, law="air-scope", article="article 3(1)(b)", lacking=lacking
    )


def _inside(flown: _Flown) -> bool | None:
    ends = _within(flown.origin_country), _within(flown.destination_country)
    return False if False in ends else None if None in ends else True


def _lacks_distance(flown: _Flown) -> tuple[str, ...]:
    return (*flown.unknown_airports, "flight.distance_km")


def _band(flown: _Flown, law: Law) -> tuple[int | None, tuple[str, ...]]:
    """Return the band of distance by article 7(1), and what is lacking to tell it."""
    inside = _inside(flown)
    bands = {flown.band(law, inside=case) for case in ((True, False) if inside is None else (inside,))}
    if None in bands:
        return None, _lacks_distance(flown)
    if len(bands) > 1:
        return None, flown.unknown_airports
    return bands.pop(), ()


def _excuse(flight: Flight) -> Ruling | None:
    """Return what becomes of compensation where extraordinary circumstances are invoked (article 5(3))."""
    invoked = flight.extraordinary
    if invoked is None or invoked.cause in _OURS:
        return None
    read_with = (_CAUSE_LAW[invoked.cause],) if invoked.cause in _CAUSE_LAW else ()
    told = {"account": invoked.account, "measures": invoked.measures}
    lacking = tuple(f"flight.extraordinary.{name}" for name, text in told.items() if text is None)
    return Ruling(
        due=None if lacking else False,
        why=Why.EXTRAORDINARY,
        law="air-extraordinary",
        lacking=lacking,
        read_with=read_with,
    )


def _event(flight: Flight, law: Law) -> Ruling:
    """Return whether what happened gives compensation, whatever the distance."""
    if flight.disruption is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("flight.disruption",))
    if flight.disruption == "denied_boarding":
        return Ruling(due=True, why=Why.DENIED, read_with=("air-denied-boarding",))
    if flight.disruption == "cancelled":
        return _cancelled(flight)
    if flight.arrival_delay is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("flight.arrival_delay",), read_with=("air-delay",))
    late = flight.arrival_delay >= timedelta(hours=law.values["late_hours"])
    if late:
        return Ruling(due=True, why=Why.LATE, read_with=("air-delay",))
    return Ruling(due=False, why=Why.NOT_LATE, law="air-delay")


def _cancelled(flight: Flight) -> Ruling:
    """Return whether a cancellation gives compensation (article 5(1)(c))."""
    limits = laws("air")["air-cancelled"].values
    days = flight.informed_days
    if days is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("flight.informed_days",), law="air-cancelled")
    if days >= limits["notice_days"][0]:
        return Ruling(due=False, why=Why.TOLD_EARLY, law="air-cancelled", article="article 5(1)(c)(i)")
    near = days < limits["notice_days"][1]
    article = f"article 5(1)(c)({'iii' if near else 'ii'})"
    early, late = (timedelta(hours=limits[name][near]) for name in ("early_hours", "late_hours"))
    # A flight that leaves within the limit and one that arrives within it; one that is known to fail will do.
    meets = (
        None if flight.departs_earlier is None else flight.departs_earlier <= early,
        None if flight.arrival_delay is None else flight.arrival_delay < late,
    )
    if False in meets:
        return Ruling(due=True, why=Why.CANCELLED, read_with=("air-cancelled",))
    if None in meets:
        lacking = missing({"flight.departs_earlier": meets[0], "flight.arrival_delay": meets[1]})
        return Ruling(due=None, why=Why.UNSURE, lacking=lacking, law="air-cancelled", article=article)
    return Ruling(due=False, why=Why.REROUTED, law="air-cancelled", article=article)


def _halved(flight: Flight, band: int, law: Law, *, inside: bool | None) -> bool:
    """Return whether the carrier may halve the compensation (article 7(2); Sturgeon, paragraph 63)."""
    if flight.arrival_delay is None:
        return False
    limit = timedelta(hours=laws("air")["air-halving"].values["hours"][band])
    if flight.disruption == "delayed":
        # Three hours late or more: only the longest flights have a limit above that.
        return flight.arrival_delay < limit and not inside and band == len(law.values["amounts"]) - 1
    return flight.arrival_delay <= limit


def _compensation(flown: _Flown, law: Law) -> Ruling:
    flight = flown.flight
    event = _event(flight, law)
    if event.due is False:
        return event
    excuse = None if flight.disruption == "denied_boarding" else _excuse(flight)
    if excuse is not None and excuse.due is False:
        return excuse
    band, lacking = _band(flown, law)
    due = None if event.due is None or excuse is not None else True
    lacking = (*event.lacking, *(excuse.lacking if excuse else ()), *lacking)
    if flight.passengers is None:
        lacking = (*lacking, "flight.passengers")
    content: dict[str, Any] = {}
    if band is not None:
        amount = Money.model_validate(law.values["amounts"][band])
        if _halved(flight, band, law, inside=_inside(flown)):
            content["halved"] = Money(amount=amount.amount / 2, currency=amount.currency)
        content |= {"amount": amount, "article": f"article 7(1)({_POINTS[band]})" if law.article else ""}
    cause = flight.extraordinary.cause if flight.extraordinary else None
    read_with = [*event.read_with, "air-scope", "air-distance"]
    if "halved" in content:
        read_with.append("air-halving")
    if cause in _OURS:
        read_with.append(_CAUSE_LAW[cause or ""])
    return Ruling(
        due=due,
        law=event.law if due is None and not excuse else "",
        why=excuse.why if excuse is not None else event.why,
        lacking=tuple(dict.fromkeys(lacking)),
        to="passenger",
        persons=flight.passengers,
        read_with=tuple(read_with),
        steps=("remedy", "rights") if "amount" in content else (),
        **content,
    )


def _care(flown: _Flown, law: Law) -> Ruling:
    flight = flown.flight
    if flight.disruption in {"cancelled", "denied_boarding"}:
        return Ruling(due=True, why=Why.WAIT, to="passenger", items=_CARE, steps=("remedy",))
    if flight.disruption != "delayed":
        return Ruling(due=None, why=Why.UNSURE, lacking=("flight.disruption",))
    if flight.departure_delay is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("flight.departure_delay",))
    hours = law.values["hours"]
    band, lacking = _band(flown, laws("air")["air-compensation"])
    if band is None and timedelta(hours=hours[0]) <= flight.departure_delay < timedelta(hours=hours[-1]):
        return Ruling(due=None, why=Why.UNSURE, lacking=lacking)
    limit = timedelta(hours=hours[0 if band is None else band])
    if flight.departure_delay < limit:
        return Ruling(due=False, why=Why.SHORT_WAIT, article="article 6(1)")
    return Ruling(due=True, why=Why.WAIT, to="passenger", items=_CARE, article="article 9", steps=("remedy",))


_CARE = ("meals", "two_calls", "hotel_over_night", "transport_to_hotel")


def _refund(flight: Flight, law: Law) -> Ruling:
    if flight.disruption is None or flight.departure_delay is None:
        known = {"flight.disruption": flight.disruption, "flight.departure_delay": flight.departure_delay}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    if flight.departure_delay < timedelta(hours=law.values["hours"]):
        return Ruling(due=False, why=Why.UNDER_FIVE_HOURS)
    return Ruling(due=True, why=Why.FIVE_HOURS, to="passenger", choices=("travel", "refund"), days=law.values["days"])


def _notice(flight: Flight, law: Law) -> Ruling:
    if flight.disruption in {"cancelled", "denied_boarding"}:
        return Ruling(due=True, why=Why.NOTICE, to="passenger", duty="written_notice")
    delays = [delay for delay in (flight.departure_delay, flight.arrival_delay) if delay is not None]
    if flight.disruption is None or not delays:
        known = {"flight.disruption": flight.disruption, "flight.departure_delay": flight.departure_delay}
        return Ruling(due=None, why=Why.UNSURE, lacking=missing(known))
    if max(delays) < timedelta(hours=law.values["hours"]):
        return Ruling(due=False, why=Why.NO_NOTICE)
    return Ruling(due=True, why=Why.NOTICE, to="passenger", duty="written_notice")


def _downgrade(flown: _Flown, law: Law) -> Ruling:
    band, lacking = _band(flown, laws("air")["air-compensation"])
    content: dict[str, Any] = {}
    if band is not None:
        percent = law.values["percent"][band]
        content["percent"] = percent
        if flown.flight.fare is None:
            lacking = ("flight.fare",)
        else:
            content["amount"] = flown.flight.fare.share(percent)
    return Ruling(
        due=True,
        why=Why.DOWNGRADED,
        lacking=lacking,
        to="passenger",
        days=law.values["days"],
        persons=flown.flight.passengers,
        **content,
    )


def _claim_time(flight: Flight, law: Law, bench: Bench) -> Ruling:
    received = bench.case.received
    if received is None or bench.on is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=() if received else ("received",))
    if received <= after(bench.on, months=law.values["safe_months"]):
        return Ruling(due=True, why=Why.IN_TIME)
    if law.jurisdiction == "FI" and flight.notice_given is False:
        return Ruling(due=True, why=Why.NO_NOTICE_GIVEN)
    return Ruling(due=None, why=Why.UNSURE, lacking=("flight.notice_given",))


def _finds(case: Any) -> Iterator[Right]:
    flight: Flight | None = getattr(case, "flight", None)
    if flight is None:
        return
    flown = _Flown(flight)
    country = case.customer.jurisdiction
    on = flight.date or getattr(case, "began", None)
    bench = Bench("air", case, on, "flight.date", None if country == "UK" else country, for_consumers=False)
    scope = _scope(flown)
    leaves_uk = flown.origin_country == _UNITED_KINGDOM
    if scope.why == Why.OUTSIDE and (leaves_uk or flown.destination_country == _UNITED_KINGDOM):
        yield from _in_the_united_kingdom(replace(bench, country="UK"), flown, leaves=leaves_uk)
        return

    steps = _STEPS_OF.get(getattr(case, "outcome", case.kind), frozenset())

    def covered(name: str, decide: Callable[[Law], Ruling]) -> Iterator[Right]:
        def decided(law: Law) -> Ruling:
            ruling = _covered(scope, decide(law))
            return ruling.model_copy(update={"steps": tuple(step for step in ruling.steps if step in steps)})

        yield from bench.rights(name, decided)

    if flight.disruption == "downgraded":
        yield from covered("air-downgrade", lambda law: _downgrade(flown, law))
        return
    yield from covered("air-compensation", lambda law: _compensation(flown, law))
    if _covered(scope, compensation := _compensation(flown, bench.version("air-compensation"))).due is not False:
        lacking = tuple(field for field in compensation.lacking if field not in _ONLY_HOW_MUCH)
        told = Ruling(due=compensation.due, why=Why.MONEY, lacking=lacking, to="passenger", duty="pay_money")
        yield from covered("air-payment", lambda _: told)
        beside = told.model_copy(update={"why": Why.IN_ADDITION, "duty": "in_addition"})
        yield from covered("air-no-waiver", lambda _: beside)
        yield from bench.rights("air-claim-time", lambda law: _covered(scope, _claim_time(flight, law, bench)))
    yield from covered("air-care", lambda law: _care(flown, law))
    if flight.disruption in {"cancelled", "denied_boarding"}:
        yield from covered("air-choice", _choice)
    else:
        yield from covered("air-refund", lambda law: _refund(flight, law))
    yield from covered("air-notice", lambda law: _notice(flight, law))


def _choice(law: Law) -> Ruling:
    return Ruling(due=True, why=Why.CHOICE, to="passenger", choices=_CHOICE, days=law.values["days"])


_STEPS_OF = {
    "apology": frozenset({"remedy", "rights"}),
    "accepted": frozenset({"rights"}),
    "partial": frozenset({"rights"}),
}
"""What a reply can say of the rights: an apology, or the answer to a complaint that is not rejected or pending."""
_CHOICE = ("refund", "rerouting_at_once", "rerouting_later")
_ONLY_HOW_MUCH = frozenset({"flight.passengers", "flight.distance_km"})


def _covered(scope: Ruling, ruling: Ruling) -> Ruling:
    """Return a ruling, as far as the regulation covers the flight."""
    if scope.due is False:
        return scope
    if scope.due is None and ruling.due is not False:
        lacking = tuple(dict.fromkeys((*scope.lacking, *ruling.lacking)))
        return ruling.model_copy(update={"due": None, "why": Why.UNSURE, "lacking": lacking})
    return ruling


def _in_the_united_kingdom(bench: Bench, flown: _Flown, *, leaves: bool) -> Iterator[Right]:
    """Yield compensation by the retained regulation: from the United Kingdom, or to it by its or a Union carrier."""
    carrier = flown.flight.carrier_country

    def decide(law: Law) -> Ruling:
        ruling = _compensation(flown, law)
        if leaves or carrier == _UNITED_KINGDOM or _within(carrier):
            return ruling
        if carrier is not None:
            return Ruling(due=False, why=Why.OUTSIDE)
        return ruling.model_copy(update={"due": None, "lacking": (*ruling.lacking, "flight.carrier_country")})

    yield from bench.rights("air-compensation-uk", decide)


WING = Wing(__name__, _finds, Why)
