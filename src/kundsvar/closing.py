"""Where a reply closes: what stands below is a signature, a footer, or no part of the reply."""

from collections.abc import Sequence
from functools import lru_cache

from kundsvar.identify import LANGUAGES
from kundsvar.reading import Sentence
from kundsvar.words import word_list

_LONGEST = 4
"""A closing phrase has so many words at most."""


def first_below(sentences: Sequence[Sentence]) -> int:
    """Return the number of the first sentence below the closing phrase; that of the sentences if none closes."""
    return next((number + 1 for number, one in enumerate(sentences) if _closes(one)), len(sentences))


def _closes(sentence: Sentence) -> bool:
    words = sentence.text.lower().rstrip(" ,.!").split()
    return sentence.zone == "signature" or (0 < len(words) <= _LONGEST and words[-1] in _closings())


@lru_cache(maxsize=1)
def _closings() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in word_list(language, "closings"))
