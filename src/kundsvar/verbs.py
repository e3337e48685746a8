"""The words for ending a contract: which stands for which, by `locales/<language>/verbs.tsv`.

A row has the phrase in which a word is wrong, the word, and the right one: said_withdrawal, perumme, irtisanomme.
"""

import re
from functools import lru_cache

from kundsvar.fix import Fix
from kundsvar.span import Span
from kundsvar.words import table


def right_verb(said: str, phrase: str, language: str) -> Fix | None:
    """Return what is wrong in a stretch of text, and what is right there; None where that is not known.

    >>> right_verb("Perumme liittymänne", "said_withdrawal", "fi")
    Fix(span=Span(start=0, end=7), text='Irtisanomme')
    """
    words = _words(language, phrase)
    found = _pattern(language, phrase).search(said)
    if found is None:
        return None
    right = words[found.group().lower()]
    return Fix(span=Span(*found.span()), text=right.capitalize() if found.group()[0].isupper() else right)


@lru_cache(maxsize=8)
def _words(language: str, phrase: str) -> dict[str, str]:
    return {wrong: right for where, wrong, right in table(language, "verbs") if where == phrase}


@lru_cache(maxsize=8)
def _pattern(language: str, phrase: str) -> re.Pattern[str]:
    longest_first = sorted(_words(language, phrase), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
