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
