"""Words of one variety of a language that mislead in another: `locales/<variety>/variety.tsv`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kundsvar.span import Span
from kundsvar.words import data_file

VARIETIES: Mapping[tuple[str, str], str] = {("sv", "FI"): "sv_FI", ("sv", "SE"): "sv"}
"""The varieties that have such a table, by language and country."""


class Elsewhere(NamedTuple):
    """The words of elsewhere that a variety does not use."""

    pattern: re.Pattern[str]
    """Finds them, with the s of a genitive."""
    here: Mapping[str, str]
    """What is said here in place of each, in small letters."""

    def are_in(self, text: str) -> bool:
        """Whether any of the words stands in a text: a cheap look before the pattern."""
        text = text.lower()
        return any(word in text for word in self.here)

    def instead(self, found: re.Match[str], *, begins: bool) -> str:
        """Return what is said here in place of what was found, with a capital where it begins a sentence."""
        word = self.here[found["word"].lower()]
        genitive = "" if not found["genitive"] else ":s" if word[-1].isupper() else "s"
        return (word[0].upper() + word[1:] if begins else word) + genitive

    def place(self, found: re.Match[str]) -> Span:
        """Return the characters of the word itself: ditt in ditt personnummer is replaced too, but is no fault."""
        first, _, rest = found["word"].partition(" ")
        start = found.start() + len(first) + 1 if rest.lower() in self.here else found.start()
        return Span(start, found.end())


@lru_cache(maxsize=2)
def elsewhere(variety: str) -> Elsewhere:
    """Return the words of elsewhere that a customer of a variety is not served by.

    >>> words = elsewhere("sv_FI")
    >>> words.instead(words.pattern.search("Personnumret är fel."), begins=True)
    'Personbeteckningen'
    """
    lines = [line for line in data_file(variety, "variety.tsv").splitlines() if line and line[0] != "#"][1:]
    here = {word.lower(): said for word, said in (line.split("\t") for line in lines)}
    words = sorted((line.partition("\t")[0] for line in lines), key=len, reverse=True)
    # ARN, FPA and BankID are written so; other words may begin a sentence.
    written = "|".join(f"[{word[0]}{word[0].swapcase()}]{re.escape(word[1:])}" for word in words)
    return Elsewhere(re.compile(rf"(?<![\w-])(?P<word>{written})(?P<genitive>:?s|)(?![\w-])"), here)
