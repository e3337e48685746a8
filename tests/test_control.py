"""What a caller says of checks: which are run, how severely, and what does not count."""

from pathlib import Path

import pytest
from pydantic import ValidationError

import kundsvar as kv

FACTS = kv.Facts(language="en")
DRAFT = "Hello Mary, We will be back as soon as possible. Think again before you leave us."


def codes(report: kv.Report) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in report.findings]


def test_checks_are_selected_and_ignored() -> None:
    """By code."""
    everything = codes(kv.check(DRAFT, FACTS))

    assert "vague-time" in everything
    assert codes(kv.check(DRAFT, FACTS, settings=kv.Settings(select=["vague-time"]))) == ["vague-time"]
    assert codes(kv.check(DRAFT, FACTS, settings=kv.Settings(ignore=["vague-time"]))) == [
        code for code in everything if code != "vague-time"
    ]


def test_a_severity_is_the_houses_own() -> None:
    """An error for one house is a warning for another; off leaves a check out."""
    for severity in ("error", "warning"):
        settings = kv.Settings(select=["vague-time"], severity={"vague-time": severity})
        assert [one.severity for one in kv.check(DRAFT, FACTS, settings=settings).findings] == [severity]
    assert codes(kv.check(DRAFT, FACTS, settings=kv.Settings(severity={"vague-time": "off"}))) == codes(
        kv.check(DRAFT, FACTS, settings=kv.Settings(ignore=["vague-time"]))
    )


def test_what_is_less_certain_is_left_out() -> None:
    """By the certainty of each finding."""
    found = kv.check(DRAFT, FACTS).findings
    least = max(finding.certainty for finding in found if finding.certainty < 1)

    report = kv.check(DRAFT, FACTS, settings=kv.Settings(certainty=least))

    assert report.findings == tuple(finding for finding in found if finding.certainty >= least)


def test_a_suppression_bears_a_reason() -> None:
    """What was found is kept apart, and one that finds nothing is a finding itself."""
    reason = "the date stands in the attachment"
    report = kv.check(DRAFT, FACTS, suppress={"vague-time": reason, "blunt": "a quotation"})

    assert [(one.finding.code, one.reason) for one in report.suppressed] == [("vague-time", reason)]
    assert "vague-time" not in codes(report)
    (unused,) = [finding for finding in report.findings if finding.code == "unused-suppression"]
    assert unused.message == "blunt is suppressed, but this draft has no such finding."
    with pytest.raises(kv.InputError, match="vague-time has no reason; say why"):
        kv.check(DRAFT, FACTS, suppress={"vague-time": " "})
    with pytest.raises(kv.InputError, match="'vague' is no check; the checks are "):
        kv.check(DRAFT, FACTS, suppress={"vague": ""})


def test_a_code_that_no_check_has_is_an_error() -> None:
    """Named, with those that there are."""
    with pytest.raises(ValidationError, match="'vague' is no check; the checks are "):
        kv.Settings(ignore=["vague"])


def test_settings_come_from_the_nearest_file(tmp_path: Path) -> None:
    """kundsvar.toml, or the table of pyproject.toml, in a folder or above it."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.kundsvar]\nignore = ["sour"]\n', encoding="utf-8")

    assert kv.Settings.load(inner) == kv.Settings(ignore=["sour"])

    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert kv.Settings.load(inner) == kv.Settings(ignore=["sour"])

    (tmp_path / "a" / "kundsvar.toml").write_text('[severity]\nvague-time = "error"\n', encoding="utf-8")
    assert kv.Settings.load(inner) == kv.Settings(severity={"vague-time": "error"})
    assert kv.Settings.load(tmp_path / "pyproject.toml") == kv.Settings(ignore=["sour"])


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("ignore = [", r"kundsvar\.toml: is no TOML \(.+\); mend it there"),
        ("ignored = ['sour']", r"kundsvar\.toml: ignored: there is no such field; check its name, or leave it out"),
        ("ignore = ['sauer']", r"kundsvar\.toml: ignore: 'sauer' is no check; the checks are "),
        ("certainty = 'high'", r"kundsvar\.toml: certainty: Input should be a valid number"),
    ],
)
def test_settings_that_cannot_be_used(tmp_path: Path, written: str, complaint: str) -> None:
    """One clear line, with file, field and remedy."""
    (tmp_path / "kundsvar.toml").write_text(written, encoding="utf-8")

    with pytest.raises(kv.InputError, match=complaint):
        kv.Settings.load(tmp_path)


def test_settings_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Are an error; a folder without a file has the usual ones."""
    with pytest.raises(kv.InputError, match="there is no file or folder"):
        kv.Settings.load(tmp_path / "nowhere")
