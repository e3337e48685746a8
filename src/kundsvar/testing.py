"""Hypothesis strategies for valid cases, so that those who embed kundsvar can test with them too.

Needs the extra `testing`.

>>> from hypothesis import given
>>> @given(cases("refusal"))
... def every_no_has_a_reason(case):
...     assert "explanation" in {part.step for part in kundsvar.compose(case).parts}
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from kundsvar.cases import AnyCase, Apology, Cancellation, Complaint, Reassurance, Refusal
from kundsvar.coded import Coded
from kundsvar.codes.alternative import Alternative
from kundsvar.codes.basis import Basis
from kundsvar.codes.care import Care
from kundsvar.codes.cause import Cause
from kundsvar.codes.done import Done
from kundsvar.codes.event import Event
from kundsvar.codes.goodwill import Goodwill
from kundsvar.codes.ground import Ground
from kundsvar.codes.impact import Impact
from kundsvar.codes.measure import Measure
from kundsvar.codes.next_step import NextStep
from kundsvar.codes.reason import Reason
from kundsvar.codes.remedy import Remedy
from kundsvar.codes.task import Task
from kundsvar.codes.trust import Trust
from kundsvar.codes.wish import Wish
from kundsvar.facts import Channel, Kind
from kundsvar.people import Language, Register
from kundsvar.samples import (
    CLAUSES,
    COMPANIES,
    FIRST_NAMES,
    MESSAGES,
    PLACES,
    PROSE,
    PURCHASES,
    SERVICES,
    SURNAMES,
    VERB_PHRASES,
)

Draw = Any
"""What Hypothesis hands to a composite strategy; its own type is private to it."""

_DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
_MOMENTS = st.builds(
    datetime.combine,
    _DAYS,
    st.times(time(5), time(22)).map(lambda clock: clock.replace(second=0, microsecond=0)),
)
_WINDOWS = st.tuples(_MOMENTS, st.integers(1, 72)).map(
    lambda drawn: {"start": drawn[0], "end": drawn[0] + timedelta(hours=drawn[1])}
)
_CODES_OF_OTHER_CASES = frozenset({"repair", "replacement"})


def _money() -> st.SearchStrategy[dict[str, Any]]:
    amounts = st.decimals(Decimal("0.01"), Decimal(99_999), places=2)
    return st.fixed_dictionaries({"amount": amounts, "currency": st.sampled_from(["EUR", "SEK", "GBP"])})


def _coded(
    draw: Draw,
    thing: type[Coded],
    texts: tuple[dict[str, str], ...],
    *,
    without: frozenset[str] = frozenset(),
    **more: Any,
) -> dict[str, Any]:
    code = draw(st.sampled_from([*(code for code in thing.sentences if code not in without), None]))
    said = {"text": draw(st.sampled_from(texts))} if code is None else {"code": code}
    return {**said, **more}


def _maybe(draw: Draw, value: Any) -> Any:
    return value if draw(st.booleans()) else None


def _common(draw: Draw) -> dict[str, Any]:
    hours = {
        "opens": time(9),
        "closes": time(16, 30),
        "days": draw(st.sampled_from(["weekdays", "every_day"])),
    }
    names = draw(
        st.sampled_from(
            [
                {
                    "given_name": draw(st.sampled_from(FIRST_NAMES)),
                    "family_name": draw(st.sampled_from(SURNAMES)),
                },
                {"given_name": draw(st.sampled_from(FIRST_NAMES))},
                {"organisation": "Kiinteistö Oy Kuusi"},
                {},
            ]
        )
    )
    return {
        "customer": {
            **names,
            "language": draw(st.sampled_from(get_args(Language))),
            "register": draw(st.sampled_from(get_args(Register))),
            "jurisdiction": draw(st.sampled_from(["FI", "SE", "UK", None])),
            "consumer": draw(st.sampled_from([True, False, None])),
        },
        "company": {
            "name": draw(st.sampled_from(COMPANIES)),
            "joins_disputes": draw(st.sampled_from([True, False, None])),
        },
        "agent": {
            "name": "Sari Lahtinen",
            "role": _maybe(draw, {"fi": "asiakasneuvoja", "sv": "kundrådgivare", "en": "Customer Adviser"}),
            **draw(
                st.sampled_from(
                    [
                        {"phone": "010 555 0142", "hours": hours},
                        {"phone": "010 555 0142"},
                        {"email": "sari@yhtio.example"},
                    ]
                )
            ),
        },
        "reference": draw(st.text("ABC0123456789-", min_size=1, max_size=8)),
        "received": _maybe(draw, date(2025, 12, 31)),
        "written": _maybe(draw, date(2026, 1, 10)),
        "channel": draw(st.sampled_from(get_args(Channel))),
        "hardship": _maybe(draw, draw(st.sampled_from(CLAUSES))),
        "message": draw(st.sampled_from([None, *MESSAGES])),
    }


def _task(draw: Draw) -> dict[str, Any]:
    where = _maybe(draw, "Satamakatu 1, 00100 Helsinki")
    task = _coded(draw, Task, PROSE, by=draw(st.sampled_from([date(2026, 1, 11), date(2026, 1, 15)])), where=where)
    return {**task, "to": draw(st.sampled_from([None, *PLACES]))} if task.get("code") == "bring_in" else task


def _tasks(draw: Draw) -> list[dict[str, Any]]:
    return [_task(draw) for _ in range(draw(st.integers(0, 3)))]


def _remedy(draw: Draw, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    how = draw(st.sampled_from(["account", "original_means", None]))
    return _coded(draw, Remedy, PROSE, without=without, amount=draw(_money()), by=_maybe(draw, draw(_DAYS)), how=how)


def _optional(draw: Draw, **fields: st.SearchStrategy[Any]) -> dict[str, Any]:
    """Some of the fields, each of which may be not known."""
    return {name: draw(values) for name, values in fields.items() if draw(st.booleans())}


def _some(draw: Draw, **matters: Callable[[Draw], dict[str, Any]]) -> dict[str, Any]:
    """At most one of the matters that the law looks at."""
    name = draw(st.sampled_from([None, *matters]))
    return {} if name is None else {name: matters[name](draw)}


def _delays(most: int) -> st.SearchStrategy[timedelta]:
    return st.integers(0, most).map(lambda minutes: timedelta(minutes=minutes))


def _flight(draw: Draw) -> dict[str, Any]:
    ends = draw(st.permutations(["HEL", "ARN", "LPA", "LAX", "LHR", "QQQ"]))
    extraordinary = {
        "cause": draw(st.sampled_from(["technical_fault", "weather", "outside_strike"])),
        **_optional(draw, account=st.sampled_from(PROSE), measures=st.sampled_from(PROSE)),
    }
    return _optional(
        draw,
        date=_DAYS,
        origin=st.just(ends[0]),
        destination=st.just(ends[1]),
        carrier_country=st.sampled_from(["FI", "US", "GB"]),
        disruption=st.sampled_from(["delayed", "cancelled", "denied_boarding", "downgraded"]),
        departure_delay=_delays(1500),
        arrival_delay=_delays(1500),
        informed_days=st.integers(0, 20),
        passengers=st.integers(1, 4),
        fare=_money(),
        extraordinary=st.just(extraordinary),
        notice_given=st.booleans(),
    )


def _journey(draw: Draw) -> dict[str, Any]:
    return _optional(
        draw,
        mode=st.sampled_from(["train", "local", "coach", "ferry"]),
        date=_DAYS,
        country=st.sampled_from(["FI", "SE"]),
        delay=_delays(600),
        price=_money(),
        planned=st.just(timedelta(hours=5)),
        line_km=st.floats(1, 1000),
        choice_offered=st.booleans(),
        cause=st.sampled_from(["strike", "extreme_weather"]),
    )


def _purchase(draw: Draw) -> dict[str, Any]:
    return {
        "what": draw(st.sampled_from(PURCHASES)),
        "bought": _maybe(draw, date(2025, 6, 1)),
        **_optional(
            draw,
            price=_money(),
            sort=st.sampled_from(["goods", "animal", "work", "work_on_property", "payment_service"]),
            delivered=st.dates(date(2025, 6, 1), date(2025, 6, 10)),
            appeared=st.dates(date(2025, 6, 10), date(2026, 11, 1)),
            agreed_delivery=_DAYS,
            failed_repairs=st.integers(0, 2),
            minor=st.booleans(),
        ),
    }


def _bill(draw: Draw) -> dict[str, Any]:
    return _optional(
        draw,
        amount=_money(),
        due=st.just(date(2026, 1, 1)),
        reminded=st.dates(date(2026, 1, 2), date(2026, 2, 1)),
        reminder_fee=_money(),
        disputed=st.booleans(),
        unfounded=st.booleans(),
        fee_agreed=st.booleans(),
    )


def _withdrawal(draw: Draw) -> dict[str, Any]:
    return _optional(
        draw,
        sold=st.sampled_from(["online", "telephone", "at_home", "shop"]),
        of=st.sampled_from(["goods", "service"]),
        concluded=st.just(date(2026, 1, 2)),
        received_goods=st.just(date(2026, 1, 5)),
        made=st.one_of(_DAYS, _MOMENTS),
        by_function=st.booleans(),
        statement=st.sampled_from(PROSE),
        told_of_right=st.booleans(),
        paid=_money(),
    )


def _subscription(draw: Draw) -> dict[str, Any]:
    return _optional(
        draw,
        sort=st.sampled_from(["phone", "internet", "electricity", "other"]),
        fixed_term=st.booleans(),
        began=st.just(date(2025, 1, 1)),
        porting=st.booleans(),
    )


def _goodwill(draw: Draw) -> dict[str, Any] | None:
    return _coded(draw, Goodwill, VERB_PHRASES, amount=draw(_money())) if draw(st.booleans()) else None


@st.composite
def complaints(draw: Draw) -> Complaint:
    """Valid complaints."""
    outcome = draw(st.sampled_from(["accepted", "partial", "rejected", "pending"]))
    matters = _some(draw, flight=_flight, journey=_journey, bill=_bill, withdrawal=_withdrawal)
    if outcome == "rejected":
        # What the law gives is not for a case to deny.
        matters = {name: matter for name, matter in matters.items() if name not in {"flight", "withdrawal"}}
    return Complaint.model_validate(
        {
            **_common(draw),
            "purchase": _purchase(draw),
            "problem": draw(st.sampled_from(CLAUSES)),
            "wish": _maybe(draw, _coded(draw, Wish, CLAUSES)),
            "outcome": outcome,
            "ground": _coded(draw, Ground, CLAUSES) if outcome in {"partial", "rejected"} else None,
            "at_fault": draw(st.sampled_from([True, False, None])),
            "cause": _maybe(draw, _coded(draw, Cause, PROSE)),
            "remedy": _remedy(draw) if outcome in {"accepted", "partial"} else None,
            "answer_by": draw(_DAYS) if outcome == "pending" else None,
            "next_step": _coded(draw, NextStep, PROSE) if outcome == "pending" else None,
            "liability_by_law": draw(st.booleans()),
            "tasks": _tasks(draw),
            "prevention": _maybe(draw, _coded(draw, Measure, PROSE)),
            "goodwill": _goodwill(draw),
            **matters,
        }
    )


@st.composite
def cancellations(draw: Draw) -> Cancellation:
    """Valid cancellations."""
    decision = draw(st.sampled_from(["undecided", "decided", "contracted_elsewhere", None]))
    invoice = draw(st.sampled_from([None, "none", {"amount": "11.20 EUR", "due": date(2026, 12, 10)}]))
    return Cancellation.model_validate(
        {
            **_common(draw),
            "service": draw(st.sampled_from(SERVICES)),
            "contract_number": _maybe(draw, "77-1250"),
            "decision": decision,
            "reason": _maybe(draw, _coded(draw, Reason, CLAUSES)),
            "ends": None if decision == "undecided" else draw(_DAYS.filter(lambda day: day > date(2026, 2, 1))),
            "fixed_term_until": _maybe(draw, date(2026, 1, 31)),
            "tasks": _tasks(draw),
            "done": [_coded(draw, Done, PROSE) for _ in range(draw(st.integers(0, 2)))],
            "final_invoice": invoice,
            "refund": _maybe(draw, {"amount": draw(_money()), "by": draw(_DAYS)}),
            "effect": _maybe(draw, draw(st.sampled_from(PROSE))),
            "offer": _maybe(draw, draw(st.sampled_from(VERB_PHRASES))) if decision == "undecided" else None,
            **_some(draw, subscription=_subscription, withdrawal=_withdrawal),
        }
    )


@st.composite
def apologies(draw: Draw) -> Apology:
    """Valid apologies."""
    ongoing = draw(st.booleans())
    known = draw(st.booleans())
    compensation = {
        "amount": draw(_money()),
        "persons": draw(st.integers(1, 4)),
        "basis": _coded(draw, Basis, ({"fi": "matkaehtojen", "sv": "resevillkoren", "en": "the terms of travel"},)),
        "by": _maybe(draw, draw(_DAYS)),
        "how": draw(st.sampled_from(["account", None])),
    }
    due = draw(st.sampled_from([True, False, None]))
    lasted = _maybe(draw, timedelta(hours=draw(st.integers(1, 60))))
    matters = _some(draw, flight=_flight, journey=_journey, bill=_bill, purchase=_purchase)
    if "flight" in matters:
        # What the law gives for a flight is not for a case to deny.
        due = None
    return Apology.model_validate(
        {
            **_common(draw),
            "event": _coded(
                draw,
                Event,
                CLAUSES,
                subject=_maybe(draw, {"fi": "lento NF 612", "sv": "flyg NF 612", "en": "flight NF 612"}),
                lasted=lasted,
            ),
            "ongoing": ongoing,
            "at_fault": draw(st.sampled_from([True, False, None])),
            "cause": _maybe(draw, _coded(draw, Cause, PROSE)),
            "new_time": draw(st.one_of(_MOMENTS, _WINDOWS)) if ongoing and known else None,
            "next_information": draw(_MOMENTS) if ongoing and not known else None,
            "care": [_coded(draw, Care, PROSE) for _ in range(draw(st.integers(0, 2)))],
            "compensation_due": due,
            "compensation": compensation if due else None,
            "tasks": _tasks(draw),
            "goodwill": _goodwill(draw),
            "prevention": _maybe(draw, _coded(draw, Measure, PROSE)),
            **matters,
        }
    )


@st.composite
def refusals(draw: Draw) -> Refusal:
    """Valid refusals."""
    alternatives = [_coded(draw, Alternative, VERB_PHRASES) for _ in range(draw(st.integers(0, 3)))]
    referral = draw(
        st.sampled_from(
            [
                None,
                {"name": "Anna Ek", "phone": "010 555 0199"},
                {"name": "Kirjasto", "website": "www.kirjasto.example"},
            ]
        )
    )
    return Refusal.model_validate(
        {
            **_common(draw),
            "request": draw(st.sampled_from(CLAUSES)),
            "declined": draw(st.sampled_from(VERB_PHRASES)),
            "ground": draw(st.sampled_from(CLAUSES)),
            "alternatives": _maybe(draw, alternatives),
            "referral": referral,
            "claim": draw(st.booleans()),
            **_some(draw, flight=_flight, journey=_journey, bill=_bill, purchase=_purchase, withdrawal=_withdrawal),
        }
    )


@st.composite
def reassurances(draw: Draw) -> Reassurance:
    """Valid letters after an incident."""
    affected = draw(st.sampled_from([True, False, None]))
    is_open = draw(st.booleans())
    return Reassurance.model_validate(
        {
            **_common(draw),
            "incident": draw(st.sampled_from(PROSE)),
            "happened": draw(_DAYS),
            "known": [draw(st.sampled_from(PROSE)) for _ in range(draw(st.integers(0, 2)))],
            "open": [{"fi": "mistä se johtui", "sv": "vad det berodde på", "en": "what it was due to"}]
            if is_open
            else [],
            "next_information": draw(_DAYS) if is_open else None,
            "impacts": [_coded(draw, Impact, PROSE) for _ in range(draw(st.integers(1, 3)))],
            "service_affected": affected,
            "remedy": _remedy(draw, without=_CODES_OF_OTHER_CASES) if affected else None,
            "tasks": [_task(draw)] if affected else [],
            "trust": _coded(draw, Trust, PROSE),
            "actions": [_coded(draw, Measure, PROSE) for _ in range(draw(st.integers(1, 2)))],
            "commitments": [
                {"text": draw(st.sampled_from(CLAUSES)), "by": draw(_DAYS)} for _ in range(draw(st.integers(0, 2)))
            ],
            "signatory": {
                "name": "Henrik Wallin",
                "role": {"fi": "toimitusjohtaja", "sv": "vd", "en": "Chief Executive"},
            },
            "breach": _maybe(draw, _optional(draw, date=_DAYS, high_risk=st.booleans())),
        }
    )


_OF_KIND: dict[str, Any] = {
    "apology": apologies,
    "cancellation": cancellations,
    "complaint": complaints,
    "reassurance": reassurances,
    "refusal": refusals,
}


def cases(kind: Kind | None = None) -> st.SearchStrategy[AnyCase]:
    """Valid cases of a kind, or of all kinds: every language, register, jurisdiction and channel.

    Their messages ask nothing that needs an answer of its own: that is for whoever adds it to what compose writes.
    """
    if kind is not None:
        strategy: st.SearchStrategy[AnyCase] = _OF_KIND[kind]()
        return strategy
    return st.one_of([strategy() for strategy in _OF_KIND.values()])
