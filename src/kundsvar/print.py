"""A report as lines of text: each finding with its place, the words that it is about, and the mend."""

from kundsvar.report import Finding, Report

_MARKS = {"error": "✗", "warning": "!"}


def report_text(report: Report) -> str:
    """Return a report for people to read."""
    lines = [line for finding in report.findings for line in _finding(report.text, finding)]
    unmet = [f"{step} ({verdict})" for step, verdict in report.steps.items() if verdict != "met"]
    met = [step for step, verdict in report.steps.items() if verdict == "met"]
    if met:
        lines.append(f"met: {', '.join(met)}")
    if unmet:
        lines.append(f"not met: {', '.join(unmet)}")
    count = len(report.findings)
    lines.append("nothing found" if not count else f"{count} finding{'s' if count > 1 else ''}")
    return "\n".join(lines)


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, counted from 1, of a character.

    >>> place("Hei\\nMaija", 5)
    (2, 2)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _finding(text: str, finding: Finding) -> list[str]:
    line, column = place(text, finding.span.start)
    head = f"{_MARKS[finding.severity]} {line}:{column} {finding.code}: {finding.message}"
    lines = [head]
    if finding.span.start < finding.span.end:
        start = text.rfind("\n", 0, finding.span.start) + 1
        end = text.find("\n", finding.span.start)
        shown = text[start : end if end >= 0 else len(text)]
        width = min(finding.span.end - start, len(shown)) - (finding.span.start - start)
        lines += [f"    {shown}", f"    {' ' * (finding.span.start - start)}{'^' * max(width, 1)}"]
    lines.append(f"    → {finding.remedy}")
    if finding.fix:
        lines.append(f"    + {finding.fix}".replace("\n", "\n      "))
    lines += [f"    {finding.source}", ""]
    return lines
