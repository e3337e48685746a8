"""Cues: patterns of words, for what must be known word for word: phrases that checks search for, and our own sentences.

A file of cues (`locales/<language>/phrases/<name>.txt`) has one cue a line:

    # a comment
    takuu* !jos !mikäli                a token that begins so, unless the sentence has one of these
    ette ... hyvitystä                 a gap of at most six tokens; `..` of at most two
    ^ saat|saatte                      `^` the sentence begins here; `|` or
    ^ saat _ $                         `_` any word; `$` the sentence ends here, but for marks
    *korvaukse* maksetaan              a token that has this inside
    miksi ... ?                        a mark is a token: ? ! : ,
    maksamme .. #amount                a figure by its class: #date #time #amount #phone #num #email #url
    takuu* !(vaikka .. ei)             what forbids may be a pattern too, in brackets
    + Takuu ei kata tätä.              a sentence that must be known
    - Takuu on voimassa.               one that must not

The lines with + and - are the file's tests.
"""

import re
from typing import NamedTuple

from kundsvar.errors import CatalogueError
from kundsvar.span import Span

ANY_GAP = 100_000
ANY_WORD = "_"
GAPS = {"..": 2, "...": 6}
_FIGURES = frozenset({"#url", "#email", "#date", "#amount", "#time", "#phone", "#num"})
MARKS = frozenset("?!:…,")
_WORD = re.compile(r"\*?[^\W_](?:[\w'-]*\w)?\*?")
_UNLESS = re.compile(r"(?<!\S)!(?:\((?P<pattern>[^)]+)\)|(?P<word>\S+))")


class Element(NamedTuple):
    """What may stand at one place of a pattern."""

    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    infixes: tuple[str, ...] = ()


class Chunk(NamedTuple):
    """Elements that stand side by side, and how many tokens may be skipped before them."""

    elements: tuple[Element, ...]
    gap: int = 0


Pattern = tuple[Chunk, ...]


class Cue(NamedTuple):
    """One cue: whose label it gives, its pattern, and what forbids it."""

    label: str
    pattern: Pattern
    unless: tuple[Pattern, ...] = ()
    at_start: bool = False
    at_end: bool = False


class Hit(NamedTuple):
    """A cue that was found in a sentence, and the characters that it stands on."""

    cue: Cue
    span: Span


def parse_cue(line: str, label: str) -> Cue:
    """Read one line of a file of cues.

    >>> cue = parse_cue("^ saat|saatte ... lahjakortin", "voucher_for_money")
    >>> cue.at_start, [chunk.gap for chunk in cue.pattern]
    (True, [0, 6])

    Raises CatalogueError for a line that is no cue.
    """
    unless = tuple(_pattern(m["pattern"] or m["word"], line) for m in _UNLESS.finditer(line))
    words = _UNLESS.sub("", line).split()
    at_start, at_end = words[:1] == ["^"], words[-1:] == ["$"]
    pattern = _pattern(" ".join(words[at_start : len(words) - at_end]), line)
    return Cue(label, pattern, unless, at_start, at_end)


def _pattern(text: str, line: str) -> Pattern:
    chunks: list[Chunk] = []
    elements: list[Element] = []
    gap = 0
    for word in text.split():
        if word in GAPS:
            chunks.append(Chunk(tuple(elements), gap))
            elements, gap = [], GAPS[word]
        else:
            elements.append(_element(word, line))
    chunks.append(Chunk(tuple(elements), gap))
    if not all(chunk.elements for chunk in chunks):
        raise CatalogueError(f"no cue: {line!r} has a gap at its beginning or end, or no word at all")
    return tuple(chunks)


def _element(word: str, line: str) -> Element:
    exact: set[str] = set()
    prefixes: list[str] = []
    infixes: list[str] = []
    for choice in word.split("|"):
        if choice in _FIGURES or choice in MARKS or choice == ANY_WORD:
            exact.add(choice)
        elif not _WORD.fullmatch(choice):
            raise CatalogueError(f"no cue: {choice!r} in {line!r} is neither a word, a mark nor a figure's class")
        elif choice.startswith("*"):
            infixes.append(choice.strip("*").lower())
        elif choice.endswith("*"):
            prefixes.append(choice[:-1].lower())
        else:
            exact.add(choice.lower())
    return Element(frozenset(exact), tuple(prefixes), tuple(infixes))
