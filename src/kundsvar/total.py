"""Totals in a draft, and what they should be: of a list, of a product, of so much for each."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from kundsvar.draft import Draft
from kundsvar.figure import numeral, numeral_pattern
from kundsvar.mention import Mention
from kundsvar.people import Language
from kundsvar.terms import any_of, terms

_NEAR = 24
_TIMES_BEFORE = re.compile(r"(?<!\d)(\d{1,3})\s?[x×*]\s?\Z")
_TIMES_BETWEEN = re.compile(r"\s?[x×*]\s?(\d{1,3})\s?=\s?")
_EQUALS = re.compile(r"\s?=\s?")
_PARTS = 2
_BOTH = "both"


class _Words(NamedTuple):
    total: re.Pattern[str]
    each: re.Pattern[str]
    unplain: re.Pattern[str]
    """Words that tell that a list is no plain one: less, of which, or."""
    counted: re.Pattern[str]


def totals(draft: Draft) -> Iterator[tuple[Mention, Decimal]]:
    """Yield each total of a draft with the sum that it should be."""
    language = draft.reading.language
    amounts = [one for one in draft.mentions if one.kind == "amount"]
    if language is None or len(amounts) < _PARTS:
        return
    by_sentence = [[*group] for _, group in groupby(amounts, key=lambda one: one.sentence)]
    for group in by_sentence:
        if len({one.value.currency for one in group}) == 1:
            yield from _in_sentence(draft, group, _words(language), language)
    yield from _in_lines(draft, by_sentence, _words(language))


def _in_sentence(
    draft: Draft, group: Sequence[Mention], words: _Words, language: Language
) -> Iterator[tuple[Mention, Decimal]]:
    *parts, last = group
    sentence = draft.text[last.sentence.slice].lower()
    products = [*_products(draft.text, group)]
    yield from products
    if products or not parts or not _is_total(draft.text, last, words):
        return
    if len(parts) == 1 and words.each.search(_after(draft.text, parts[0])):
        count = _count(sentence, words, language)
        if count is not None:
            yield last, parts[0].value.amount * count
    elif len(parts) >= _PARTS and not words.unplain.search(sentence) and not words.each.search(sentence):
        yield last, sum((one.value.amount for one in parts), Decimal(0))


def _products(text: str, group: Sequence[Mention]) -> Iterator[tuple[Mention, Decimal]]:
    for one, other in pairwise(group):
        between = text[one.span.end : other.span.start]
        before = _TIMES_BEFORE.search(text, max(one.sentence.start, one.span.start - 8), one.span.start)
        times = _TIMES_BETWEEN.fullmatch(between) or (before if _EQUALS.fullmatch(between) else None)
        if times is not None:
            yield other, one.value.amount * int(times[1])


def _in_lines(
    draft: Draft, by_sentence: Sequence[Sequence[Mention]], words: _Words
) -> Iterator[tuple[Mention, Decimal]]:
    """Yield the total below a list with one sum a line."""
    lines: list[Mention] = []
    for group in by_sentence:
        one = group[0]
        follows = bool(lines) and draft.text[lines[-1].sentence.end : one.sentence.start].strip(" \t*•–-") == "\n"
        plain = len(group) == 1 and not words.unplain.search(draft.text[one.sentence.slice].lower())
        if not plain or not follows or lines[-1].value.currency != one.value.currency:
            lines = []
        if plain and len(lines) >= _PARTS and _is_total(draft.text, one, words):
            yield one, sum((line.value.amount for line in lines), Decimal(0))
            lines = []
        elif plain:
            lines.append(one)


def _is_total(text: str, mention: Mention, words: _Words) -> bool:
    before = text[max(mention.sentence.start, mention.span.start - _NEAR) : mention.span.start].lower()
    return bool(words.total.search(before) or words.total.match(_after(text, mention).lstrip()))


def _after(text: str, mention: Mention) -> str:
    return text[mention.span.end : min(mention.sentence.end, mention.span.end + _NEAR)].lower()


def _count(sentence: str, words: _Words, language: Language) -> int | None:
    """Return how many a sentence says that there are, None where it says none or several numbers."""
    found = {
        2 if match["both"] else int(match["figure"]) if match["figure"] else numeral(match["numeral"], language)
        for match in words.counted.finditer(sentence)
    }
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=8)
def _words(language: Language) -> _Words:
    named: dict[str, list[str]] = {}
    for word, name in terms(language, "totals").items():
        named.setdefault(name, []).append(word)
    people = rf"(?:(?P<figure>\d{{1,3}})|(?P<numeral>{numeral_pattern(language)}))\s{any_of(named['people'])}"
    return _Words(
        total=re.compile(rf"(?<!\w){any_of(named['total'])}(?!\w)"),
        each=re.compile(rf"(?<!\w){any_of(named['each'])}(?!\w)"),
        unplain=re.compile(rf"(?<!\w){any_of(named['unplain'])}(?!\w)|%"),
        counted=re.compile(rf"(?<!\w)(?:(?P<both>{any_of(named[_BOTH])})|{people})(?!\w)"),
    )
