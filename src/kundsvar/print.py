"""Reports and rights as lines of text: each with its reason and source."""

import textwrap
from collections.abc import Callable, Iterator, Sequence

from kundsvar.catalogue import Catalogue
from kundsvar.language import language_named
from kundsvar.report import Finding, Report
from kundsvar.right import Right

_MARKS = {"error": "✗", "warning": "!"}
_DUE = {True: "✓", False: "–", None: "?"}
_READ = {
    "primary-text": "the text was read",
    "official-page": "an official page was seen",
    "secondary": "known at second hand",
    "memory": "from memory: look it up",
}
_WIDTH = 100
_CONTEXT = 24
"""How many characters are shown before the words that a finding is about, where a line is long."""


def report_text(report: Report) -> str:
    """Return a report for people to read."""
    lines = [line for finding in report.findings for line in (*_finding(report.text, finding), "")]
    met = [step for step, verdict in report.steps.items() if verdict == "met"]
    required = {step for step, obligation in report.obligations.items() if obligation == "required"}
    unmet = [f"{step} ({verdict})" for step, verdict in report.steps.items() if verdict != "met" and step in required]
    advised = [step for step in report.steps if step not in met and step not in required]
    for name, steps in (("met", met), ("owed, not met", unmet), ("advised", advised)):
        lines += _list(name, steps)
    count = len(report.findings)
    lines.append(f"{count} finding{'' if count == 1 else 's'}" if count else "nothing found")
    return "\n".join(lines)


def place(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column, counted from 1, of a character.

    >>> place("Hei\nMaija", 5)
    (2, 2)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _finding(text: str, finding: Finding) -> list[str]:
    line, column = place(text, finding.span.start)
    about = f" ({finding.step})" if finding.step else ""
    head = f"{_MARKS[finding.severity]} {line}:{column} {finding.code}{about}: {finding.message}"
    lines = textwrap.wrap(head, _WIDTH, subsequent_indent="    ")
    lines += _excerpt(text, finding)
    lines += textwrap.wrap(f"→ {finding.remedy}", _WIDTH, initial_indent="    ", subsequent_indent="      ")
    for number, suggestion in enumerate(str(finding.fix or "").splitlines()):
        mark = "      " if number else "    + "
        lines += textwrap.wrap(suggestion, _WIDTH, initial_indent=mark, subsequent_indent="      ")
    lines.append(f"    {finding.source}")
    return lines


def _excerpt(text: str, finding: Finding) -> list[str]:
    start, end = finding.span
    if start == end:
        return []
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    first = line_start if end - line_start <= _WIDTH else max(line_start, start - _CONTEXT)
    last = min(line_end, first + _WIDTH)
    before, after = ("…" if first > line_start else ""), ("…" if last < line_end else "")
    shown = f"{before}{text[first:last]}{after}".replace("\t", " ")
    marks = " " * (start - first + len(before)) + "^" * (min(end, last) - start)
    return [f"    {shown}", f"    {marks}"]


def _list(name: str, steps: list[str]) -> list[str]:
    return textwrap.wrap(f"{name}: {', '.join(steps)}", _WIDTH, subsequent_indent="  ") if steps else []


def rights_text(rights: Sequence[Right], ask: Callable[[str], str], words: Catalogue) -> str:
    """Return rights for people to read, with reasons from a catalogue; `ask` says what a fact is, by its path."""
    lines = [line for right in rights for line in (*_right(right, ask, words), "")]
    known = max((right.as_of for right in rights), default=None)
    lines.append(f"The law as it was known on {known}. No legal advice." if known else "nothing found")
    return "\n".join(lines)


def _right(right: Right, ask: Callable[[str], str], words: Catalogue) -> Iterator[str]:
    gives = ", ".join(_gives(right))
    yield f"{_DUE[right.due]} {right.name}{': ' if gives else ''}{gives}"
    yield from textwrap.wrap(words.text("right", right.why), _WIDTH, initial_indent="    ", subsequent_indent="    ")
    day = f"; the law of {right.on}" if right.on else ""
    place = f"{right.statute}, {right.article}" if right.article else right.statute
    uncited = "; no article to cite" if right.article and not right.cite else ""
    law = f"{place} ({_READ[right.evidence]}{uncited}{day})"
    yield from textwrap.wrap(law, _WIDTH, initial_indent="    ", subsequent_indent="      ")
    for path in right.lacking:
        yield from textwrap.wrap(
            f"lacking {path}: {ask(path)}", _WIDTH, initial_indent="    ", subsequent_indent="      "
        )


def _gives(right: Right) -> Iterator[str]:
    if right.due is False:
        return
    money = language_named("en").money
    of_passengers = " for each passenger" if right.to == "passenger" else ""
    total = right.total if right.persons != 1 else None
    said = (
        ("{}" + of_passengers, right.amount and money(right.amount)),
        (f"{{}} for {right.persons}", total and money(total)),
        ("may be halved to {}", right.halved and money(right.halved)),
        ("at most {}", right.at_most and money(right.at_most)),
        ("{} % of the price", right.percent),
        ("{}", " or ".join(right.choices).replace("_", " ")),
        ("{}", ", ".join(right.items).replace("_", " ")),
        ("{}", (right.duty or "").replace("_", " ")),
        ("within {} days", right.days),
        ("within {} working days", right.working_days),
        ("by {}", right.by),
    )
    yield from (phrase.format(value) for phrase, value in said if value)
