"""A fix: characters of a draft, and what to put in their place."""

from collections.abc import Iterable

from kundsvar.model import Model
from kundsvar.span import Span


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
    inserted at one place stands in the order in which it comes.
    """
    mended, place = [], 0
    for fix in sorted(fixes, key=lambda fix: fix.span):
        start, end = fix.span
        if start >= place or start == end or not fix.text:
            mended += [text[place:start], fix.text]
            place = max(place, end)
    return "".join([*mended, text[place:]])


def left_out(text: str, span: Span) -> Fix:
    """Return the fix that leaves out a sentence, with the space that goes with it.

    >>> applied("Hei! Kas näin. Kiitos.", [left_out("Hei! Kas näin. Kiitos.", Span(5, 14))])
    'Hei! Kiitos.'
    """
    return Fix(span=_with_the_space_around(text, span), text="")


def _with_the_space_around(text: str, span: Span) -> Span:
    """Return a sentence with the space that goes when it is left out; a line that it fills goes whole."""
    line = text.rfind("\n", 0, span.start) + 1
    before, after = text[line : span.start], text[span.end :]
    if before.strip():
        return Span(line + len(before.rstrip()), span.end)
    end = len(text) - len(after.lstrip(" \t"))
    if text[end : end + 1] not in {"", "\n", "\r"}:
        return Span(span.start, end)
    end = len(text) - len(after.lstrip())
    return Span(line, end) if end < len(text) else Span(len(text[:line].rstrip()), end)
