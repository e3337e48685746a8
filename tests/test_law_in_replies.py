"""The law in the reply: what rights require, what compose writes of them, and what it refuses to write."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

import kundsvar as kv
from kundsvar.catalogue import VARIETIES, catalogue
from kundsvar.codes.goodwill import Goodwill
from kundsvar.people import Language

FLIGHT = "flight_21_hours_late_back_home"
IN_ADDITION = {
    "fi": r"\b(?:lisäksi|kaupan päälle|tämän päälle)\b",
    "sv": r"\b(?:dessutom|också|därutöver|utöver)\b",
    "en": r"\b(?:in addition|also|as well|on top|additionally|extra)\b",
}


def example(root: Path, name: str, **facts: Any) -> kv.AnyCase:
    """Return an example case with some facts laid over it."""
    case = json.loads((root / "examples" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    return kv.parse_case({**case, **facts})


def obligations(case: kv.AnyCase) -> dict[str, str]:
    """Return what is owed, by step."""
    return {one.step: str(one.obligation) for one in kv.owed(case)}


def test_a_right_makes_its_steps_required(root: Path) -> None:
    """With its reason and statute, though the case says nothing of compensation."""
    case = example(root, FLIGHT, compensation=None, compensation_due=None)
    without = example(root, FLIGHT, compensation=None, compensation_due=None, flight=None)

    assert obligations(case)["remedy"] == obligations(case)["rights"] == "required"
    assert obligations(without)["remedy"] == "recommended"
    assert "rights" not in [step for step, owed in obligations(without).items() if owed == "required"]
    (rights,) = [one for one in kv.owed(case, language="en") if one.step == "rights"]
    assert rights.source == "Regulation (EC) No 261/2004, article 7(1)(c)"
    assert rights.why.startswith("The passenger reached the final destination three hours late or more")


def test_a_right_that_lacks_a_fact_requires_nothing(root: Path) -> None:
    """Unknown is not false, and not true either."""
    flight = {"date": "2026-08-12", "origin": "LAX", "destination": "ARN", "disruption": "delayed"}
    case = example(root, FLIGHT, compensation=None, compensation_due=None, flight=flight | {"arrival_delay": "PT21H"})

    assert obligations(case)["remedy"] == "recommended"


def test_facts_alone_have_no_rights() -> None:
    """The playbook is all there is."""
    facts = kv.Facts(kind="apology", at_fault=True)

    assert {one.step for one in kv.owed(facts) if one.source.startswith("Regulation (EC)")} <= {"rights"}


def test_what_is_known_from_memory_alone_requires_nothing(root: Path) -> None:
    """A train an hour late: compensation is due, but the text was not read."""
    train = {"mode": "train", "date": "2026-08-12", "country": "FI", "delay": "PT2H", "price": "80 EUR"}
    case = example(root, FLIGHT, compensation=None, compensation_due=None, flight=None, journey=train)

    (right,) = [right for right in kv.rights(case) if right.name == "rail-compensation"]
    assert right.due
    assert not right.binds
    assert obligations(case)["remedy"] == "recommended"


@pytest.mark.parametrize("country", ["FI", "SE"])
def test_the_refusal_of_a_claim_names_the_board(root: Path, country: str) -> None:
    """In Sweden with both addresses, the year and the fee; in Finland advice first, and free of charge."""
    customer = {"given_name": "Maija", "language": "en", "jurisdiction": country, "consumer": True}
    case = example(root, "not_on_the_shelf", customer=customer, claim=True, written="2026-11-20")
    text = kv.compose(case).text

    assert obligations(case)["dispute_body"] == "required"
    wanted = {
        "SE": ("www.arn.se", "Box 174, 101 23 Stockholm", "one year", "SEK 150"),
        "FI": ("www.kkv.fi/kuluttajaneuvonta", "www.kuluttajariita.fi", "free of charge"),
    }
    for words in wanted[country]:
        assert words in text


@pytest.mark.parametrize("language", get_args(Language))
def test_compensation_that_the_case_forgot_is_written(root: Path, language: Language) -> None:
    """The sum for each passenger, by its article; and the money for the wait."""
    case = example(root, FLIGHT, compensation=None, compensation_due=None, tasks=[])
    parts = {part.step: part.text for part in kv.compose(case, language=language).parts}

    assert "600" in parts["remedy"]
    assert "261/2004" in parts["rights"]
    assert re.search(r"\b7\b", parts["rights"])
    assert {"fi": "kuitteja vastaan", "sv": "mot kvitto", "en": "keep your receipts"}[language] in parts["remedy"]


def test_compose_does_not_promise_less_than_the_law(root: Path) -> None:
    """It says which field, what is owed and by which article."""
    compensation = {"amount": "300 EUR", "persons": 2, "basis": "air_regulation"}
    less = example(root, FLIGHT, compensation=compensation)
    denied = example(root, FLIGHT, compensation=None, compensation_due=False)

    with pytest.raises(kv.InputError, match=r"compensation.amount: is 300 EUR, but by .*article 7\(1\)\(c\), 600 EUR"):
        kv.compose(less)
    with pytest.raises(kv.InputError, match=r"compensation_due: is false, but by .*600 EUR is owed"):
        kv.compose(denied)


def test_compose_does_not_reject_what_the_law_grants(root: Path) -> None:
    """A complaint about a flight, and a withdrawal in time."""
    name = "phone_broke_after_13_months_in_sweden"
    flight = json.loads((root / "examples" / "cases" / f"{FLIGHT}.json").read_text(encoding="utf-8"))["flight"]
    withdrawal = {
        "sold": "online",
        "of": "goods",
        "concluded": "2026-11-01",
        "received_goods": "2026-11-02",
        "made": "2026-11-10",
        "paid": "4990 SEK",
    }

    for facts in ({"flight": flight}, {"withdrawal": withdrawal}):
        case = example(root, name, outcome="rejected", remedy=None, **facts)
        with pytest.raises(kv.InputError, match=r"outcome: is rejected, but by .*(600 EUR|4990 SEK) is owed"):
            kv.compose(case)


def test_a_complaint_about_a_flight_says_what_the_law_gives(root: Path) -> None:
    """Where it is not rejected."""
    flight = json.loads((root / "examples" / "cases" / f"{FLIGHT}.json").read_text(encoding="utf-8"))["flight"]
    case = example(root, "phone_broke_after_13_months_in_finland", flight=flight)

    assert "each passenger is entitled to €600" in kv.compose(case, language="en").text


def test_half_is_enough_where_the_law_lets_the_carrier_halve(root: Path) -> None:
    """A long flight that was less than four hours late."""
    flight = json.loads((root / "examples" / "cases" / f"{FLIGHT}.json").read_text(encoding="utf-8"))["flight"]
    compensation = {"amount": "300 EUR", "persons": 2, "basis": "air_regulation"}
    case = example(root, FLIGHT, flight=flight | {"arrival_delay": "PT3H30M"}, compensation=compensation)

    assert "300" in kv.compose(case).text


@pytest.mark.parametrize("language", get_args(Language))
def test_the_phone_of_13_months_differs_by_country(root: Path, language: Language) -> None:
    """Three years, and two for the seller to show, in Sweden; no fixed limit in Finland."""
    by_country = {
        country: next(
            part.text
            for part in kv.compose(example(root, f"phone_broke_after_13_months_in_{country}"), language=language).parts
            if part.step == "rights"
        )
        for country in ("finland", "sweden")
    }
    wanted = {
        "fi": ("kiinteää aikarajaa", "kolmen vuoden", "Kahden ensimmäisen vuoden"),
        "sv": ("ingen fast tidsgräns", "tre års", "två första åren"),
        "en": ("no fixed time limit", "three years", "first two years"),
    }[language]

    assert wanted[0] in by_country["finland"]
    assert wanted[1] in by_country["sweden"]
    assert wanted[2] in by_country["sweden"]
    assert wanted[2] not in by_country["finland"]


@pytest.mark.parametrize("variety", VARIETIES)
@pytest.mark.parametrize("register", ["formal", "informal"])
def test_goodwill_is_always_in_addition(variety: str, register: str) -> None:
    """Never in place of what is owed."""
    words = catalogue(variety)

    for source in (*Goodwill.sentences.values(), Goodwill.frame):
        for wording in words.text(f"goodwill {register}", source).splitlines():
            assert re.search(IN_ADDITION[variety[:2]], wording, re.IGNORECASE), wording


@pytest.mark.parametrize("language", get_args(Language))
def test_a_withdrawal_by_the_function_is_confirmed_with_what_it_said_and_when(root: Path, language: Language) -> None:
    """Day and time, the words, the sum and its last day; without the time it is still confirmed."""
    withdrawal = {
        "sold": "online",
        "of": "goods",
        "concluded": "2026-11-01",
        "received_goods": "2026-11-02",
        "made": "2026-11-10T10:15",
        "by_function": True,
        "statement": {"fi": "Peruutan tilauksen.", "sv": "Jag ångrar köpet.", "en": "I withdraw."},
        "paid": "49.90 EUR",
    }
    remedy = {"code": "refund", "amount": "49.90 EUR"}
    case = example(root, "phone_broke_after_13_months_in_finland", withdrawal=withdrawal, remedy=remedy)
    confirmed = next(part.text for part in kv.compose(case, language=language).parts if part.step == "confirmation")

    assert obligations(case)["confirmation"] == "required"
    assert re.search(r"10[.:]15", confirmed)
    assert withdrawal["statement"][language] in confirmed  # type: ignore[index]  # a table of texts
    assert "49" in confirmed
    assert re.search(r"\b24\b", confirmed)
    case = example(
        root,
        "phone_broke_after_13_months_in_finland",
        withdrawal=withdrawal,
        remedy=remedy,
        customer={"given_name": "Jukka", "language": language, "jurisdiction": "FI", "consumer": True},
    )
    assert kv.check(kv.compose(case).text, case).findings == ()

    by_day = example(
        root, "phone_broke_after_13_months_in_finland", withdrawal={**withdrawal, "made": "2026-11-10"}, remedy=remedy
    )
    (right,) = [right for right in kv.rights(by_day) if right.name == "withdrawal-acknowledgement"]
    assert right.lacking == ("withdrawal.made",)
    assert obligations(by_day)["confirmation"] == "required"
