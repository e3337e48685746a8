"""Text for people: each finding with its place, the words it is about, what would mend it, and who says so."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from kundsvar.excerpt import excerpts
from kundsvar.fix import Fix
from kundsvar.format import Filed, Format, Manner
from kundsvar.offsets import Ruler
from kundsvar.playbook import Obligation
from kundsvar.report import Finding, Report, Suppressed
from kundsvar.verdict import Verdict
from kundsvar.visible import visible

_MARKS = {"error": "✗", "warning": "!"}
_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "path": "bold",
    "removed": "red",
    "added": "green",
    "remedy": "cyan",
    "aside": "dim",
    "fine": "bold green",
}
_Line = list[tuple[str, str]]
"""The pieces of a line, each with the name of its style."""


def _writes(filed: Sequence[Filed], manner: Manner) -> str:
    several = len(filed) > 1
    lines: list[_Line] = []
    for one in filed:
        if several:
            lines.append([(visible(one.path or "draft"), "path")])
        lines += _report(one.report, manner.width)
        if several:
            lines.append([])
    if several:
        lines.append(_total([one.report for one in filed]))
    return _colored(lines) if manner.color else "\n".join("".join(text for text, _ in line) for line in lines)


def _report(report: Report, width: int) -> Iterator[_Line]:
    ruler = Ruler(report.text)
    for finding in report.findings:
        yield from _finding(finding, report.text, ruler, width)
        yield []
    for one in report.suppressed:
        yield from _suppressed(one, ruler, width)
    if report.suppressed:
        yield []
    yield from _steps(report, width)
    yield _total([report])


def _finding(finding: Finding, text: str, ruler: Ruler, width: int) -> Iterator[_Line]:
    label = f"{_MARKS[finding.severity]} {_label(finding, ruler)}:"
    first, *rest = textwrap.wrap(f"{label} {visible(finding.message)}", width, subsequent_indent="    ")
    yield [(first[: len(label)], finding.severity), (first[len(label) :], "")]
    yield from _plain(rest)
    for excerpt in excerpts(text, finding.span, width):
        if excerpt is None:
            yield [("    ⋮", "aside")]
        else:
            yield [("    " + excerpt.before, ""), (excerpt.marked, finding.severity), (excerpt.after, "")]
            yield [("    " + excerpt.marks, finding.severity)]
    yield from _paragraph(f"→ {finding.remedy}", "    ", "remedy", width)
    if finding.fix is not None:
        yield from _fix(finding.fix, text, width)
    yield from _paragraph(finding.source, "    ", "aside", width)


def _label(finding: Finding, ruler: Ruler) -> str:
    line, column = ruler.place(finding.span.start)
    return f"{line}:{column} {finding.code}" + (f" ({finding.step})" if finding.step else "")


def _fix(fix: Fix, text: str, width: int) -> Iterator[_Line]:
    for mark, style, words in (("-", "removed", text[fix.span.slice]), ("+", "added", fix.text)):
        for number, line in enumerate(words.strip().splitlines()):
            yield from _paragraph(line, f"    {' ' if number else mark} ", style, width)


def _suppressed(one: Suppressed, ruler: Ruler, width: int) -> Iterator[_Line]:
    return _paragraph(f"– {_label(one.finding, ruler)}, suppressed: {one.reason}", "", "aside", width)


def _steps(report: Report, width: int) -> Iterator[_Line]:
    required = {step for step, obligation in report.obligations.items() if obligation is Obligation.REQUIRED}
    met = [step for step, verdict in report.steps.items() if verdict is Verdict.MET]
    unmet = {step: verdict for step, verdict in report.steps.items() if verdict is not Verdict.MET}
    yield from _list("met", met, width)
    yield from _list("owed, not met", [f"{step} ({unmet[step]})" for step in unmet if step in required], width)
    yield from _list("advised", [step for step in unmet if step not in required], width)


def _list(name: str, steps: Sequence[str], width: int) -> Iterator[_Line]:
    if steps:
        yield from _plain(textwrap.wrap(f"{name}: {', '.join(steps)}", width, subsequent_indent="  "))


def _total(reports: Sequence[Report]) -> _Line:
    findings = [finding for report in reports for finding in report.findings]
    if not findings:
        return [("nothing found", "fine")]
    count = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
    of_drafts = f" in {sum(not report.ok for report in reports)} of {len(reports)} drafts" if len(reports) > 1 else ""
    worst = "error" if any(finding.severity == "error" for finding in findings) else "warning"
    return [(count + of_drafts, worst)]


def _paragraph(text: str, indent: str, style: str, width: int) -> Iterator[_Line]:
    hanging = " " * len(indent) + ("  " if text.startswith(("→ ", "– ")) else "")
    for line in textwrap.wrap(visible(text), width, initial_indent=indent, subsequent_indent=hanging):
        yield [(line, style)]


def _plain(lines: Iterable[str]) -> Iterator[_Line]:
    for line in lines:
        yield [(line, "")]


def _colored(lines: Sequence[_Line]) -> str:
    from rich.console import Console
    from rich.text import Text

    console = Console(force_terminal=True, color_system="standard", no_color=False, legacy_windows=False)
    with console.capture() as capture:
        for line in lines:
            pieces = [(text, _STYLES.get(style, "")) for text, style in line]
            console.print(Text.assemble(*pieces), soft_wrap=True)
    return capture.get().removesuffix("\n")


FORMAT = Format(__name__, what="text for people", writes=_writes)
