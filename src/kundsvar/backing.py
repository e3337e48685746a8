"""Hold what a draft mentions against what its case knows."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from kundsvar.day import Day
from kundsvar.draft import Draft
from kundsvar.known import Fact, Known
from kundsvar.mention import Mention
from kundsvar.mentions.duration import Duration
from kundsvar.mentions.phone import at_home, same_number
from kundsvar.role import role_of
from kundsvar.spoken import quotations
from kundsvar.values import Money

_MANY_TIMES = 4
"""A sum so many times another is hardly meant to be the same."""
_SHORTEST_NUMBER = 4
_HALF_A_DAY = 12
_HALF_PAST_TWO = re.compile(r"[1-9][.:]\d\d")
"""A clock time that may be before noon or after."""
_MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_MONTHS = {"month": 1, "year": 12}
_PUSHED = "pushed_time"
_NAMES_SOMETHING = frozenset({"reference", "phone", "flight"})
_OF_SOMETHING = frozenset({"amount", "date", "time"})


class Doubt(NamedTuple):
    """A mention that the case does not know, and what it should be where the case knows exactly one such value."""

    mention: Mention
    instead: Fact | None


def doubts(draft: Draft) -> Iterator[Doubt]:
    """Yield what a draft mentions that neither the case nor the law nor the case's own letter knows."""
    known = draft.known
    if known is None:
        return
    unknown = [mention for mention in draft.mentions if _is_unknown(draft, mention, known)]
    if not unknown:
        return
    letter = draft.letter
    own = [one for one in _own(draft, unknown) if letter is None or not _is_backed(draft, one, letter)]
    meant = [(mention, _instead(draft, mention, known)) for mention in own]
    told = {(fact, mention.value) for mention, fact in meant if fact is not None}
    # What is told in its true form too, or in several others, was moved, or there is more than one.
    several = Counter(fact for fact, _ in told)
    sure = {fact for fact, number in several.items() if number == 1 and not _stands_in(draft, fact)}
    for mention, fact in meant:
        yield Doubt(mention, fact if fact in sure else None)


def _is_unknown(draft: Draft, mention: Mention, known: Known) -> bool:
    if "near" in mention.parts or mention.value is None or _is_backed(draft, mention, known):
        return False
    return mention.kind not in _NAMES_SOMETHING or not draft.stands_in_case(draft.text[mention.span.slice])


def _own(draft: Draft, unknown: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of the writer's own: not what is quoted, nor times that were found to be pushed on."""
    pushed = {sentence.span for one in draft.phrases.get(_PUSHED, ()) if (sentence := draft.sentence_at(one.start))}
    for sentence, group in groupby(unknown, key=lambda mention: mention.sentence):
        if sentence in pushed:
            continue
        quoted = quotations(draft.text[sentence.slice])
        starts = [sentence.start + one.start for one in quoted]
        for mention in group:
            number = bisect_right(starts, mention.span.start) - 1
            if number < 0 or sentence.start + quoted[number].end < mention.span.end:
                yield mention


def _stands_in(draft: Draft, fact: Fact) -> bool:
    """Whether a draft mentions a value that the case knows."""
    if isinstance(fact.value, Day):
        return any(isinstance(one.value, Day) and one.value.may_be(fact.value) for one in draft.mentions)
    return any(one.kind == fact.kind and one.value == fact.value for one in draft.mentions)


def knows_such(draft: Draft, mention: Mention) -> bool:
    """Whether the case knows anything of the kind of a mention: a sum where it is a sum, days where it is days."""
    sources = [known for known in (draft.known, draft.letter) if known is not None]
    facts = [fact for known in sources for fact in known.of(mention.kind)]
    if mention.kind != "duration":
        return bool(facts)
    return any(fact.value.unit == mention.value.unit for fact in facts)


def _is_backed(draft: Draft, mention: Mention, known: Known) -> bool:
    value = mention.value
    if mention.kind == "amount":
        return (value.amount, value.currency) in known.sums
    facts = known.of(mention.kind)
    if draft.reading.language == "en" and _HALF_PAST_TWO.fullmatch(draft.text[mention.span.slice]):
        afternoon = value._replace(hour=value.hour + _HALF_A_DAY)
        return any(fact.value in {value, afternoon} for fact in facts)
    return any(_same(value, fact.value, mention.kind) for fact in facts)


def _same(one: Any, other: Any, kind: str) -> bool:
    if kind == "date":
        return bool(one.may_be(other))
    if kind == "phone":
        return same_number(one, other)
    return bool(_length(one) == _length(other) if kind == "duration" else one == other)


def _length(duration: Duration) -> tuple[str, Decimal]:
    """Return a duration in its smallest unit: two weeks are 14 days, a year 12 months; working days stand alone.

    >>> _length(Duration(Decimal(2), "week")) == _length(Duration(Decimal(14), "day"))
    True
    """
    number, unit = duration
    for units in (_MINUTES, _MONTHS):
        if unit in units:
            return next(iter(units)), number * units[unit]
    return unit, number


def _instead(draft: Draft, mention: Mention, known: Known) -> Fact | None:
    """Return the one value that the case knows for what a mention is of."""
    if mention.kind in _NAMES_SOMETHING:
        return _alike(mention, known)
    language = draft.reading.language
    if mention.kind not in _OF_SOMETHING or language is None:
        return None
    role = role_of(draft.text, mention, language, frozenset(f.role for f in known.of(mention.kind) if f.role))
    facts = known.of(mention.kind, role) if role is not None else []
    if len(facts) != 1 or not _comparable(mention.value, facts[0].value):
        return None
    return facts[0]


def _comparable(one: object, other: object) -> bool:
    """Whether one value may be meant for another: sums are of one currency and about the same."""
    if not isinstance(one, Money) or not isinstance(other, Money):
        return True
    low, high = sorted((one.amount, other.amount))
    return one.currency == other.currency and high < _MANY_TIMES * low


def _alike(mention: Mention, known: Known) -> Fact | None:
    """Return the number that is meant: the only one of its role, or the only one that is mistyped."""
    facts = known.of(mention.kind)
    of_its_role = [fact for fact in facts if fact.role == mention.role] if mention.role else []
    if len(of_its_role) == 1:
        return of_its_role[0]
    if mention.kind == "flight" and len(facts) == 1:
        return facts[0]
    near = [fact for fact in facts if _differ_little(at_home(mention.value), at_home(fact.value))]
    return near[0] if len(near) == 1 else None


def _differ_little(one: str, other: str) -> bool:
    """Whether two numbers differ as when one is mistyped: by one character, or by two that changed places.

    >>> _differ_little("0105550142", "0105550124"), _differ_little("771250", "77125"), _differ_little("12", "13")
    (True, True, False)
    >>> _differ_little("0105550142", "0105550100")
    False
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_NUMBER:
        return False
    if len(long) == len(short) + 1:
        return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
    off = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    is_swapped = len(off) == len("ab") and off[1] == off[0] + 1 and sorted(one) == sorted(other)
    return len(one) == len(other) and (len(off) == 1 or is_swapped)
