"""A text as it is read, and where each of its characters stands in the text as it was given."""

import re
import unicodedata
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
    places: Sequence[Span]
    """For each character of the text, the characters of the source that show it."""
    tags: Sequence[Span] | None = None
    """Where the tags stand, if the source is HTML."""

    def span(self, span: Span) -> Span:
        """Return the characters of the source that show a span of the text."""
        if span.start < span.end:
            return Span(self.places[span.start].start, self.places[span.end - 1].end)
        place = self.places[span.start - 1].end if span.start else self.places[0].start if self.places else 0
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

        >>> page = Page("La\u0308hetys", "La\u0308hetys", [Span(place, place + 1) for place in range(8)]).composed()
        >>> page.text, page.span(Span(1, 2))
        ('Lähetys', Span(start=1, end=3))
        """
        text: list[str] = []
        places: list[Span] = []
        place = 0
        for found in _UNCOMPOSED.finditer(self.text):
            start, end = found.span()
            written = "\n" if found.group() == "\r" else unicodedata.normalize("NFC", found.group())
            text += [self.text[place:start], written]
            places += self.places[place:start]
            places += [Span(self.places[start].start, self.places[end - 1].end)] * len(written)
            place = end
        text.append(self.text[place:])
        places += self.places[place:]
        return self._replace(text="".join(text), places=places)


def plain_page(text: str) -> Page | None:
    """Return the page of a plain text that is read otherwise than it is given; None where it is read as it is."""
    if _UNCOMPOSED.search(text) is None:
        return None
    return Page(text, text, [Span(place, place + 1) for place in range(len(text))]).composed()
