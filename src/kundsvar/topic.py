"""What some words are about: whether another word, in whatever form, is among them."""

from collections.abc import Iterable
from typing import NamedTuple

_SHORT = 5
_STEM_OF_SHORT, _STEM, _PART = 3, 4, 5
"""So many letters tell a short word, a longer one, and a part of a compound."""


class Topic(NamedTuple):
    """Words, arranged so that one can be looked for by its beginning or as a part of a compound."""

    words: str
    """Each on a line of its own."""
    beginnings: frozenset[str]
    """The first letters of each that may be a part of a compound."""

    def speaks_of(self, word: str) -> bool:
        """Whether a word, a form of it or a compound with it is among the words; in doubt it is.

        >>> topic = topic_of(["osoite", "kangasvirhe", "hunden"])
        >>> [topic.speaks_of(word) for word in ("toimitusosoitteen", "virhevastuuseen", "hundar", "kuitin")]
        [True, True, True, False]
        """
        begin = word[: _STEM_OF_SHORT if len(word) <= _SHORT else _STEM]
        if f"\n{begin}" in self.words or f"{word}\n" in self.words:
            return True
        if len(word) >= _PART and word[:_PART] in self.words:
            return True
        return any(word[at : at + _PART] in self.beginnings for at in range(1, len(word) - _PART + 1))


def topic_of(words: Iterable[str]) -> Topic:
    """Return what some words are about."""
    known = [*dict.fromkeys(words)]
    beginnings = frozenset(word[:_PART] for word in known if len(word) >= _PART)
    return Topic("".join(f"\n{word}" for word in known) + "\n", beginnings)
