"""Tables of words that name a value: months, weekdays, currencies, units, numbers: `locales/<language>/terms`."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from kundsvar.words import word_list


@lru_cache(maxsize=64)
def rows(language: str, table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the rows of a table: what is named, and the words for it, a column a form.

    >>> rows("sv", "months")[0]
    ('1', ('januari', 'jan'))
    """
    cut = (line.split() for line in word_list(language, f"terms/{table}"))
    return tuple((key, tuple(word.replace("_", " ") for word in words)) for key, *words in cut)


@lru_cache(maxsize=64)
def terms(language: str, table: str) -> Mapping[str, str]:
    """Return what each word of a table names; of two that it may name, the first.

    >>> terms("fi", "currencies")["euron"]
    'EUR'
    """
    found: dict[str, str] = {}
    for key, words in rows(language, table):
        for word in words:
            found.setdefault(word, key)
    return MappingProxyType(found)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest that fits; a space in a word is any space.

    What begins alike is looked at once: a pattern that tries word after word takes ten times as long.

    >>> any_of(["dag", "dagar", "år"])
    '(?:dag(?:ar)?|år)'
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[:1], []).append(word[1:])
    ends = "" in heads and bool(heads.pop(""))
    choices = [_literal(head) + any_of(tails) for head, tails in heads.items()]
    if not choices:
        return ""
    if len(choices) == 1 and not ends:
        return choices[0]
    return f"(?:{'|'.join(choices)})" + ("?" if ends else "")


def _literal(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)
