"""The days for which a draft promises something."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kundsvar.day import Day
from kundsvar.draft import Draft
from kundsvar.mention import Mention
from kundsvar.people import Language
from kundsvar.reading import Sentence
from kundsvar.span import Span
from kundsvar.terms import any_of, terms

_AHEAD = frozenset({"next_step", "timing", "remedy"})
_BEHIND = frozenset({"acknowledge", "confirmation", "thank_contact"})
_BESIDE = 16
_CLAUSE = 60
"""How far after a promise its day may stand."""


def promised_days(draft: Draft) -> Iterator[Mention]:
    """Yield the days by which, or on which, something is promised."""
    language = draft.reading.language
    promises = {
        sentence.span: one for one in draft.phrases.get("promise", ()) if (sentence := draft.sentence_at(one.start))
    }
    for mention in draft.mentions:
        if language is None or mention.kind != "date" or not isinstance(mention.value, Day) or "near" in mention.parts:
            continue
        sentence = draft.sentence_at(mention.span.start)
        if sentence is not None and _is_promised(draft, mention, sentence, promises.get(sentence.span)):
            yield mention


def _is_promised(draft: Draft, mention: Mention, sentence: Sentence, promise: Span | None) -> bool:
    words = _words(draft.reading.language)
    place = mention.span
    before = draft.text[max(sentence.span.start, place.start - _CLAUSE) : place.start].lower()
    after = draft.text[place.end : min(sentence.span.end, place.end + _BESIDE)].lower()
    if words.deadline.search(before[-_BESIDE:]) or words.deadline.search(after):
        steps = sentence.steps.keys()
        is_ahead = bool({*steps, *sentence.possible} & _AHEAD) and not steps & _BEHIND
        return (promise is not None or is_ahead) and not words.past.search(before)
    if promise is None or not promise.start <= place.start <= promise.start + _CLAUSE:
        return False
    # "We refund what was charged on 3 November": the day is that of the charge.
    between = draft.text[promise.start : place.start].lower()
    return not words.other.search(f"{between} {after}")


class _Words(NamedTuple):
    deadline: re.Pattern[str]
    other: re.Pattern[str]
    """Words that show that a day is that of something else."""
    past: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(language: Language) -> _Words:
    named: dict[str, list[str]] = {}
    for word, name in terms(language, "deadlines").items():
        named.setdefault(name, []).append(word)
    return _Words(
        deadline=re.compile(rf"(?<!\w){any_of(named['deadline'])}(?!\w)"),
        other=re.compile(any_of(named["other"])),
        past=re.compile(rf"(?<!\w){any_of(named['past'])}(?!\w)"),
    )
