"""What a customer asks: the questions of a message, and what each of them wants to know."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from kundsvar.habits import habits
from kundsvar.history import own_text
from kundsvar.identify import identify
from kundsvar.people import Language
from kundsvar.phrases import cue_index
from kundsvar.sentences import sentence_spans
from kundsvar.tokens import Tokens, tokens
from kundsvar.words import word_list

_MOST = 20
"""So many questions of one message are looked at: who asks more has pasted something."""
_SHORTEST = 3
_FEW = 3
"""A question with so many words of its own says what it is about; one with fewer signs of any kind is a “hello?”."""
_NO_DIGIT = re.compile(r"\D")
_FORMS = frozenset({"indirect", "rhetorical"})


class Question(NamedTuple):
    """One question of a customer's."""

    text: str
    """As the customer wrote it."""
    language: Language
    """The language in which it is asked."""
    wants: frozenset[str]
    """What it wants to know, by the files in `locales/<language>/questions`: a time, a sum, a reason …"""
    words: tuple[str, ...]
    """The words that say what it is about; with those of the sentence before where it points back."""


def questions_in(message: str, expected: Language | None = None) -> tuple[Question, ...]:
    """Return what a customer asks in a message, without what needs no answer of its own.

    `expected` is the language that the message should be in; it may be in another.

    >>> message = "Hei! Onko tämä nyt sitä palvelua? Paljonko huolto maksaa?"
    >>> [(one.text, sorted(one.wants), one.words) for one in questions_in(message)]
    [('Paljonko huolto maksaa?', ['sum'], ('huolto', 'maksaa'))]
    """
    language = identify(message, expected)
    return () if language is None else tuple(islice(_questions(message, language), _MOST))


def _questions(message: str, language: Language) -> Iterator[Question]:
    before: tuple[str, ...] = ()
    for stretch in own_text(message):
        for span in sentence_spans(message, habits(language), *stretch):
            text = message[span.slice]
            found = tokens(text)
            shown = frozenset(hit.cue.label for hit in cue_index(language, "questions").scan(found).hits())
            words = telling_words(text, found, language)
            if _is_asked(found, shown) and (words or shown or len(found) > _FEW):
                points_back = len(words) < _FEW and not (words and _pointing(language).isdisjoint(found.keys))
                yield Question(text, language, shown - _FORMS, words + before if points_back else words)
            before = words or before


def _is_asked(found: Tokens, shown: frozenset[str]) -> bool:
    return ("?" in found.keys or "indirect" in shown) and "rhetorical" not in shown


def telling_words(text: str, found: Tokens, language: Language) -> tuple[str, ...]:
    """Return the words and figures that say what a sentence is about; light words do not.

    >>> text = "Do I need the receipt for £14.90?"
    >>> telling_words(text, tokens(text), "en")
    ('receipt', '1490')
    """
    light = _light(language)
    places = zip(found.keys, found.starts, found.ends, strict=True)
    said = (_NO_DIGIT.sub("", text[start:end]) if key[0] == "#" else key for key, start, end in places)
    return tuple(one for one in said if len(one) >= _SHORTEST and one[0].isalnum() and not light.fullmatch(one))


@lru_cache(maxsize=3)
def _light(language: Language) -> re.Pattern[str]:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in word_list(language, "light"))
    return re.compile("|".join(words))


@lru_cache(maxsize=3)
def _pointing(language: Language) -> frozenset[str]:
    return frozenset(word_list(language, "pointing"))
