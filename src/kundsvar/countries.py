"""Words that only one country has for offices, laws and numbers: `locales/<language>/countries.tsv`."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kundsvar.people import Jurisdiction, Language
from kundsvar.span import Span
from kundsvar.words import data_file, word_list

_AT_HOME_IN_ALL = "="
_WORD = re.compile(r"[^\W\d_]+")


class Foreign(NamedTuple):
    """The words of other countries, and what a country says in their place."""

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
        word, genitive = self.here[found["word"].lower()], found["genitive"]
        if genitive in {"s", ":s"}:
            genitive = ":s" if word[-1].isupper() else "s"
        return (word[0].upper() + word[1:] if begins else word) + genitive

    def place(self, found: re.Match[str]) -> Span:
        """Return the characters of the word itself: ditt in ditt personnummer is replaced too, but is no fault."""
        first, _, rest = found["word"].partition(" ")
        start = found.start() + len(first) + 1 if rest.lower() in self.here else found.start()
        return Span(start, found.end())


def names_a_country(sentence: str, language: Language) -> bool:
    """Whether a sentence says of which country it speaks.

    >>> names_a_country("You can turn to the Swedish board.", "en"), names_a_country("You can turn to us.", "en")
    (True, False)
    """
    return not _names(language).isdisjoint(_WORD.findall(sentence.lower()))


@lru_cache(maxsize=3)
def _names(language: Language) -> frozenset[str]:
    return frozenset(word_list(language, "country_names"))


@lru_cache(maxsize=9)
def foreign_words(language: Language, country: Jurisdiction) -> Foreign | None:
    """Return the words of a language that name what another country has; None where nothing is known of a country.

    >>> words = foreign_words("sv", "FI")
    >>> words.instead(words.pattern.search("Personnumret är fel."), begins=True)
    'Personbeteckningen'
    """
    here = dict(_pairs(language, country))
    if not here:
        return None
    longest_first = sorted(here, key=len, reverse=True)
    # ARN, FPA and BankID are written so; other words may begin a sentence.
    written = "|".join(f"[{word[0]}{word[0].swapcase()}]{re.escape(word[1:])}" for word in longest_first)
    pattern = re.compile(rf"(?<![\w-])(?P<word>{written})(?P<genitive>(?::?s|['’]s)?)(?![\w-]|:\w)")
    return Foreign(pattern, {word.lower(): said for word, said in here.items()})


def _pairs(language: Language, country: Jurisdiction) -> Iterator[tuple[str, str]]:
    """Yield each word of another country, and the first that is said here in its place."""
    lines = [
        line.split("\t") for line in data_file(language, "countries.tsv").splitlines() if line[:1] not in {"", "#"}
    ]
    headings, *rows = lines
    if country not in headings:
        return
    own = {row[headings.index(country)].removeprefix(_AT_HOME_IN_ALL) for row in rows}
    seen: set[str] = set()
    for row in rows:
        here = row[headings.index(country)].removeprefix(_AT_HOME_IN_ALL)
        for word in row:
            if here and word and not word.startswith(_AT_HOME_IN_ALL) and word not in own | seen:
                seen.add(word)
                yield word, here
