"""What to tell a language model about its draft, so that the next one passes."""

import textwrap
from collections.abc import Iterator
from enum import StrEnum

from kundsvar.catalogue import Catalogue, catalogue
from kundsvar.check import checks
from kundsvar.report import Finding, Report
from kundsvar.step import steps
from kundsvar.telling import filled

_MOST = 12
"""More than this at once, and a model loses sight of the rest."""
_LONGEST = 80
"""So many characters are enough to find words again."""
_MOST_QUOTES = 4
_FOR_THE_CALLER = "unused-suppression"
"""What the writer of the draft can do nothing about."""


class Told(StrEnum):
    """English sources of catalogue entries."""

    OPENING = "Write your draft anew and mend these points. Keep everything else as it is."
    MISSING = "Add a passage that {{ does }}."
    WRONG = "{{ quotes }} – {{ remedy }}"
    QUOTED = "“{{ words }}”"
    WORDING = "You may use these words: “{{ words }}”"
    INSTEAD = "In its place you may write: “{{ words }}”"
    CLOSING = "Return only the finished reply, without comments."


def retry_message(report: Report) -> str:
    """Return what to tell a language model about its draft, in the draft's language; see `Report.retry_message`."""
    words = catalogue(report.language)
    told = _Teller(report.text, words)
    items = [told.item(findings) for findings in _points(report)[:_MOST]]
    if not items:
        return ""
    numbered = [f"{number}. {item}" for number, item in enumerate(items, start=1)]
    return "\n".join([words.text("retry", Told.OPENING), *numbered, words.text("retry", Told.CLOSING)])


def _points(report: Report) -> list[list[Finding]]:
    """Return the findings, errors first, put together where the same is to be done about them."""
    points: dict[tuple[str, str | None, str], list[Finding]] = {}
    for finding in sorted(report.findings, key=lambda finding: finding.severity):
        if finding.code != _FOR_THE_CALLER:
            points.setdefault((finding.code, finding.step, str(finding.fix or "")), []).append(finding)
    return list(points.values())


class _Teller:
    """Tells what to do; each wording is told once."""

    def __init__(self, text: str, words: Catalogue) -> None:
        self._text = text
        self._words = words
        self._told: set[str] = set()

    def item(self, findings: list[Finding]) -> str:
        """Return what to do about findings that are mended alike."""
        first = findings[0]
        task = self._missing(first.step) if first.step and first.span.start == first.span.end else self._wrong(findings)
        told = Told.INSTEAD if first.fix and first.fix.span.start < first.fix.span.end else Told.WORDING
        return " ".join([task, *self._wording(told, str(first.fix or ""))])

    def _missing(self, step: str) -> str:
        does = self._words.text("step", steps()[step].what)
        return self._said(Told.MISSING, does=does[:1].lower() + does[1:].rstrip("."))

    def _wrong(self, findings: list[Finding]) -> str:
        # The remedy of the finding may be in another language than the draft.
        remedy = self._words.text("remedy", checks()[findings[0].code].remedy)
        quotes = dict.fromkeys(_shortened(self._text[finding.span.slice]) for finding in findings)
        if not any(quotes):
            # Nothing can be quoted: only the findings tell what it is about.
            return " ".join([*dict.fromkeys(finding.message for finding in findings), remedy])
        quoted = ", ".join(self._said(Told.QUOTED, words=quote) for quote in [*quotes][:_MOST_QUOTES])
        return self._said(Told.WRONG, quotes=quoted, remedy=remedy)

    def _wording(self, told: Told, wording: str) -> Iterator[str]:
        if wording and wording not in self._told:
            self._told.add(wording)
            yield self._said(told, words=" ".join(wording.split()))

    def _said(self, told: Told, **said: str) -> str:
        return filled(self._words.text("retry", told), said)


def _shortened(words: str) -> str:
    """Return words on one line, without what is too much to quote."""
    cut = textwrap.shorten(words, _LONGEST, placeholder="…")
    return cut if cut != "…" else f"{words.strip()[: _LONGEST - 1]}…"
