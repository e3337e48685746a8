"""Rights: a table of cases with the article that decides each, and the laws that hold for all of them."""

import json
import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.body import bodies
from kundsvar.distance import airport, great_circle_km
from kundsvar.model import description
from kundsvar.right import laws, wings
from kundsvar.testing import cases

DATA = Path(__file__).parent / "data"
DUE = {"yes": True, "no": False, "?": None}
_COMMON: dict[str, Any] = {
    "customer": {"given_name": "Åsa", "language": "en", "jurisdiction": "SE", "consumer": True},
    "company": {"name": "Nordfly"},
    "agent": {"name": "Petra Nyman", "phone": "+46 8 555 010 20"},
    "reference": "NF-1",
    "received": "2026-11-12",
}
_COMPLAINT = {"kind": "complaint", "problem": "it no longer switches on", "outcome": "accepted", "remedy": "repair"}
_APOLOGY = {"kind": "apology", "ongoing": False}
BASES: dict[str, dict[str, Any]] = {
    "flight": _APOLOGY
    | {
        "received": "2026-09-01",
        "event": "late_flight",
        "flight": {"date": "2026-08-12", "carrier_country": "SE", "disruption": "delayed", "passengers": 1},
    },
    "journey": _APOLOGY | {"event": "late_train", "journey": {"date": "2026-08-12"}},
    "goods": _COMPLAINT | {"purchase": {"what": "phone", "sort": "goods"}},
    "late": _APOLOGY | {"event": "late_delivery", "purchase": {"what": "phone", "sort": "goods"}},
    "complained": _COMPLAINT | {"purchase": {"what": "ticket"}, "journey": {"date": "2026-11-01"}},
    "withdrawal": _COMPLAINT
    | {
        "purchase": {"what": "phone", "sort": "goods"},
        "withdrawal": {"sold": "online", "of": "goods", "concluded": "2026-11-01", "told_of_right": True},
    },
    "leaving": {
        "kind": "cancellation",
        "received": "2026-11-09",
        "service": "mobile subscription",
        "decision": "decided",
        "ends": "2026-11-23",
        "tasks": [],
        "subscription": {},
    },
    "bill": _APOLOGY | {"event": "wrong_bill", "bill": {"due": "2026-10-20"}},
    "refused": _COMPLAINT
    | {"purchase": {"what": "phone"}, "outcome": "rejected", "remedy": None, "ground": "no_defect"},
    "finance": _COMPLAINT | {"purchase": {"what": "phone", "sort": "payment_service"}},
    "breach": {
        "kind": "reassurance",
        "incident": "Addresses were seen by others.",
        "happened": "2026-11-01",
        "impacts": ["money_unaffected"],
        "trust": "in_dialogue",
        "actions": ["system_fixed"],
        "signatory": {"name": "Henrik Wallin"},
        "breach": {},
    },
}


def merged(base: str, facts: dict[str, Any]) -> kv.AnyCase:
    """Return a case of a base with facts at dotted paths laid over it."""
    case = json.loads(json.dumps(_COMMON | BASES[base]))
    for path, value in facts.items():
        *before, last = path.split(".")
        place = case
        for name in before:
            place = place.setdefault(name, {})
        place[last] = value
    return kv.parse_case(case)


def table() -> list[dict[str, str]]:
    """Return the rows of the table."""
    lines = (DATA / "rights.tsv").read_text(encoding="utf-8").splitlines()
    headings = lines[0].split("\t")
    return [dict(zip(headings, line.split("\t"), strict=True)) for line in lines[1:] if not line.startswith("#")]


def facts_of(row: dict[str, str]) -> dict[str, Any]:
    """Return the facts of a row by their paths."""
    found = re.findall(r'(\S+?)=("[^"]*"|\S+)', row["facts"])
    return {path: _value(value) for path, value in found}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def right_of(case: kv.AnyCase, name: str) -> kv.Right:
    """Return the one right of a name."""
    (found,) = [right for right in kv.rights(case) if right.name == name]
    return found


def _shown(value: object) -> str:
    if isinstance(value, kv.Money):
        return str(value.amount)
    return "+".join(value) if isinstance(value, tuple) else "-" if value is None else str(value)


@pytest.mark.parametrize("row", table(), ids=lambda row: row["case"])
def test_the_table(row: dict[str, str]) -> None:
    """Each case gives what its row says, by the article that decides it, and names the facts that it lacks."""
    right = right_of(merged(row["base"], facts_of(row)), row["right"])

    assert right.due is DUE[row["due"]]
    assert right.article == row["article"]
    assert set(right.lacking) == set(row["lacking"].split())
    for field, wanted in (one.split("=") for one in row["gives"].split()):
        assert _shown(getattr(right, field)) == wanted, field


def test_the_table_is_large_and_each_of_its_cases_is_another() -> None:
    """At least 120, in which every wing has a say."""
    rows = table()

    assert len({(row["base"], row["facts"], row["right"]) for row in rows}) == len(rows) >= 120
    assert {kv_name.partition("-")[0] for kv_name in (row["right"] for row in rows)} >= {
        name.partition("_")[0] for name in wings()
    }


# Distances on a sphere of 6371 km; what each flight gives.
VECTORS = [
    ("LAX", "ARN", "SE", "PT21H", 8863, True, "600", None),
    ("LAX", "ARN", "US", "PT21H", 8863, False, None, None),
    ("ARN", "LAX", "US", "PT21H", 8863, True, "600", None),
    ("SFO", "HEL", "FI", "PT3H30M", 8724, True, "600", "300"),
    ("HEL", "BKK", "FI", "PT4H", 7907, True, "600", None),
    ("HEL", "LPA", "FI", "PT5H", 4696, True, "400", None),
    ("HEL", "OUL", "FI", "PT3H5M", 513, True, "250", None),
    ("ARN", "LHR", "SE", "PT3H5M", 1463, True, "250", None),
    ("ARN", "LHR", "GB", "PT3H5M", 1463, True, "250", None),
    ("ARN", "CDG", "SE", "PT3H5M", 1540, True, "400", None),
    ("GOT", "AYT", "SE", "PT3H10M", 2679, True, "400", None),
    ("HEL", "OUL", "FI", "PT2H59M", 513, False, None, None),
]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: "-".join(map(str, vector[:4])))
def test_known_flights(vector: tuple[str, str, str, str, int, bool, str | None, str | None]) -> None:
    """Flights whose distance and outcome are known: airports alone give the kilometres."""
    origin, destination, carrier, delay, km, due, amount, halved = vector
    start, end = airport(origin), airport(destination)
    assert start is not None
    assert end is not None
    assert great_circle_km(start, end) == pytest.approx(km, abs=1)
    flight = {
        "flight.origin": origin,
        "flight.destination": destination,
        "flight.carrier_country": carrier,
        "flight.arrival_delay": delay,
        "flight.departure_delay": delay,
    }
    case = merged("flight", flight)

    compensation = right_of(case, "air-compensation")

    assert compensation.due is due
    assert compensation.amount == (None if amount is None else kv.Money(amount=Decimal(amount), currency="EUR"))
    assert compensation.halved == (None if halved is None else kv.Money(amount=Decimal(halved), currency="EUR"))
    if (origin, carrier) == ("LAX", "SE"):
        assert right_of(case, "air-care").due
        assert right_of(case, "air-refund").due


AIRPORTS = st.sampled_from(["HEL", "ARN", "OUL", "LPA", "BKK", "LAX", "LHR", "AYT", "RUN", "ZRH", "QQQ"])
FLIGHTS = st.fixed_dictionaries(
    {
        "flight.date": st.dates(date(2004, 1, 1), date(2029, 12, 31)).map(str),
        "flight.origin": AIRPORTS,
        "flight.destination": AIRPORTS,
        "flight.carrier_country": st.sampled_from(["FI", "US", "GB", None]),
        "flight.disruption": st.sampled_from(["delayed", "cancelled", "denied_boarding"]),
        "flight.informed_days": st.sampled_from([None, 0, 6, 7, 13, 14]),
        "flight.departs_earlier": st.sampled_from([None, "PT0H", "PT1H", "PT2H", "PT3H"]),
    }
).filter(lambda facts: facts["flight.origin"] != facts["flight.destination"])
MINUTES = st.integers(0, 60 * 30)


@given(facts=FLIGHTS, one=MINUTES, other=MINUTES)
def test_more_delay_never_lowers_compensation(facts: dict[str, Any], one: int, other: int) -> None:
    """Nor what may remain of it when it is halved."""
    least: list[tuple[Decimal, Decimal]] = []
    for minutes in sorted((one, other)):
        delay = f"PT{minutes}M"
        found = [
            right
            for right in kv.rights(merged("flight", facts | {"flight.arrival_delay": delay}))
            if right.name.startswith("air-compensation")
        ]
        (right,) = found
        amount = right.amount.amount if right.due and right.amount else Decimal(0)
        least.append((amount, right.halved.amount if right.due and right.halved else amount))

    assert least[0] <= least[1]
    assert least[0][1] <= least[1][1]


@given(case=cases(), language=st.sampled_from(["fi", "sv", "en"]), register=st.sampled_from(["formal", "informal"]))
def test_a_right_never_depends_on_the_language(case: kv.AnyCase, language: str, register: str) -> None:
    """Nor on the register, or the way the reply goes out."""
    customer = case.customer.model_copy(update={"language": language, "register_": register})
    other = case.model_copy(update={"customer": customer, "channel": "sms"})

    assert kv.rights(other) == kv.rights(case)


@given(case=cases())
def test_what_is_unsure_says_what_it_lacks(case: kv.AnyCase) -> None:
    """A fact at a path of the case that has a description; what is not owed lacks nothing; and JSON keeps it all."""
    for right in kv.rights(case):
        assert kv.Right.model_validate_json(right.model_dump_json()) == right
        assert right.due is not False or not right.lacking
        for path in right.lacking:
            assert description(type(case), path)


def test_every_law_has_a_date_and_a_source() -> None:
    """Each row: a statute, what it says, where that was seen, as of which day; and only what was seen is cited."""
    for wing in wings().values():
        for law in wing.laws.values():
            assert law.statute
            assert law.says
            assert law.source
            assert law.as_of >= date(2026, 11, 21)
            assert law.valid_from is None or law.valid_to is None or law.valid_from <= law.valid_to
            assert not law.cite or (law.evidence in {"primary-text", "official-page"} and law.article)
            assert law.source == ("from memory",) or "from memory" not in law.source


def test_every_wing_has_its_rows_and_every_row_its_use() -> None:
    """A row of law is named by the wing that it lies beside; versions of a rule do not overlap."""
    for name, wing in wings().items():
        source = Path(wing.module.replace(".", "/") + ".py")
        text = (Path(kv.__file__).parents[1] / source).read_text(encoding="utf-8")
        for law in wing.laws.values():
            assert f'"{law.rule}"' in text, law.id
            others = [o for o in wing.laws.values() if (o.rule, o.jurisdiction) == (law.rule, law.jurisdiction)]
            for other in others:
                days = [day for day in (other.valid_from, other.valid_to) if day is not None]
                assert other is law or not any(law.in_force(day) for day in days), (name, law.id, other.id)


def test_what_a_right_reads_with_is_a_row() -> None:
    """Every row that a right of the table rests on is there."""
    for row in table():
        for right in kv.rights(merged(row["base"], facts_of(row))):
            assert right.law in laws(right.wing)
            for name in right.read_with:
                assert name in laws(right.wing)


def test_every_why_is_given_somewhere_in_the_table() -> None:
    """No reason that nobody ever reads."""
    given_here = {right.why for row in table() for right in kv.rights(merged(row["base"], facts_of(row)))}

    for wing in wings().values():
        assert {why.value for why in wing.why} - given_here == set()


def test_every_address_of_a_body_stands_once() -> None:
    """In its own file, and nowhere else in the code or the catalogues."""
    source = Path(kv.__file__).parent
    texts = [
        path.read_text(encoding="utf-8")
        for path in [*source.rglob("*.py"), *source.rglob("*.j2"), *(source / "bodies").glob("*.toml")]
        if "locales" not in path.parts
    ]
    texts += [path.read_text(encoding="utf-8") for path in source.parents[1].glob("locales/*/LC_MESSAGES/*.po")]

    for body in bodies().values():
        addresses = {body.address, *(body.website.model_dump().values() if body.website else ())} - {None}
        assert addresses or body.part_of in bodies()
        for address in addresses:
            quoted = re.compile(rf"(?<![\w./]){re.escape(address)}(?![\w/-])")
            assert sum(bool(quoted.search(text)) for text in texts) == 1, address


def test_bodies_are_named_where_they_work() -> None:
    """Boards have a name in each language of their country's customers; what leads on is there."""
    for name in ("consumer-disputes-board", "arn", "consumer-advice"):
        assert set(bodies()[name].name.model_dump()) == {"fi", "sv", "en"}
    for body in bodies().values():
        assert body.advice is None or body.advice in bodies()


def test_the_rows_are_tables_that_anybody_can_edit() -> None:
    """Each wing's table is TOML with one day on which its rows were looked at."""
    for wing in wings():
        file = Path(kv.__file__).parent / "rights" / f"{wing}.toml"
        assert isinstance(tomllib.loads(file.read_text(encoding="utf-8"))["as_of"], date)


def test_a_day_is_taken_from_the_case_where_the_flight_has_none() -> None:
    """The day on which the trouble began."""
    facts = {"flight.origin": "HEL", "flight.destination": "OUL", "flight.arrival_delay": "PT3H", "flight.date": None}

    assert right_of(merged("flight", facts | {"began": "2026-08-12"}), "air-compensation").due
    assert right_of(merged("flight", facts), "air-compensation").due is None


def test_without_the_table_of_airports(monkeypatch: pytest.MonkeyPatch) -> None:
    """The flight gives its countries and distance, or they are named as lacking."""
    from kundsvar import distance

    monkeypatch.setattr(distance, "_table", dict)
    distance.airport.cache_clear()
    # Under a number of its own: rights are remembered by case.
    facts = {"reference": "NF-2", "flight.origin": "HEL", "flight.destination": "OUL", "flight.arrival_delay": "PT3H"}
    given_too = {"flight.origin_country": "FI", "flight.destination_country": "FI", "flight.distance_km": 513}

    without, with_them = (right_of(merged("flight", more), "air-compensation") for more in (facts, facts | given_too))
    distance.airport.cache_clear()

    assert without.due is None
    assert "flight.distance_km" in without.lacking
    assert with_them.due


def test_total_and_certainty() -> None:
    """The sum for all passengers; certain is what a text that was read makes due."""
    facts = {"flight.origin": "HEL", "flight.destination": "OUL", "flight.arrival_delay": "PT3H"}
    two = right_of(merged("flight", facts | {"flight.passengers": 2}), "air-compensation")
    later = right_of(merged("flight", facts | {"flight.date": "2027-10-23"}), "air-compensation")

    assert two.total == kv.Money(amount=Decimal(500), currency="EUR")
    assert two.certain
    assert not later.certain
    assert not later.cite


def test_a_purchase_has_its_days_in_order() -> None:
    """What cannot be is an error that names the field."""
    with pytest.raises(kv.InputError, match=r"delivered is 2026-01-01, before it was bought"):
        merged("goods", {"purchase.bought": "2026-01-02", "purchase.delivered": "2026-01-01"})
    with pytest.raises(kv.InputError, match=r"appeared is 2026-01-01, before the customer had it"):
        merged("goods", {"purchase.bought": "2026-01-02", "purchase.appeared": "2026-01-01"})
    with pytest.raises(kv.InputError, match=r"destination is the origin"):
        merged("flight", {"flight.origin": "HEL", "flight.destination": "HEL"})


def test_rights_of_what_is_no_case() -> None:
    """One clear error."""
    with pytest.raises(kv.InputError, match="case"):
        kv.rights("a letter")  # type: ignore[arg-type]  # what is tested
