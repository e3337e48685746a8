"""The new times that a message gives for what the customer waits for."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from kundsvar.day import Day
from kundsvar.habits import habits
from kundsvar.history import own_text
from kundsvar.mention import Mention
from kundsvar.mentioning import mentions_in
from kundsvar.people import Language
from kundsvar.phrases import phrases_in
from kundsvar.reading import Reading, Sentence
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span

_NEW_TIME = "new_time"
_DAY, _MONTH, _HOUR = 24 * 60, 31, 60


class Moment(NamedTuple):
    """A new time, in minutes from a beginning that all of a thread share, and where it stands."""

    minutes: int
    span: Span


def moments(found: Iterable[Mention], phrases: Mapping[str, tuple[Span, ...]]) -> Iterator[Moment]:
    """Yield the new times of a message: clock times in sentences that say when something leaves, comes or works."""
    starts = [place.start for place in phrases.get(_NEW_TIME, ())]
    for sentence, group in groupby(found, key=lambda one: one.sentence):
        if bisect_left(starts, sentence.start) == bisect_left(starts, sentence.end):
            continue
        day = 0
        for one in group:
            if isinstance(one.value, Day):
                day = one.value.month * _MONTH + one.value.day
            elif one.kind == "time":
                yield Moment(day * _DAY + one.value.hour * _HOUR + one.value.minute, one.span)


@lru_cache(maxsize=64)
def moments_of_message(text: str, language: Language) -> tuple[Moment, ...]:
    """Return the new times of an earlier message."""
    spans = (span for stretch in own_text(text) for span in sentence_spans(text, habits(language), *stretch))
    reading = Reading(language=language, sentences=tuple(Sentence(text=text[span.slice], span=span) for span in spans))
    return tuple(moments(mentions_in(reading), phrases_in(reading)))
