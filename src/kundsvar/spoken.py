"""The words that the writer of a sentence says himself: without what he quotes, and without the number of an item."""

import re
from bisect import bisect_right
from functools import lru_cache

from kundsvar.span import Span
from kundsvar.tokens import Tokens, tokens

_QUOTATION = re.compile(
    r"[\"“”„][^\"“”„\n]{0,2000}[\"“”]|«[^»\n]{0,2000}»|»[^«»\n]{0,2000}[«»]|(?<!\w)[‘'](?=\w)[^‘\n]{0,400}?[’'](?!\w)"
)
_MARKS = frozenset("\"“”„«»‘’'")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–•*])\s+")
QUOTED = "#quote"
"""What stands for a quotation: a fault in what the customer wrote is no fault of the reply."""


def quotations(sentence: str) -> tuple[Span, ...]:
    """Return the places of what a sentence quotes.

    >>> quotations('Ni skrev: "Fakturan är på 30 kr."')
    (Span(start=10, end=33),)
    """
    if _MARKS.isdisjoint(sentence):
        return ()
    return tuple(Span(*match.span()) for match in _QUOTATION.finditer(sentence))


@lru_cache(maxsize=1024)
def spoken(sentence: str) -> Tokens:
    """Return the tokens of a sentence, each quotation as one.

    >>> spoken('1. Kirjoititte: "Ette välitä!"').keys
    ['kirjoititte', ':', '#quote']

    A sentence that is one quotation is taken as it stands.
    """
    item = _ITEM.match(sentence)
    found = tokens(sentence, item.end() if item else 0)
    quoted = quotations(sentence)
    if not quoted:
        return found
    kept = Tokens()
    starts = [one.start for one in quoted]
    for key, start, end in zip(found.keys, found.starts, found.ends, strict=True):
        quotation = quoted[bisect_right(starts, start) - 1] if start >= starts[0] else None
        quotation = quotation if quotation is not None and end <= quotation.end else None
        if quotation is None:
            kept.add(key, start, end)
        elif not kept.starts or kept.starts[-1] != quotation.start:
            kept.add(QUOTED, *quotation)
    return found if kept.keys == [QUOTED] else kept


def unquoted(text: str) -> str:
    """Return a text with each quotation blanked out; every character keeps its place.

    >>> unquoted('Kirjoititte: "Ette välitä!" Pahoittelemme.')
    'Kirjoititte:                Pahoittelemme.'
    """
    return text if _MARKS.isdisjoint(text) else _QUOTATION.sub(lambda found: " " * len(found.group()), text)
