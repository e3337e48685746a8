"""JUnit's XML: a test suite a draft, a test case a check; CI systems show what failed."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from kundsvar.check import checks
from kundsvar.format import Filed, Format, Manner
from kundsvar.offsets import Ruler
from kundsvar.playbook import Obligation
from kundsvar.report import Finding, Report
from kundsvar.visible import visible

_MISSING = "missing-step"
_Tested = dict[tuple[str, str | None], list[Finding]]


def _writes(filed: Sequence[Filed], manner: Manner) -> str:
    suites = ET.Element("testsuites", name="kundsvar")
    for one in filed:
        suites.append(_suite(one, manner))
    for count in ("tests", "failures", "skipped"):
        suites.set(count, str(sum(int(suite.get(count, 0)) for suite in suites)))
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}'


def _suite(filed: Filed, manner: Manner) -> ET.Element:
    name = visible(filed.path or "draft")
    suite = ET.Element("testsuite", name=name, errors="0")
    ruler = Ruler(filed.report.text, manner.offsets)
    reasons = {_key(one.finding): one.reason for one in filed.report.suppressed}
    for (code, step), findings in _tested(filed.report).items():
        test = ET.SubElement(suite, "testcase", classname=name, name=_name(code, step))
        if findings:
            test.append(_failure(findings, ruler))
        elif (code, step) in reasons:
            ET.SubElement(test, "skipped", message=visible(reasons[code, step]))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _tested(report: Report) -> _Tested:
    """Return the findings by check; a step that is owed is tested on its own, so that CI can follow it."""
    tested: _Tested = {(code, None): [] for code in checks() if code != _MISSING}
    tested |= {(_MISSING, step): [] for step, how in report.obligations.items() if how is Obligation.REQUIRED}
    for finding in report.findings:
        tested.setdefault(_key(finding), []).append(finding)
    for one in report.suppressed:
        tested.setdefault(_key(one.finding), [])
    return tested


def _key(finding: Finding) -> tuple[str, str | None]:
    return finding.code, finding.step if finding.code == _MISSING else None


def _name(code: str, step: str | None) -> str:
    return f"{code} ({step})" if step else code


def _failure(findings: Sequence[Finding], ruler: Ruler) -> ET.Element:
    severity = "error" if any(finding.severity == "error" for finding in findings) else "warning"
    failure = ET.Element("failure", type=severity, message=visible(findings[0].message))
    failure.text = visible("\n".join(_told(finding, ruler) for finding in findings))
    return failure


def _told(finding: Finding, ruler: Ruler) -> str:
    line, column = ruler.place(finding.span.start)
    return f"{line}:{column} {finding.severity}: {finding.message} {finding.remedy} [{finding.source}]"


FORMAT = Format(__name__, what="JUnit's XML, which most CI systems read", writes=_writes)
