"""A fix: characters of a draft, and what to put in their place."""

import re
from collections.abc import Iterable

from kundsvar.model import Model
from kundsvar.span import Span

_SPACE = " \t"
_SPACES = re.compile(r"[ \t]+")
_WHITE = re.compile(r"\s+")


class Fix(Model):
    """What would mend a finding, to the letter.

    >>> applied("Palaamme pian.", [Fix(span=Span(9, 13), text="perjantaina")])
    'Palaamme perjantaina.'
    """

    span: Span
    """The characters to replace; an empty span is a place to insert at."""
    text: str
    """What to put there; empty to leave the characters out."""

    def __str__(self) -> str:
        return self.text.strip()


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Return a text with fixes applied.

    Of two that replace the same characters the first is; what is left out twice is left out once. What is
    inserted at one place stands in the order in which it comes. Where something is left out, no space and no empty
    paragraph remains.
    """
    stretches: list[list[str]] = [[]]
    place = 0
    for fix in sorted(fixes, key=lambda fix: fix.span):
        start, end = fix.span
        if start >= place or start == end or not fix.text:
            stretches[-1] += [text[place:start], fix.text]
            place = max(place, end)
            if not fix.text:
                stretches.append([])
    stretches[-1].append(text[place:])
    return _joined("".join(pieces) for pieces in stretches)


def _joined(stretches: Iterable[str]) -> str:
    """Join what stands between the places where something was left out."""
    first, *rest = stretches
    whole, gap = [first], False
    for stretch in rest:
        before, after = whole[-1].rstrip(_SPACE), stretch.lstrip(_SPACE)
        gap = gap or len(before) + len(after) < len(whole[-1]) + len(stretch)
        if not after:
            continue
        if not before or before.endswith(("\n\n", "\n\r\n")):
            after = after.lstrip("\r\n")
        elif gap and before[-1] != "\n" and after[0] not in "\r\n":
            after = f" {after}"
        whole[-1:] = [before, after] if after else [before]
        gap = False
    return "".join(whole)


def leaving_out(text: str, span: Span) -> Fix:
    """Return the fix that leaves out a sentence, with the space that goes with it; a line that it fills goes whole.

    >>> applied("Hei! Kas näin. Kiitos.", [leaving_out("Hei! Kas näin. Kiitos.", Span(5, 14))])
    'Hei! Kiitos.'
    """
    return Fix(span=_with_the_space_around(text, span), text="")


def _with_the_space_around(text: str, span: Span) -> Span:
    start = span.start
    while start and text[start - 1] in " \t":
        start -= 1
    if start and text[start - 1] not in "\r\n":
        return Span(start, span.end)
    end = _past(_SPACES, text, span.end)
    if text[end : end + 1] not in {"", "\n", "\r"}:
        return Span(span.start, end)
    end = _past(_WHITE, text, span.end)
    return Span(start, end) if end < len(text) else Span(len(text[:start].rstrip()), end)


def _past(white: re.Pattern[str], text: str, place: int) -> int:
    found = white.match(text, place)
    return place if found is None else found.end()
