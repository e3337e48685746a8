"""What changes nothing in a draft changes nothing in its report; what spoils a golden letter is found."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

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
