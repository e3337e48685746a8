"""Where characters stand, as others count them: by UTF-16 units, by line and column."""

import re
from bisect import bisect_left, bisect_right
from typing import Literal, NamedTuple

from kundsvar.span import Span

Offsets = Literal["code-points", "utf-16"]
"""What is counted: code points, as Python and this library do, or UTF-16 units, as JavaScript, Java and C# do."""


class Place(NamedTuple):
    """A character by line and column, both counted from 1."""

    line: int
    column: int


class Ruler:
    r"""Counts the characters of one text; lines end with `\n`, so that `\r\n` is one end.

    >>> Ruler("Hei 👋\nMaija", "utf-16").span(Span(4, 7))
    Span(start=4, end=8)
    >>> Ruler("Hei 👋\nMaija").place(7)
    Place(line=2, column=2)
    """

    def __init__(self, text: str, offsets: Offsets = "code-points") -> None:
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]
        # A code point above U+FFFF is two units of UTF-16.
        self._pairs = [pair.start() for pair in re.finditer("[\U00010000-\U0010ffff]", text)]
        if offsets == "code-points":
            self._pairs = []

    def offset(self, place: int) -> int:
        """Return how many units stand before a character."""
        return place + bisect_left(self._pairs, place)

    def span(self, span: Span) -> Span:
        """Return a stretch in units."""
        return Span(self.offset(span.start), self.offset(span.end))

    def place(self, place: int) -> Place:
        """Return line and column of a character; the column counts units."""
        line = bisect_right(self._starts, place)
        return Place(line, self.offset(place) - self.offset(self._starts[line - 1]) + 1)
