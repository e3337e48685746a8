"""The printed examples: golden letters and reports, read by people in review."""

import json
from pathlib import Path

import pytest

import kundsvar as kv

EXAMPLES = Path(__file__).parents[1] / "examples"
LETTERS = sorted((EXAMPLES / "letters").glob("*.txt"))
DRAFTS = sorted((EXAMPLES / "drafts").glob("*.txt"))


def case_of(path: Path) -> kv.AnyCase:
    """Return the case that a printed example belongs to, with a customer who is written to in its language and way."""
    name, language, *register = path.name.removesuffix(".txt").split(".")
    case = json.loads((EXAMPLES / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    addressed = {"language": language} | ({"register": register[0]} if register else {})
    return kv.parse_case({**case, "customer": {**case["customer"], **addressed}})


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_is_as_it_was_read(path: Path) -> None:
    """Run `make letters` after a change, and read what changed."""
    _, language, register, _ = path.name.split(".")

    reply = kv.compose(case_of(path), language=language, register=register)  # type: ignore[arg-type]  # names of files

    assert path.read_text(encoding="utf-8") == f"{reply.subject}\n\n{reply.text}\n"


def test_every_case_is_printed_in_every_language_and_register() -> None:
    """None is forgotten."""
    cases = {path.stem for path in (EXAMPLES / "cases").glob("*.json")}
    wanted = {
        f"{case}.{lang}.{reg}.txt" for case in cases for lang in ("fi", "sv", "en") for reg in ("formal", "informal")
    }

    assert {path.name for path in LETTERS} == wanted


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_is_accepted(path: Path) -> None:
    """As anybody would paste it: found to be in its language, and nothing found in it."""
    text = path.read_text(encoding="utf-8").partition("\n\n")[2]

    assert kv.read(text).language == path.name.split(".")[1]
    assert kv.check(text, case_of(path)).findings == ()


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_the_report_on_a_bad_draft(path: Path) -> None:
    """Is as it was read: something is wrong, and something that is owed was not found."""
    report = kv.check(path.read_text(encoding="utf-8"), case_of(path))

    assert (EXAMPLES / "reports" / path.name).read_text(encoding="utf-8") == f"{report}\n"
    assert [s for s, verdict in report.steps.items() if verdict != "met" and report.obligations[s] == "required"]
    assert {finding.code for finding in report.findings} - {"missing-step", "wrong-order"}
