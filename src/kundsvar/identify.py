"""Tell the language of a text or of a sentence, or abstain."""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from kundsvar.people import Language
from kundsvar.words import word_list

LANGUAGES: tuple[Language, ...] = ("en", "fi", "sv")
_WORD = re.compile(r"[^\W\d_]+")
_MARGIN = 2
_WEIGHT_OF_EXPECTED = 3
"""A reply that is half in the customer's language is in that language, with other sentences in it."""
_OWN_LETTERS: dict[str, Language] = {"å": "sv"}
_OWN_SPELLING: dict[str, Language] = {"å": "sv", "aa": "fi", "ii": "fi", "uu": "fi", "yy": "fi", "ää": "fi", "öö": "fi"}
"""In one word they prove little: bazaar, vacuum."""
_NAME = re.compile(r"[A-ZÅÄÖ]\w*(?: (?:[a-zåäö]{1,3} ){0,2}[A-ZÅÄÖ]\w*)+")
"""A name of several words: The Lord of the Rings."""
_REMEMBERED = 4096
_ENOUGH = 2
_PLENTY = 3
"""So many common words tell the language of a sentence, and leave no doubt."""
_SHARE = 3
"""One word in so many is common, at least."""
_SHORTEST = 3
"""A sentence of fewer words may be a name, a loan or a habit: Best regards, Feedback."""


class Guess(NamedTuple):
    """The language of a sentence, and whether that leaves no doubt."""

    language: Language
    sure: bool


@lru_cache(maxsize=256)
def identify(text: str, expected: Language | None = None) -> Language | None:
    """Return the language that most of a text's commonest words belong to; where it is not clear, `expected`.

    `expected` is the language that the text should be in: it is right unless the text clearly says
    otherwise. The beginning of a text is enough.
    """
    scores = dict.fromkeys(LANGUAGES, 0)
    words = _WORD.findall(text.lower())
    for word in words:
        for language in _languages_of().get(word, ()):
            scores[language] += 1
        for letter, language in _OWN_LETTERS.items():
            scores[language] += letter in word
    if expected is not None:
        scores[expected] = _WEIGHT_OF_EXPECTED * scores[expected] + _MARGIN
    (best, most), (_, second), *_ = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return best if most - second >= min(_MARGIN, max(1, len(words) // 4)) else expected


@lru_cache(maxsize=_REMEMBERED)
def language_of_sentence(sentence: str) -> Guess | None:
    """Guess the language of one sentence by its common words; None where they do not tell.

    Words with a capital, which may be names, do not count.

    >>> language_of_sentence("We are sorry for the delay."), language_of_sentence("Feedback")
    (Guess(language='en', sure=True), None)
    """
    scores = dict.fromkeys(LANGUAGES, 0)
    said = _WORD.findall(_NAME.sub("", normalize("NFC", sentence)))
    words = {word.lower() for number, word in enumerate(said) if number == 0 or word[0].islower()}
    for word in words:
        for language in _told_by(word):
            scores[language] += 1
    (language, most), (_, second), *_ = sorted(scores.items(), key=lambda item: -item[1])
    if second or len(words) < _SHORTEST or most < max(_ENOUGH, len(words) / _SHARE):
        return None
    return Guess(language, most >= _PLENTY)


@lru_cache(maxsize=_REMEMBERED)
def _told_by(word: str) -> tuple[Language, ...]:
    """Return the languages that a word in small letters is common in, or else those whose spelling it has."""
    spelt = (language for letters, language in _OWN_SPELLING.items() if letters in word)
    return _languages_of().get(word) or tuple(dict.fromkeys(spelt))


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, tuple[Language, ...]]:
    languages: dict[str, tuple[Language, ...]] = {}
    for language in LANGUAGES:
        for word in word_list(language, "common"):
            languages[word] = (*languages.get(word, ()), language)
    return languages
