"""HTML drafts: read as the text that a customer sees, and spoken of by the characters of the HTML.

Parsers of HTML keep no places of characters, and `html.parser` takes time quadratic in unclosed tags before
Python 3.13.6 (CVE-2025-6069); all that is needed here is to tell tags from text, in one pass.
"""

import re
from array import array
from html import unescape
from typing import Literal

from kundsvar.page import Page, plain_page
from kundsvar.span import Span

Markup = Literal["text", "html"]

_BEGINS_AS_HTML = re.compile(
    r"\s{0,100}<(?:!doctype html|(?:html|head|body|p|div|span|table|h\d|ul|ol|br|b|strong|font)[\s/>])", re.IGNORECASE
)
_ENDS_AS_HTML = re.compile(r"</(?:p|div|body|html|table)>", re.IGNORECASE)
_PIECE = re.compile(r"<(?:!--|[!?]|/?(?P<tag>[a-z][a-z0-9:-]{0,40}))|&(?:#?\w{1,32});?|[ \t\r\n\f]+", re.IGNORECASE)
_QUOTED_VALUES = re.compile(r"[^\"'<>]*(?:(?:\"[^\"<]*\"|'[^'<]*')[^\"'<>]*)*>")
_HIDES = re.compile(r"display\s{0,9}:\s{0,9}none|\shidden\b|\stype\s{0,9}=\s{0,9}[\"']?cite", re.IGNORECASE)
_UNSEEN = frozenset({"head", "script", "style", "title", "template", "blockquote"})
"""What a customer does not see, or what is quoted from an earlier mail."""
_PARAGRAPHS = frozenset({"p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "body", "section"})
_LINES = frozenset({"br", "tr", "li", "hr", "dt", "dd", "td", "th"})
_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
"""Elements without an end tag."""


def page_of(draft: str, markup: Markup | None) -> Page | None:
    r"""Return the page of a draft, None where it is read as given; without a `markup`, the draft shows what it is.

    >>> page = page_of("<p>Hei&nbsp;Maija!</p><p>Kiitos.</p>", None)
    >>> page.text, page.source[page.span(Span(3, 9)).slice]
    ('Hei\xa0Maija!\n\nKiitos.', '&nbsp;Maija')
    >>> page_of("Hei <nimi>!", None) is None
    True
    """
    if markup is None:
        markup = "html" if _BEGINS_AS_HTML.match(draft) or _ENDS_AS_HTML.search(draft) else "text"
    if markup == "text":
        return plain_page(draft)
    page = _Scanner(draft).page()
    return page if page.is_composed else page.composed()


class _Scanner:
    """Goes once through HTML, from piece to piece."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._text: list[str] = []
        self._starts, self._ends = array("q"), array("q")
        self._tags: list[Span] = []
        self._hidden_in: str | None = None
        self._depth = 0
        # What failed once fails for all that follows: looking again each time would take quadratic time.
        self._values_are_closed = True
        self._tags_are_closed = True

    def page(self) -> Page:
        """Return the page."""
        source, place = self._source, 0
        while piece := _PIECE.search(source, place):
            self._add(source[place : piece.start()], place)
            place = piece.end()
            span = Span(*piece.span())
            if piece.group().startswith("<"):
                place = self._tag(span, (piece["tag"] or "").lower())
            elif piece.group().startswith("&"):
                self._add_at(unescape(piece.group()), span)
            elif self._text and not self._text[-1].isspace():
                self._add_at(" ", span)
        self._add(source[place:], place)
        while self._text and self._text[-1].isspace():
            self._take_back()
        return Page(source, "".join(self._text), self._starts, self._ends, self._tags)

    def _tag(self, opening: Span, name: str) -> int:
        """Take in a tag, or a comment; return where it ends."""
        end = self._end_of_tag(opening)
        if end is None:
            self._add(self._source[opening.slice], opening.start)
            return opening.end
        span = Span(opening.start, end)
        self._tags.append(span)
        closes = self._source.startswith("</", opening.start)
        if self._hidden_in is not None:
            if name == self._hidden_in:
                self._depth += -1 if closes else 1
                self._hidden_in = self._hidden_in if self._depth else None
        elif not closes and name not in _EMPTY and (name in _UNSEEN or _HIDES.search(self._source, *span)):
            self._hidden_in, self._depth = name, 1
        elif name in _PARAGRAPHS:
            self._break(2 - self._lines_ended(), span)
        elif name in _LINES:
            self._break(1 if name == "br" else 1 - self._lines_ended(), span)
        return end

    def _end_of_tag(self, opening: Span) -> int | None:
        source = self._source
        if source.startswith("<!--", opening.start):
            end = source.find("-->", opening.end)
            return len(source) if end < 0 else end + len("-->")
        if self._values_are_closed:
            closed = _QUOTED_VALUES.match(source, opening.end)
            if closed is not None:
                return closed.end()
            self._values_are_closed = False
        end = source.find(">", opening.end) if self._tags_are_closed else -1
        self._tags_are_closed = end >= 0
        return end + 1 if end >= 0 else None

    def _lines_ended(self) -> int:
        last = self._text[-2:]
        return 2 if last == ["\n", "\n"] else int(last[-1:] == ["\n"])

    def _break(self, lines: int, span: Span) -> None:
        while self._text and self._text[-1] == " ":
            self._take_back()
        if self._text:
            self._add_at("\n" * lines, span)

    def _add(self, text: str, place: int) -> None:
        if self._hidden_in is None:
            self._text += text
            self._starts.extend(range(place, place + len(text)))
            self._ends.extend(range(place + 1, place + 1 + len(text)))

    def _add_at(self, characters: str, span: Span) -> None:
        if self._hidden_in is None:
            self._text += characters
            self._starts.extend([span.start] * len(characters))
            self._ends.extend([span.end] * len(characters))

    def _take_back(self) -> None:
        for characters in (self._text, self._starts, self._ends):
            characters.pop()
