"""What a caller says of checks: which are run, how severely, and what does not count."""

import pytest
from pydantic import ValidationError

import kundsvar as kv

FACTS = kv.Facts(language="en")
DRAFT = "Hello Mary, We will be back as soon as possible. Think again before you leave us."
UNSURE = "Hei! Tarpeettomat huolet kannattaa unohtaa, asia selviää aikanaan."


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
    facts = kv.Facts(language="fi")
    (found,) = kv.check(UNSURE, facts).findings

    assert kv.check(UNSURE, facts, settings=kv.Settings(certainty=found.certainty)).findings == (found,)
    assert kv.check(UNSURE, facts, settings=kv.Settings(certainty=found.certainty + 0.01)).findings == ()


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
