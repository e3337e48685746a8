"""A draft cut where findings begin and end, so that each piece can be marked, however they overlap."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kundsvar.report import Finding


class Piece(NamedTuple):
    """Characters that the same findings are about, or the place of findings that something is missing."""

    text: str
    """Empty where something is missing."""
    findings: tuple[int, ...]
    """The numbers of the findings that it is about, from 0."""
    begins: tuple[int, ...]
    """Those of them that begin here."""
    ends: tuple[int, ...]
    """Those of them that end here."""


def pieces(text: str, findings: Sequence[Finding]) -> Iterator[Piece]:
    """Yield a text in pieces that give the text when they are put together.

    >>> from kundsvar.span import Span
    >>> blunt = Finding.model_construct(span=Span(3, 8))
    >>> [(piece.text, piece.findings) for piece in pieces("En voi auttaa.", [blunt])]
    [('En ', ()), ('voi a', (0,)), ('uttaa.', ())]
    """
    spans = [finding.span for finding in findings]
    begins, ends = _by_place(span.start for span in spans), _by_place(span.end for span in spans)
    places = sorted({0, len(text), *begins, *ends})
    covering: set[int] = set()
    for start, end in pairwise([*places, len(text)]):
        missing = tuple(number for number in begins.get(start, ()) if spans[number].end == start)
        if missing:
            yield Piece("", missing, missing, missing)
        covering = {number for number in (*covering, *begins.get(start, ())) if spans[number].end > start}
        if start < end:
            about = tuple(sorted(covering))
            yield Piece(
                text[start:end],
                about,
                tuple(number for number in about if spans[number].start == start),
                tuple(number for number in about if spans[number].end == end),
            )


def _by_place(places: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, place in enumerate(places):
        found.setdefault(place, []).append(number)
    return found
