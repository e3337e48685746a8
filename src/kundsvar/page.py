"""A text as it is read, and where each of its characters stands in the text as it was given."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from html import escape
from typing import NamedTuple, Self

from kundsvar.fix import Fix
from kundsvar.span import Span

# No letter has more than 30 marks (Unicode Standard Annex 15, stream-safe text); sorting more takes quadratic time.
_UNCOMPOSED = re.compile("[^\u0300-\u036f][\u0300-\u036f]{1,30}|\r(?!\n)")


class Page(NamedTuple):
    """The text of a draft, and for each of its characters where it stands in what was given."""

    source: str
    """What was given: HTML, or text whose ä may be an a and its dots."""
    text: str
    """What is read."""
    starts: Sequence[int]
    """For each character of the text, where the characters of the source begin that show it."""
    ends: Sequence[int]
    """And where they end."""
    tags: Sequence[Span] | None = None
    """Where the tags stand, if the source is HTML."""

    def span(self, span: Span) -> Span:
        """Return the characters of the source that show a span of the text."""
        if span.start < span.end:
            return Span(self.starts[span.start], self.ends[span.end - 1])
        place = self.ends[span.start - 1] if span.start else self.starts[0] if self.starts else 0
        return Span(place, place)

    def fix(self, fix: Fix) -> Fix:
        """Return a fix of the text as one of the source; in HTML what it says is escaped, and no tag is lost."""
        span = self.span(fix.span)
        if self.tags is None:
            return Fix(span=span, text=fix.text)
        kept = "".join(self.source[tag.slice] for tag in self.tags if span.start <= tag.start and tag.end <= span.end)
        return Fix(span=span, text=escape(fix.text, quote=False).replace("\n", "<br>") + kept)

    @property
    def is_composed(self) -> bool:
        """Whether every letter of the text is one character, and no line ends in a carriage return alone."""
        return _UNCOMPOSED.search(self.text) is None

    def composed(self) -> Self:
        """Return the page with every letter as one character (NFC), as Finnish and Swedish are written.

        >>> page = Page("La\u0308hetys", "La\u0308hetys", range(8), range(1, 9)).composed()
        >>> page.text, page.span(Span(1, 2))
        ('Lähetys', Span(start=1, end=3))
        """
        text: list[str] = []
        starts, ends = array("q"), array("q")
        place = 0
        for found in _UNCOMPOSED.finditer(self.text):
            start, end = found.span()
            written = "\n" if found.group() == "\r" else unicodedata.normalize("NFC", found.group())
            text += [self.text[place:start], written]
            starts.extend(self.starts[place:start])
            ends.extend(self.ends[place:start])
            starts.extend([self.starts[start]] * len(written))
            ends.extend([self.ends[end - 1]] * len(written))
            place = end
        text.append(self.text[place:])
        starts.extend(self.starts[place:])
        ends.extend(self.ends[place:])
        return self._replace(text="".join(text), starts=starts, ends=ends)


def plain_page(text: str) -> Page | None:
    """Return the page of a plain text that is read otherwise than it is given; None where it is read as it is."""
    if _UNCOMPOSED.search(text) is None:
        return None
    return Page(text, text, range(len(text)), range(1, len(text) + 1)).composed()
