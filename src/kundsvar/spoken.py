"""The words that the writer of a sentence says himself: without what he quotes, and without the number of an item."""

import re
from collections import deque
from functools import lru_cache

from kundsvar.tokens import Tokens, tokens

_QUOTATION = re.compile(
    r"[\"“”„][^\"“”„\n]{0,2000}[\"“”]|«[^»\n]{0,2000}»|»[^«»\n]{0,2000}[«»]|(?<!\w)[‘'](?=\w)[^‘\n]{0,400}?[’'](?!\w)"
)
_MARKS = frozenset("\"“”„«»‘’'")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–•*])\s+")
QUOTED = "#quote"
"""What stands for a quotation: a fault in what the customer wrote is no fault of the reply."""


@lru_cache(maxsize=1024)
def spoken(sentence: str) -> Tokens:
    """Return the tokens of a sentence, each quotation as one.

    >>> spoken('1. Kirjoititte: "Ette välitä!"').keys
    ['kirjoititte', ':', '#quote']

    A sentence that is one quotation is taken as it stands.
    """
    item = _ITEM.match(sentence)
    found = tokens(sentence, item.end() if item else 0)
    if _MARKS.isdisjoint(sentence):
        return found
    quotations = deque(match.span() for match in _QUOTATION.finditer(sentence))
    kept = Tokens()
    for key, start, end in zip(found.keys, found.starts, found.ends, strict=True):
        while quotations and quotations[0][1] < end:
            quotations.popleft()
        quotation = quotations[0] if quotations and quotations[0][0] <= start else None
        if quotation is None:
            kept.add(key, start, end)
        elif not kept.starts or kept.starts[-1] != quotation[0]:
            kept.add(QUOTED, *quotation)
    return found if kept.keys == [QUOTED] else kept


def unquoted(text: str) -> str:
    """Return a text with each quotation blanked out; every character keeps its place.

    >>> unquoted('Kirjoititte: "Ette välitä!" Pahoittelemme.')
    'Kirjoititte:                Pahoittelemme.'
    """
    return text if _MARKS.isdisjoint(text) else _QUOTATION.sub(lambda found: " " * len(found.group()), text)
