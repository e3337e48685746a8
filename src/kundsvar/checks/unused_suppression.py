"""Suppresses a check that finds nothing.

Why: a suppression that outlives its reason hides the next fault; linters report theirs too (ESLint, Ruff).
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import LINTERS
from kundsvar.span import Span


def _finds(draft: Draft) -> Iterator[Found]:
    for code in draft.unused:
        yield Found(Span(0, 0), said={"code": code})


CHECK = Check(
    __name__,
    severity="warning",
    message="{{ code }} is suppressed, but this draft has no such finding.",
    remedy="Leave the suppression out.",
    source=LINTERS,
    finds=_finds,
)
