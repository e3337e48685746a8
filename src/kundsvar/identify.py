"""Tell the language of a text, or abstain."""

import re
from functools import lru_cache

from kundsvar.people import Language
from kundsvar.words import word_list

LANGUAGES: tuple[Language, ...] = ("en", "fi", "sv")
_WORD = re.compile(r"[^\W\d_]+")
_MARGIN = 2
_OWN_LETTERS: dict[str, Language] = {"å": "sv"}


@lru_cache(maxsize=256)
def identify(text: str, expected: Language | None = None) -> Language | None:
    """Return the language that most of a text's commonest words belong to; None if it is not clear.

    `expected` is the language that the text should be in: it is right unless the text clearly says
    otherwise. The beginning of a text is enough.
    """
    scores = dict.fromkeys(LANGUAGES, 0)
    if expected is not None:
        scores[expected] += _MARGIN
    words = _WORD.findall(text.lower())
    for word in words:
        for language in _languages_of().get(word, ()):
            scores[language] += 1
        for letter, language in _OWN_LETTERS.items():
            scores[language] += letter in word
    (best, most), (_, second), *_ = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return best if most - second >= min(_MARGIN, max(1, len(words) // 4)) else None


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, tuple[Language, ...]]:
    languages: dict[str, tuple[Language, ...]] = {}
    for language in LANGUAGES:
        for word in word_list(language, "common"):
            languages[word] = (*languages.get(word, ()), language)
    return languages
