"""Cut a text into sentences: lines first, then what ends something: a full stop, a greeting, a closing, a picture."""

import re
from collections.abc import Iterator

from kundsvar.habits import EMOJI, Habits
from kundsvar.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Possessive, and never begun in the middle of a run: a flood of full stops takes linear time. A possessive group
# would be shorter, but Python before 3.11.5 matches those wrongly (cpython gh-106052).
_STOP = re.compile(rf"(?<![.!?…])[.!?…]++[\"”’»)\]]*+(?=\s)(?:\s{EMOJI}(?=\s))?|(?<=\s){EMOJI}(?=\s)")
_BEFORE = re.compile(r"[\w.:&-]{1,24}\Z")
_INITIAL = re.compile(r"[^\W\d_]")
_AFTER_SPEECH = frozenset('"”’»)]')
_LOOK_AHEAD = 40
_LONGEST_GREETING = 120
_SHORTEST_WORD = 3
"""A shorter word before a full stop and a small letter is taken for an abbreviation."""


def sentence_spans(text: str, habits: Habits, start: int = 0, end: int | None = None) -> Iterator[Span]:
    r"""Yield the span of each sentence of `text[start:end]`, without the white space around it.

    A line never runs into the next one: greetings, list items and signatures are lines of their own.

    >>> [*sentence_spans("Hei Maija!\nSoitamme klo 14.30. Kiitos.", Habits())]
    [Span(start=0, end=10), Span(start=11, end=30), Span(start=31, end=38)]
    """
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        begin, stop = line.span()
        for cut in sorted(_cuts(text, Span(begin, stop), habits)):
            yield from _trimmed(text, begin, cut)
            begin = cut
        yield from _trimmed(text, begin, stop)


def _cuts(text: str, line: Span, habits: Habits) -> set[int]:
    """Return where the sentences of a line end, but for the last."""
    cuts = {
        stop.end() for stop in _STOP.finditer(text, line.start, line.end) if _ends_a_sentence(text, stop, line, habits)
    }
    greeting = habits.opening.match(text, line.start, min(line.end, line.start + _LONGEST_GREETING))
    if greeting is not None:
        cuts.add(greeting.end())
    cuts.update(closing.end() for closing in habits.closing.finditer(text, line.start, line.end))
    return cuts


def _ends_a_sentence(text: str, stop: re.Match[str], line: Span, habits: Habits) -> bool:
    following = text[stop.end() : min(stop.end() + _LOOK_AHEAD, line.end)].lstrip()
    mark, small = stop.group(), following[:1].islower()
    if not following:
        return True
    if mark[0] in "!?":
        return not small or mark[-1] not in _AFTER_SPEECH
    before = _BEFORE.search(text, max(line.start, stop.start() - 24), stop.start())
    if mark != "." or before is None:
        return not small
    word = before.group().casefold()
    before_a_figure = following[0].isdigit() and f"{word} #" in habits.abbreviations
    if before_a_figure or word in habits.abbreviations or _INITIAL.fullmatch(word):
        return False
    if small:
        # Hurried writers begin with a small letter; so goes what follows an abbreviation or a date.
        return word.isalpha() and len(word) >= _SHORTEST_WORD
    # "1. Palauta laite" is an item of a list; "päättyi 2. Kiitos" and "14.3. Kiitos" end.
    return not word.isdigit() or bool(text[line.start : before.start()].strip())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
