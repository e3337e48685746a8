"""Cut a text into sentences: lines first, then full stops that end something."""

import re
from collections.abc import Iterator

from kundsvar.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Possessive, and never begun in the middle of a run: a flood of full stops takes linear time.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»)\]]*+(?=\s)")
_BEFORE = re.compile(r"[\w.&-]{1,24}\Z")
_INITIAL = re.compile(r"[^\W\d_]")


def sentence_spans(text: str, abbreviations: frozenset[str], start: int = 0, end: int | None = None) -> Iterator[Span]:
    r"""Yield the span of each sentence of `text[start:end]`, without the white space around it.

    A line never runs into the next one: greetings, list items and signatures are lines of their own.

    >>> [*sentence_spans("Hei Maija!\nSoitamme klo 14.30. Kiitos.", frozenset())]
    [Span(start=0, end=10), Span(start=11, end=30), Span(start=31, end=38)]
    """
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        begin = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if _ends_a_sentence(text, stop, Span(*line.span()), abbreviations):
                yield from _trimmed(text, begin, stop.end())
                begin = stop.end()
        yield from _trimmed(text, begin, line.end())


def _ends_a_sentence(text: str, stop: re.Match[str], line: Span, abbreviations: frozenset[str]) -> bool:
    following = text[stop.end() : min(stop.end() + 40, line.end)].lstrip()
    if not following:
        return True
    if following[0].islower():
        return False
    before = _BEFORE.search(text, max(line.start, stop.start() - 24), stop.start())
    if stop.group() != "." or before is None:
        return True
    word = before.group().casefold()
    if word in abbreviations or _INITIAL.fullmatch(word):
        return False
    # "1. Palauta laite" is an item of a list; "päättyi 2. Kiitos" and "14.3. Kiitos" end.
    return not word.isdigit() or bool(text[line.start : before.start()].strip())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
