"""What a language model is told about its draft."""

import re
from pathlib import Path

import pytest
from hypothesis import given

import kundsvar as kv
from kundsvar.catalogue import catalogue
from kundsvar.people import Language
from kundsvar.retry import Told
from odd import reports

ENDS: dict[Language, str] = {
    "fi": "Palauta vain valmis vastaus ilman selityksiä.",
    "sv": "Skicka bara det färdiga svaret, utan kommentarer.",
    "en": "Return only the finished reply, without comments.",
}


@pytest.fixture(params=ENDS)
def report(root: Path, request: pytest.FixtureRequest) -> kv.Report:
    """Return the report on a bad draft in each language, with findings in Swedish."""
    case = kv.parse_case((root / "examples" / "cases" / "leaving_for_another_operator.json").read_bytes())
    draft = root / "examples" / "drafts" / f"leaving_for_another_operator.{request.param}.txt"
    return kv.check(draft.read_text(encoding="utf-8"), case, language="sv")


def test_it_speaks_the_language_of_the_draft(report: kv.Report) -> None:
    """Whatever the language of the findings."""
    lines = report.retry_message().split("\n")

    assert lines[0] == catalogue(report.language).text("retry", Told.OPENING)
    assert lines[-1] == ENDS[report.language]
    for other in {"fi", "sv", "en"} - {report.language}:
        words = catalogue(other)
        assert not [check for check in kv.checks().values() if words.text("remedy", check.remedy) in "\n".join(lines)]


def _milder_first(finding: kv.Finding) -> bool:
    return finding.severity == "error"


def test_errors_come_first_and_nothing_twice(report: kv.Report) -> None:
    """Numbered, a line each, with the words of the draft and the wording that would do."""
    items = report.retry_message().split("\n")[1:-1]

    assert [item.partition(". ")[0] for item in items] == [str(number) for number in range(1, len(items) + 1)]
    assert 1 < len(items) <= 12
    assert len({item.partition(". ")[2] for item in items}) == len(items)
    wordings = [fix for finding in report.findings if finding.step and (fix := str(finding.fix or ""))]
    told = "\n".join(items)
    assert wordings
    assert all(told.count(" ".join(wording.split())) == 1 for wording in wordings)
    severity_of = {finding.code: finding.severity for finding in sorted(report.findings, key=_milder_first)}
    remedies = {catalogue(report.language).text("remedy", kv.checks()[code].remedy): code for code in severity_of}
    order = [severity_of[code] for item in items for remedy, code in remedies.items() if remedy in item]
    assert order == sorted(order)


def test_what_is_missing_is_asked_for() -> None:
    """By what it does for the customer."""
    facts = kv.Facts(kind="cancellation", language="fi", decided=True, reason_known=True)
    message = kv.check("Hei Maija! Ikävä kuulla.\n\nTerveisin\nSari", facts).retry_message()

    assert "Lisää kohta, joka kertoo, mitä asiakkaan on tehtävä" in message


def test_nothing_is_asked_for_where_nothing_is_to_be_mended() -> None:
    """What only the caller can mend is none of the model's business."""
    assert kv.check("Hei!", kv.Facts(language="fi")).retry_message() == ""
    unused = kv.check("Hei!", kv.Facts(language="fi"), suppress={"sour": "a reason"})
    assert not unused.ok
    assert unused.retry_message() == ""


@given(reports())
def test_it_is_short_whatever_was_found(report: kv.Report) -> None:
    """A line an item, twelve at the most."""
    message = report.retry_message()

    items = re.findall(r"^\d+\. .+$", message, re.MULTILINE)
    assert len(items) <= 12
    assert bool(items) == any(finding.code != "unused-suppression" for finding in report.findings)
