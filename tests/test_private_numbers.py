"""Numbers of people, cards and accounts: what is valid is found wherever it stands, and nothing else is."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum import iban, luhn
from stdnum.fi import hetu

import kundsvar as kv
from kundsvar.settings import Settings

LETTERS = sorted((Path(__file__).parents[1] / "examples" / "letters").glob("*.txt"))
_FINNISH_ENDS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_DAYS = st.dates(date(1900, 1, 1), date(2026, 11, 1))


def digits(count: int) -> st.SearchStrategy[str]:
    """So many digits."""
    return st.text("0123456789", min_size=count, max_size=count)


@st.composite
def finnish(draw: Any) -> str:
    """Draw a henkilötunnus."""
    day, number = draw(_DAYS), draw(st.integers(2, 999))
    mark = draw(st.sampled_from("ABCDEF" if day.year > 1999 else "-UVWXY"))
    end = _FINNISH_ENDS[int(f"{day:%d%m%y}{number:03d}") % 31]
    return f"{day:%d%m%y}{mark}{number:03d}{end}"


@st.composite
def swedish(draw: Any) -> str:
    """Draw a personnummer or a samordningsnummer."""
    day = draw(_DAYS)
    born = f"{day:%y%m}{day.day + draw(st.sampled_from([0, 60])):02d}"
    number = draw(digits(3))
    century = draw(st.sampled_from(["", f"{day:%Y}"[:2]]))
    return f"{century}{born}-{number}{luhn.calc_check_digit(born + number)}"


@st.composite
def card(draw: Any) -> str:
    """Draw a card number as cards print it."""
    first, groups = draw(st.sampled_from([("4", (4, 4, 4, 4)), ("53", (4, 4, 4, 4)), ("37", (4, 6, 5))]))
    number = first + draw(digits(sum(groups) - len(first) - 1))
    number += luhn.calc_check_digit(number)
    mark, ends = draw(st.sampled_from([" ", "-"])), [sum(groups[: place + 1]) for place in range(len(groups))]
    return mark.join(number[end - size : end] for size, end in zip(groups, ends, strict=True))


@st.composite
def account(draw: Any) -> str:
    """Draw a bank account number, in groups or not."""
    country, count = draw(st.sampled_from([("FI", 14), ("SE", 20)]))
    rest = draw(digits(count))
    number = country + iban.calc_check_digits(f"{country}00{rest}") + rest
    return draw(st.sampled_from([number, iban.format(number)]))


SAID = {
    "identity-number": {"fi": "Tunnus on {}.", "sv": "Numret är {}.", "en": "The number is {}."},
    "card-number": {"fi": "Kortin numero on {}.", "sv": "Kortet är {}.", "en": "The card is {}."},
    "bank-account": {
        "fi": "Maksamme sen tilillenne {} huomenna.",
        "sv": "Vi betalar till ditt konto {} i morgon.",
        "en": "We will pay it to your account {} tomorrow.",
    },
}
VALID = [
    ("identity-number", finnish()),
    ("identity-number", swedish()),
    ("card-number", card()),
    ("bank-account", account()),
]


def found_in(code: str, letter: Path, number: str) -> tuple[str, list[str]]:
    """Put a sentence with a number into a letter; return the letter and what a check finds in it."""
    language = letter.name.split(".")[1]
    first, rest = letter.read_text(encoding="utf-8").split("\n\n", 1)
    text = f"{first}\n\n{SAID[code][language].format(number)} {rest}"
    facts = kv.Facts.model_validate({"language": language})
    report = kv.check(text, facts, settings=Settings(select=(code,)))
    return text, [text[finding.span.slice] for finding in report.findings]


@pytest.mark.parametrize(("code", "numbers"), VALID)
@given(data=st.data())
def test_a_valid_number_is_found_in_any_letter(code: str, numbers: st.SearchStrategy[str], data: st.DataObject) -> None:
    """These characters, no more."""
    number, letter = data.draw(numbers), data.draw(st.sampled_from(LETTERS))

    assert found_in(code, letter, number)[1] == [number]


@pytest.mark.parametrize(("code", "numbers"), VALID)
@given(data=st.data())
def test_a_number_with_a_wrong_digit_is_not(code: str, numbers: st.SearchStrategy[str], data: st.DataObject) -> None:
    """The checksum of each tells any single wrong digit."""
    number, letter = data.draw(numbers), data.draw(st.sampled_from(LETTERS))
    place = max(at for at, sign in enumerate(number[:-1]) if sign.isdigit())
    wrong = f"{number[:place]}{(int(number[place]) + data.draw(st.integers(1, 9))) % 10}{number[place + 1 :]}"
    # The two countries' numbers look alike: what is wrong in one may be right in the other.
    assume(not hetu.is_valid(wrong, allow_temporary=True) and not luhn.is_valid(wrong.replace("-", "")[-10:]))

    assert found_in(code, letter, wrong)[1] == []


@pytest.mark.parametrize("code", SAID)
@pytest.mark.parametrize("sign", ["1", "1 ", "1-", "4754 3231 9487 5742 ", "FI61 ", "811218-9876 ", "131052"])
def test_what_looks_like_a_number_over_and_over_is_read_to_its_end(code: str, sign: str) -> None:
    """Nothing in the patterns looks again and again at what it has seen: this would not come back."""
    text = f"Maksamme tilillenne ja kortille {sign * (50_000 // len(sign))}."

    assert kv.check(text, kv.Facts(language="fi"), settings=Settings(select=(code,))).text == text


def test_the_customer_number_takes_the_place_of_an_identity_number() -> None:
    """Not where the sentence says that it shows an identity number."""
    case = kv.Refusal.model_validate(
        {
            "customer": {"given_name": "Maija", "language": "fi", "number": "20441"},
            "company": {"name": "Pohjan Puhelin"},
            "agent": {"name": "Sari Lahtinen", "phone": "010 555 0142"},
            "reference": "A-1",
            "request": "liittymä siirretään",
            "declined": "siirtää liittymää",
            "ground": "sopimus on päättynyt",
        }
    )
    settings = Settings(select=("identity-number",))

    assert kv.check("Asiakkaan 131052-308T liittymä on suljettu.", case, settings=settings).apply() == (
        "Asiakkaan 20441 liittymä on suljettu."
    )
    (finding,) = kv.check("Henkilötunnuksenne on 131052-308T.", case, settings=settings).findings
    assert finding.fix is None


def test_a_name_that_the_customer_wrote_is_no_secret() -> None:
    """In whatever case it stands."""
    said = {"kind": "refusal", "reference": "A-1", "request": "x", "declined": "y", "ground": "z"}
    people = {"company": {"name": "Aalto"}, "agent": {"name": "Sari Lahtinen"}, "customer": {"language": "fi"}}
    draft = "Lasku oli mennyt naapurillenne Veikko Lehtoselle."
    settings = Settings(select=("other-customer",))

    for message, known in ((None, False), ("Naapurini Veikko Lehtonen sai laskuni.", True)):
        case = kv.parse_case({**said, **people, "message": message})
        assert kv.check(draft, case, settings=settings).ok is known
