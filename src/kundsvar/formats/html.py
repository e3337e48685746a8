"""One web page: the draft with its faults marked, and what to do about them; it needs no JavaScript and no network."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from kundsvar.catalogue import catalogue
from kundsvar.format import Filed, Format, Manner
from kundsvar.html import page
from kundsvar.offsets import Place, Ruler
from kundsvar.pieces import Piece, pieces
from kundsvar.playbook import Obligation
from kundsvar.report import Finding, Report
from kundsvar.step import steps
from kundsvar.verdict import Verdict
from kundsvar.visible import visible


class _Sheet(NamedTuple):
    """One draft with its report, as the template needs it."""

    id: str
    """Opens each id on its part of the page."""
    path: str | None
    report: Report
    pieces: Sequence[Piece]
    places: Sequence[Place]
    """Where each finding stands."""
    steps: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    """Steps by how they stand, each with its name and what it does."""

    def about(self, piece: Piece) -> list[Finding]:
        """Return the findings that a piece is marked for."""
        return [self.report.findings[number] for number in piece.findings]


def _writes(filed: Sequence[Filed], _: Manner) -> str:
    speak = filed[0].report.speak if filed else "en"
    sheets = [_sheet(number, one) for number, one in enumerate(filed, start=1)]
    rendered = page("report").render(
        language=speak, say=partial(catalogue(speak).text, "report"), sheets=sheets, shown=_shown
    )
    return rendered.rstrip("\n")


def _sheet(number: int, filed: Filed) -> _Sheet:
    report, ruler = filed.report, Ruler(filed.report.text)
    return _Sheet(
        id=f"d{number}",
        path=filed.path,
        report=report,
        pieces=list(pieces(report.text, report.findings)),
        places=[ruler.place(finding.span.start) for finding in report.findings],
        steps=_steps(report),
    )


def _steps(report: Report) -> list[tuple[str, list[tuple[str, str]]]]:
    words = catalogue(report.speak)
    standing: dict[str, list[tuple[str, str]]] = {"missing": [], "doubtful": [], "advised": [], "met": []}
    for step, verdict in report.steps.items():
        required = report.obligations[step] is Obligation.REQUIRED
        how = str(verdict) if required or verdict is Verdict.MET else "advised"
        standing[how].append((step, words.text("step", steps()[step].what)))
    return [(how, named) for how, named in standing.items() if named]


def _shown(text: str) -> str:
    return visible(text.replace("\r\n", "\n"))


FORMAT = Format(__name__, what="a web page with the draft and its faults marked", writes=_writes)
