"""What letters say of a case: which sentence, in which order, and what it names."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

import kundsvar as kv
from kundsvar.people import Language

AIRPORT = "flight_21_hours_late_at_the_airport"
BACK_HOME = "flight_21_hours_late_back_home"
BILL = "bill_after_all_was_settled"
JACKET = "jacket_from_hm"
IPHONE = "iphone_goes_to_k_citymarket"


def parts(root: Path, name: str, language: Language = "en", **facts: Any) -> dict[str, str]:
    """Return the informal letter to an example case, with some facts laid over it, by its steps."""
    case = json.loads((root / "examples" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    reply = kv.compose(kv.parse_case({**case, **facts}), language=language, register="informal")
    return {part.step: part.text.replace("\u00a0", " ") for part in reply.parts}


@pytest.mark.parametrize(
    ("wish", "remedy", "refused"),
    [
        ("refund", "replacement", "We can't give you a refund, though, because the fault"),
        ("refund", {"code": "refund", "amount": "20 EUR"}, "We can't refund the full price, though, because the fault"),
        ("replacement", "repair", "We can't offer you a replacement, though, because the fault"),
        ("replacement", "replacement", "We can't accept your complaint in full, though, because the fault"),
        (None, "repair", "We can't accept your complaint in full, though, because the fault"),
    ],
)
def test_what_is_refused_in_part_is_joined_to_its_reason(root: Path, wish: Any, remedy: Any, refused: str) -> None:
    """After what is granted, which comes first."""
    letter = parts(root, JACKET, wish=wish, remedy=remedy)

    assert [step for step in letter if step in {"decision", "remedy", "explanation"}] == [
        "decision",
        "remedy",
        "explanation",
    ]
    assert letter["explanation"].startswith(refused)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Vaihdamme takin uuteen viimeistään perjantaina 27. marraskuuta, eikä vaihto maksa sinulle mitään."),
        ("sv", "Vi byter ut jackan mot en ny, och det kostar dig ingenting. Bytet är klart senast fredagen"),
        ("en", "We'll replace the jacket with a new one, free of charge, by Friday 27 November."),
    ],
)
def test_a_thing_is_put_right_by_a_day_in_one_breath(root: Path, language: Language, said: str) -> None:
    """The sentence with the day names what is done."""
    assert parts(root, JACKET, language)["remedy"].startswith(said)


@pytest.mark.parametrize(
    ("persons", "total", "entitled"),
    [(1, None, "You're entitled"), (2, "€1,200 in all", "You're both"), (3, "€1,800 in all for 3", "You're each")],
)
def test_those_who_travel_together_read_what_they_get_in_all(
    root: Path, persons: int, total: str | None, entitled: str
) -> None:
    """And that the right is everybody's."""
    compensation = {"amount": "600 EUR", "persons": persons, "basis": "air_regulation"}
    letter = parts(root, BACK_HOME, compensation=compensation)

    assert "€600" in letter["remedy"]
    assert total is None or total in letter["remedy"]
    assert letter["rights"].startswith(entitled)


@pytest.mark.parametrize("language", get_args(Language))
def test_who_still_waits_is_not_told_that_it_was_late(root: Path, language: Language) -> None:
    """And reads the new time right after the apology."""
    waiting, home = parts(root, AIRPORT, language), parts(root, BACK_HOME, language)

    is_late = {"fi": "on myöhässä", "sv": "är försenat", "en": "is delayed"}[language]
    assert is_late in waiting["regret"]
    assert is_late not in home["regret"]
    assert [*waiting][1:3] == ["regret", "timing"]


def test_what_has_been_put_right_is_not_promised(root: Path) -> None:
    """A bill that is cancelled, and one that is not."""
    assert parts(root, BILL)["responsibility"].endswith("and we've put it right.")
    for facts in ({"care": [], "bill": None}, {"event": "no_answer"}):
        assert not parts(root, BILL, **facts)["responsibility"].endswith("we've put it right.")
    assert parts(root, BILL, care=[])["responsibility"].endswith("and we've put it right."), "cancelled by law"


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"opens": "09:00", "closes": "16:30"}, "You can call me on 010 555 0142 (weekdays, 9 am to 4.30 pm)."),
        ({"opens": "06:00", "closes": "23:00"}, "You can call us on 010 555 0142 (weekdays, 6 am to 11 pm)."),
        (
            {"opens": "09:00", "closes": "12:00", "days": "every_day"},
            "You can call us on 010 555 0142 (every day, 9 am to noon).",
        ),
    ],
)
def test_nobody_answers_alone_from_morning_till_night(root: Path, hours: dict[str, str], said: str) -> None:
    """Such hours are several people's."""
    agent = {"name": "Sari Lahtinen", "phone": "010 555 0142", "hours": hours}

    assert parts(root, BILL, agent=agent)["contact"] == said


def test_passengers_are_told_the_departure_and_others_the_time(root: Path) -> None:
    """What changes after a delay, by what was late."""
    assert "passengers" in parts(root, BACK_HOME)["prevention"]
    assert "passengers" not in parts(root, BILL, prevention="one_time")["prevention"]


def test_a_product_with_a_name_is_the_customers_in_swedish(root: Path) -> None:
    """A noun is definite, a name has no definite form."""
    assert "lagar din iPhone 15," in parts(root, IPHONE, "sv")["remedy"]
    assert "the iPhone 15 " in parts(root, IPHONE, "en")["remedy"]
