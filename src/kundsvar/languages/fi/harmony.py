"""Vowel harmony: whether endings have a or ä."""

import re
import unicodedata
from functools import lru_cache

_BACK = frozenset("aou")
_FRONT = frozenset("äöyæø")
_EA = re.compile(r"ea[^aeiouyäö]+$")
_FOREIGN_LETTER = re.compile(r"[bcfgqwxzå]|([^aeiouyäö])\1$")
_FAR_BACK = re.compile(r"[aou][^aouyäö]*[ei][^aeiouyäö]+$")
_LAST = re.compile(r"^.*[ .–-](?=.)")
_LETTERS_OF_THEIR_OWN = frozenset("äö")


def harmonic(word: str) -> str:
    """Return the a or ä that the endings of a word have: as its last vowel that is not e or i.

    >>> harmonic("Nokia"), harmonic("Wärtsilä"), harmonic("Helen"), harmonic("García")
    ('a', 'ä', 'ä', 'a')
    """
    for letter in reversed(plain(word)):
        if letter in _BACK:
            return "a"
        if letter in _FRONT:
            return "ä"
    return "ä"


def is_doubtful(word: str) -> bool:
    """Return whether the ear may hear other vowels in a foreign name than the eye sees.

    So with a y; with e and i alone before an e; with ea; and where a back vowel is far from the end.

    >>> [is_doubtful(word) for word in ("Skype", "Nike", "Steam", "Supercell", "Lidl", "Nokia")]
    [True, True, True, True, False, False]
    """
    letters = plain(word)
    decisive = next((letter for letter in reversed(letters) if letter in _BACK | _FRONT), None)
    if decisive is None:
        return letters.endswith("e")
    return decisive == "y" or bool(
        _EA.search(letters) or (_FOREIGN_LETTER.search(letters) and _FAR_BACK.search(letters))
    )


@lru_cache(maxsize=1024)
def plain(word: str) -> str:
    """Return the last part of a word in small letters without foreign accents: å is spoken as o, ü as y."""
    small = _LAST.sub("", word.lower()).replace("å", "o").replace("ü", "y")
    return "".join(
        letter if letter in _LETTERS_OF_THEIR_OWN else unicodedata.normalize("NFD", letter)[0] for letter in small
    )
