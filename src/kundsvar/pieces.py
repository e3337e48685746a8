"""A draft cut where findings begin and end, so that each piece can be marked, however they overlap."""

from collections.abc import Iterator, Sequence
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
    places = sorted({0, len(text), *(place for finding in findings for place in finding.span)})
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        missing = tuple(number for number, one in enumerate(findings) if one.span == (start, start))
        if missing:
            yield Piece("", missing, missing, missing)
        if start < end:
            yield _piece(text[start:end], start, end, findings)


def _piece(text: str, start: int, end: int, findings: Sequence[Finding]) -> Piece:
    covering = [number for number, one in enumerate(findings) if one.span.start <= start and end <= one.span.end]
    return Piece(
        text,
        tuple(covering),
        tuple(number for number in covering if findings[number].span.start == start),
        tuple(number for number in covering if findings[number].span.end == end),
    )
