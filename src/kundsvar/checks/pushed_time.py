"""A new time that moves a little, and then a little more.

Why: those who know how long it will take can do something with the time; those who wait a few hours at a time cannot.

    fi ✗ Lähtö siirtyi ensin kello 19:ään, sitten kello 22:een ja nyt vielä kolmella tunnilla.
    fi ✓ Uusi lähtöaika on huomenna 13.8. klo 14.30.
    sv ✗ Avgången flyttades först till kl. 19, sedan till kl. 22 och nu ytterligare tre timmar.
    sv ✓ Den nya avgångstiden är i morgon den 13 augusti kl. 14.30.
    en ✗ Departure was first moved to 19:00, then to 22:00, and now by another three hours.
    en ✓ The new departure time is tomorrow, 13 August, at 14:30.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.new_time import moments, moments_of_message
from kundsvar.source import SORRY

_ENOUGH = 2
_DAY = 24 * 60


def _finds(draft: Draft) -> Iterator[Found]:
    yield from _within(draft)
    language = draft.reading.language
    if language is None or len(draft.earlier) < _ENOUGH or draft.phrases.get("next_information"):
        return
    before = [said[-1].minutes for text in draft.earlier if (said := moments_of_message(text, language))]
    if len(before) < _ENOUGH or before != sorted(set(before)):
        return
    for moment in moments(draft.mentions, draft.phrases):
        if 0 < moment.minutes - before[-1] < _DAY and before[-1] - before[-2] < _DAY:
            yield Found(moment.span)


def _within(draft: Draft) -> Iterator[Found]:
    """Yield where one draft tells of one move after the other."""
    for span in draft.phrases.get("pushed_time", ()):
        sentence = draft.sentence_at(span.start)
        told = [one for one in draft.mentions if sentence is not None and one.sentence == sentence.span]
        if sum(one.kind in {"time", "duration"} for one in told) >= _ENOUGH:
            yield Found(span)


CHECK = Check(
    __name__,
    severity="error",
    message="The time moves a little once more.",
    remedy="Give one time that holds; if you do not know it, say so, and when the customer hears from you next.",
    source=SORRY,
    finds=_finds,
    mends=("timing",),
)
