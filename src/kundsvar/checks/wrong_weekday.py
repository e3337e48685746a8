"""A weekday that the date does not have.

Why: the customer cannot know which of the two is meant, and may be there on the wrong day.

    fi ✗ Vastaamme teille perjantaina 5.12.2026.
    fi ✓ Vastaamme teille lauantaina 5.12.2026.
    sv ✗ Ni får vårt svar fredagen den 5 december 2026.
    sv ✓ Ni får vårt svar lördagen den 5 december 2026.
    en ✗ You will have our answer on Friday 5 December 2026.
    en ✓ You will have our answer on Saturday 5 December 2026.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.mentions.date import weekday_as, weekday_said
from kundsvar.source import DAVIDOW


def _finds(draft: Draft) -> Iterator[Found]:
    language = draft.reading.language
    today = None if draft.case is None else draft.case.written
    doubts = {doubt.mention.span: doubt for doubt in draft.doubts}
    for mention in draft.mentions:
        place = mention.part("weekday") if mention.kind == "date" else None
        if language is None or place is None:
            continue
        days = [day.weekday() for day in mention.value.dates(today)]
        if not days or weekday_said(draft.text, mention, language) in days:
            continue
        doubt = doubts.get(mention.span)
        if doubt is not None and doubt.instead is not None:
            # The date is wrong, and is put right with its weekday.
            continue
        right = weekday_as(draft.text[place.slice], days[-1], language)
        said = {"found": draft.text[mention.span.slice], "known": right or ""}
        yield Found(place, said=said, fix=None if doubt is not None or right is None else Fix(span=place, text=right))


CHECK = Check(
    __name__,
    severity="error",
    message="Weekday and date do not agree: {{ found }}. By the calendar it is {{ known }}.",
    remedy="Check the date, and write the weekday that it has.",
    source=DAVIDOW,
    finds=_finds,
)
