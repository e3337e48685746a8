"""Tell the language of a text, or abstain."""

from functools import lru_cache

from kundsvar.people import Language
from kundsvar.tokens import Tokens
from kundsvar.words import word_list

LANGUAGES: tuple[Language, ...] = ("en", "fi", "sv")
_ENOUGH = 200
_MARGIN = 2
_OWN_LETTERS: dict[str, Language] = {"å": "sv"}


def identify(found: Tokens, expected: Language | None = None) -> Language | None:
    """Return the language that most of a text's commonest words belong to; None if it is not clear.

    `expected` is the language that the text should be in: it is right unless the text clearly says
    otherwise. Only the first 200 tokens are looked at: more would not change the answer.
    """
    scores = dict.fromkeys(LANGUAGES, 0)
    if expected is not None:
        scores[expected] += _MARGIN
    for key in found.keys[:_ENOUGH]:
        for language in _languages_of().get(key, ()):
            scores[language] += 1
        for letter, language in _OWN_LETTERS.items():
            scores[language] += letter in key
    (best, most), (_, second), *_ = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return best if most - second >= min(_MARGIN, max(1, len(found) // 4)) else None


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, tuple[Language, ...]]:
    languages: dict[str, tuple[Language, ...]] = {}
    for language in LANGUAGES:
        for word in word_list(language, "common"):
            languages[word] = (*languages.get(word, ()), language)
    return languages
