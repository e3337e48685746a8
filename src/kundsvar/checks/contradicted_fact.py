"""A sum, a date, a time or a number that is another than the one that the case knows.

Why: a wrong day or number costs the customer money and a second message, and the whole reply its credibility.

    fi ✗ Sopimuksenne 77-1520 päättyy 23. marraskuuta 2026.
    fi ✓ Sopimuksenne 77-1250 päättyy 23. marraskuuta 2026.
    sv ✗ Ert abonnemang upphör den 28 november 2026.
    sv ✓ Ert abonnemang upphör den 23 november 2026.
    en ✗ Your final bill is for €12.10.
    en ✓ Your final bill is for €11.20.
"""

from collections.abc import Iterator
from datetime import time

from kundsvar.check import Check, Found
from kundsvar.day import Clock, Day
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.language import language_named
from kundsvar.mention import kinds
from kundsvar.people import Language
from kundsvar.source import DAVIDOW
from kundsvar.values import Money

_SAID_AS_WRITTEN = frozenset({"phone", "reference"})


def _finds(draft: Draft) -> Iterator[Found]:
    for mention, fact in draft.doubts:
        language = draft.reading.language
        if fact is None or language is None:
            continue
        said = draft.text[mention.span.slice]
        right = fact.said if mention.kind in _SAID_AS_WRITTEN else None
        right = right or kinds()[mention.kind].says(draft.text, mention, fact.value, language)
        fix = None if right is None else Fix(span=mention.span, text=right)
        yield Found(mention.span, said={"found": said, "known": right or _plainly(fact.value, language)}, fix=fix)


def _plainly(value: object, language: Language) -> str:
    """Return a value as a message can say it.

    >>> _plainly(Clock(14, 30), "fi"), _plainly(Day(12, 5, 2026), "sv")
    ('klo 14.30', 'den 5 december 2026')
    """
    grammar = language_named(language)
    if isinstance(value, Money):
        return grammar.money(value)
    if isinstance(value, Clock):
        return grammar.clock_time(time(value.hour % 24, value.minute))
    day = value.date if isinstance(value, Day) else None
    return str(value) if day is None else grammar.day(day, "long")


CHECK = Check(
    __name__,
    severity="error",
    message="The draft says {{ found }}, but the case says {{ known }}.",
    remedy="Write what the case says, or correct the case if it is wrong.",
    source=DAVIDOW,
    finds=_finds,
)
