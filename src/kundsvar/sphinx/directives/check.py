"""A draft with its findings: marked in the text, and told below it with reason, remedy and source."""

from collections.abc import Iterator
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from pydantic import ValidationError

from kundsvar.cases import AnyCase
from kundsvar.check import check
from kundsvar.errors import InputError
from kundsvar.facts import Facts
from kundsvar.parse import one_line, parse_case
from kundsvar.report import Finding, Report
from kundsvar.sphinx.directive import KundsvarDirective, block
from kundsvar.sphinx.label import Label
from kundsvar.sphinx.names import Names
from kundsvar.sphinx.prose import Mark, prose

SIGNS = {"error": "✗", "warning": "!"}
_ALMOST = 0.99
"""What is likely is not shown as certain by rounding."""


class CheckedDraft(KundsvarDirective):
    """A draft, held against a case or what little is known of one."""

    option_spec: ClassVar = {
        "case": directives.path,
        "facts": directives.unchanged_required,
        "language": directives.unchanged_required,
    }

    def shown(self) -> list[nodes.Node]:
        """Return the draft and its findings."""
        report = check(self.given(), self._known(), language=self.options.get("language"))
        names = Names(self.options.get("language", report.language))
        key = f"kundsvar-{self.env.new_serialno('kundsvar-check')}"
        marks = [_mark(finding, f"{key}-{n}", n, names) for n, finding in enumerate(report.findings, start=1)]
        text = block("draft", report.language, *prose(report.text, marks))
        return [block("check", None, text, self._findings(report, key, names))]

    def _known(self) -> AnyCase | Facts:
        if "case" in self.options:
            return parse_case(self.read(self.options["case"]))
        try:
            return Facts.model_validate_json(self.options.get("facts", "{}"))
        except ValidationError as error:
            raise InputError(f"facts: {one_line(error)}") from None

    def _findings(self, report: Report, key: str, names: Names) -> nodes.Node:
        if report.ok:
            said = nodes.paragraph("", names.label(Label.NOTHING_FOUND))
            return block("findings", names.language, said)
        items = [self._finding(one, f"{key}-{n}", names, report) for n, one in enumerate(report.findings, start=1)]
        listed = nodes.enumerated_list("", *items, enumtype="arabic", prefix="", suffix=".")
        return block("findings", names.language, nodes.rubric("", names.label(Label.FINDINGS)), listed)

    def _finding(self, finding: Finding, key: str, names: Names, report: Report) -> nodes.Node:
        severity = names.of("severity", finding.severity)
        head = nodes.paragraph(
            "",
            "",
            nodes.strong("", f"{SIGNS[finding.severity]} {severity}"),
            nodes.Text(" · "),
            self.page_of("checks", finding.code, names.language, finding.code),
            *_certainty(finding, names),
            nodes.Text(" "),
            nodes.reference("", f"↑\u00a0{names.label(Label.BACK)}", refid=f"{key}-mark", classes=["kundsvar-back"]),
        )
        item = nodes.list_item("", head, nodes.paragraph("", finding.message), ids=[key])
        item["classes"] = [f"kundsvar-{finding.severity}"]
        item += nodes.paragraph("", f"→ {finding.remedy}")
        if finding.fix is not None and finding.fix.text.strip():
            label = nodes.paragraph("", names.label(Label.INSTEAD), classes=["kundsvar-instead"])
            item += block("fix", None, label, block("body", report.language, *prose(str(finding.fix))))
        item += nodes.paragraph("", finding.source, classes=["kundsvar-source"])
        return item


def _certainty(finding: Finding, names: Names) -> Iterator[nodes.Node]:
    """Yield how likely a finding is, where it is not taken for certain."""
    from babel.numbers import format_percent

    if finding.certainty < 1:
        share = format_percent(min(finding.certainty, _ALMOST), locale=names.language)
        yield nodes.Text(f" · {names.label(Label.CERTAINTY)} {share}")


def _mark(finding: Finding, key: str, number: int, names: Names) -> Mark:
    missing = finding.span.start == finding.span.end
    aside = nodes.inline("", f"{names.label(Label.FINDING)} ", classes=["kundsvar-aside"])
    sign = f"+{number}" if missing else str(number)
    link = nodes.reference("", "", aside, nodes.Text(sign), refid=key, ids=[f"{key}-mark"])
    link["classes"] = ["kundsvar-place" if missing else "kundsvar-number", f"kundsvar-{finding.severity}"]
    return Mark(finding.span, f"kundsvar-{finding.severity}", link)


DIRECTIVE = CheckedDraft
