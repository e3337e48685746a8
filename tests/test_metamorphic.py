"""What changes nothing in a draft changes nothing in its report; what spoils a golden letter is found."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv

EXAMPLES = Path(__file__).parents[1] / "examples"
DRAFTS = sorted(path.name for path in (EXAMPLES / "drafts").glob("*.txt"))
OUTLOOK = "\n\n-----Original Message-----\nFrom: Maija\nWhere is my money? This is your fault. {{ name }} 300 €\n"
GMAIL = "\n\nOn 5 May 2026 at 10:11, Maija <maija@example.fi> wrote:\n> Hello None,\n> det är ditt fel, 300 €\n"
QUOTED = "\n\n> Missä rahani ovat? Teidän vikanne.\n> {{ name }} 300 €\n"
SAME: dict[str, Callable[[str], str]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "the history of Outlook": lambda text: text + OUTLOOK,
    "the history of Gmail": lambda text: text + GMAIL,
    "quoted lines": lambda text: text + QUOTED,
}


def example(name: str, language: str, **customer: str) -> kv.AnyCase:
    """Return an example case whose customer is written to in a language, and is otherwise as said."""
    case = json.loads((EXAMPLES / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    return kv.parse_case({**case, "customer": {**case["customer"], "language": language, **customer}})


def found(draft: str, case: kv.AnyCase) -> list[tuple[str, str | None, str]]:
    """Return what is found, with the words that it stands on, however they are written."""
    return [
        (one.code, one.step, unicodedata.normalize("NFC", " ".join(draft[one.span.slice].split())))
        for one in kv.check(draft, case).findings
    ]


@pytest.mark.parametrize("change", SAME)
@pytest.mark.parametrize("name", DRAFTS)
def test_what_is_no_part_of_a_draft_changes_nothing(name: str, change: str) -> None:
    """Quoted history, line ends, and how an ä is put together."""
    stem, language, _ = name.split(".")
    draft, case = (EXAMPLES / "drafts" / name).read_text(encoding="utf-8"), example(stem, language)

    assert found(SAME[change](draft), case) == found(draft, case)


@pytest.mark.parametrize("change", SAME)
@pytest.mark.parametrize("path", sorted((EXAMPLES / "letters").glob("*.formal.txt")), ids=lambda path: path.stem)
def test_what_is_no_part_of_a_letter_changes_nothing(path: Path, change: str) -> None:
    """A golden letter stays without findings."""
    stem, language, register, _ = path.name.split(".")
    letter = path.read_text(encoding="utf-8").partition("\n\n")[2]

    assert found(SAME[change](letter), example(stem, language, register=register)) == []


LEAKS = ["{{ name }}", "{% if x %}", "{%customer.firstName%}", "#{ticket.id}", "${amount}", "%(name)s", "<name>"]
LEAKS += ["{store_name}", "[Your Name]", "[Nimi]", "[Namn]", "XXX", "NaN", "[object Object]", "lorem ipsum"]
LETTERS = sorted((EXAMPLES / "letters").glob("*.txt"))


@given(path=st.sampled_from(LETTERS), leak=st.sampled_from(LEAKS), place=st.floats(0, 0.999))
def test_a_leak_in_a_letter_is_found(path: Path, leak: str, place: float) -> None:
    """Between any two of its words."""
    stem, language, register, _ = path.name.split(".")
    letter = path.read_text(encoding="utf-8").partition("\n\n")[2]
    gaps = [match.start() for match in re.finditer(" ", letter)]
    gap = gaps[int(place * len(gaps))]
    draft = f"{letter[:gap]} {leak}{letter[gap:]}"

    findings = kv.check(draft, example(stem, language, register=register)).findings

    start, end = gap + 1, gap + 1 + len(leak)
    assert any(one.span.start < end and start < one.span.end and one.severity == "error" for one in findings)


def test_a_letter_in_the_other_register_is_found() -> None:
    """In Finnish and Finland Swedish, where the register shows in verbs and pronouns: in all but a few letters.

    A chat of four lines may address nobody, and two travellers are te and ni in any register.
    """
    wrong = {}
    for path in LETTERS:
        stem, language, register, _ = path.name.split(".")
        case = example(stem, language, register={"formal": "informal", "informal": "formal"}[register])
        has_two_registers = language == "fi" or (language == "sv" and case.customer.jurisdiction == "FI")
        if has_two_registers and case.customer.organisation is None:
            report = kv.check(path.read_text(encoding="utf-8").partition("\n\n")[2], case)
            wrong[path.stem] = {"wrong-register", "mixed-address"}.isdisjoint(one.code for one in report.findings)

    missed = [name for name, is_missed in wrong.items() if is_missed]
    assert len(wrong) > 50
    assert len(missed) <= 0.05 * len(wrong), missed
