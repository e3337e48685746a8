"""What a text mentions: sums, dates, times, how long, and numbers that name something, each with its value.

The kinds are in `mentions/`, one a file. How a language writes each is in `locales/<language>/mentions/<kind>.txt`, a
pattern a line: a regular expression of small letters in which `{day}` is a field of the kind and `_` an optional space.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any, NamedTuple

import kundsvar.mentions as package
from kundsvar.day import Near
from kundsvar.expect import expect, expect_one_of
from kundsvar.habits import Habits, habits
from kundsvar.history import own_text
from kundsvar.identify import identify
from kundsvar.people import Language
from kundsvar.reading import Reading
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.terms import any_of, terms
from kundsvar.words import word_list

_FIELD = re.compile(r"\{(?P<name>[a-z]+)(?P<number>\d?)\}")
_GROUP = re.compile(r"\(\?P<(?=[a-z])")
_SPACE = r"[\x20\u00a0\u202f]"
_TABLES = ("months", "weekdays", "near", "clock", "daily", "numbers", "references")
"""The tables of words that a mention may begin with."""
_FEW = 3
_REMEMBERED = 4096
_ENOUGH_TO_TELL = 600


class Mention(NamedTuple):
    """A value that a text mentions, and where."""

    kind: str
    """What it is, by the name of its file: amount, date, time, duration, percentage, flight, reference, phone."""
    value: Any
    """Its value, in one form however it is written; None where it is known only roughly: next week."""
    span: Span
    """The characters that say it."""
    sentence: Span
    """The sentence in which it stands."""
    role: str | None = None
    """What a number names, where the text says it: contract, invoice …"""
    parts: Mapping[str, Span] = MappingProxyType({})
    """The places of its parts within it: a date's day, month and weekday."""

    def part(self, name: str) -> Span | None:
        """Return the characters of a part, None where it is not said."""
        place = self.parts.get(name)
        return None if place is None else Span(self.span.start + place.start, self.span.start + place.end)


class Written(NamedTuple):
    """A place where a pattern fits."""

    language: Language
    text: str
    """The sentence."""
    match: re.Match[str]
    prefix: str

    def field(self, name: str) -> str:
        """Return what stands for a field, in small letters and with plain spaces; empty where it is not said."""
        group = f"{self.prefix}_{name}"
        said = self.match.group(group) if group in self.match.re.groupindex else None
        return " ".join(said.split()) if said else ""

    @property
    def said(self) -> str:
        """What stands there, as it is written."""
        return self.text[self.match.start() : self.match.end()]

    def mention(self, kind: str, value: object, *fields: str, role: str | None = None, whole: bool = True) -> Mention:
        """Return a mention of a value, with the places of some fields; `whole` if it is all that stands there."""
        spans = {name: place for name in fields if (place := self._place(name)) is not None}
        start, end = self.match.span()
        if not whole:
            start, end = min(spans.values()).start, max(place.end for place in spans.values())
        parts = {name.rstrip("2"): Span(place.start - start, place.end - start) for name, place in spans.items()}
        return Mention(kind, value, Span(start, end), Span(0, len(self.text)), role, parts)

    def _place(self, field: str) -> Span | None:
        group = f"{self.prefix}_{field}"
        place = Span(*self.match.span(group)) if group in self.match.re.groupindex else None
        return place if place is not None and place.start >= 0 else None


class Kind(NamedTuple):
    """One kind of mention; the kinds themselves are in `mentions/`, one a file."""

    module: str
    """The module that defines it; its name is the kind's."""
    rank: int
    """Which of two kinds is meant where both fit: the one with the lower rank."""
    fields: Callable[[Language], Mapping[str, str]]
    """The pattern of each field, in a language."""
    reads: Callable[[Written], Iterator[Mention]]
    """What is mentioned where a pattern fits; nothing if it only looks so."""
    says: Callable[[str, Mention, Any, Language], str | None]
    """Another value in the way in which one is written in a text; None where that cannot be told."""
    shapes: tuple[str, ...] = ()
    """Its patterns, where they are the same in every language."""

    @property
    def name(self) -> str:
        """The kind's public name."""
        return self.module.rpartition(".")[2]


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, Kind]:
    """Return all kinds by name, in the order of their ranks."""
    found = [import_module(f"kundsvar.mentions.{module.name}").KIND for module in iter_modules(package.__path__)]
    return MappingProxyType({kind.name: kind for kind in sorted(found, key=lambda kind: kind.rank)})


def mentions(text: str, language: Language | None = None, *, written: date | None = None) -> tuple[Mention, ...]:
    """Return what a text mentions, in its order, without quoted mail history.

    `language` is fi, sv or en; None has it found out. `written` is the day on which the text was written: with it,
    tomorrow is a date; without, its value is None.

    >>> [(one.kind, one.value) for one in mentions("Maksamme 1 200,50 € tilillenne klo 14.30.", "fi")]
    [('amount', Money(amount=Decimal('1200.50'), currency='EUR')), ('time', Clock(hour=14, minute=30))]

    Raises InputError for what is no text or no language.
    """
    expect(text, str, "text", "a string")
    expect_one_of(language, Language, "language")
    language = language or identify(text[:_ENOUGH_TO_TELL], None)
    if language is None:
        return ()
    manner: Habits = habits(language)
    spans = (span for stretch in own_text(text) for span in sentence_spans(text, manner, *stretch))
    return tuple(one for span in spans for one in _placed(text[span.slice], span, language, written))


def mentions_in(reading: Reading, written: date | None = None) -> tuple[Mention, ...]:
    """Return what a draft that was read mentions."""
    if reading.language is None:
        return ()
    language, sentences = reading.language, reading.sentences
    return tuple(one for this in sentences for one in _placed(this.text, this.span, language, written))


def _placed(sentence: str, place: Span, language: Language, written: date | None) -> Iterator[Mention]:
    for one in mentions_of_sentence(sentence, language):
        span = Span(one.span.start + place.start, one.span.end + place.start)
        value = one.value.on(written) if isinstance(one.value, Near) else one.value
        yield one._replace(value=value, span=span, sentence=place)


@lru_cache(maxsize=_REMEMBERED)
def mentions_of_sentence(sentence: str, language: Language) -> tuple[Mention, ...]:
    """Return what one sentence mentions; places are counted from its start."""
    small = sentence.lower()
    if len(small) != len(sentence):
        # A letter that is two in small letters would move all that stands after it.
        small = sentence
    found: list[Mention] = []
    pattern, owners = _compiled(language)
    match = pattern.search(small)
    while match is not None:
        prefix = match.lastgroup or ""
        read = [*owners[prefix].reads(Written(language, sentence, match, prefix))]
        while read and found and found[-1].span.end > read[0].span.start:
            found.pop()
        found += read
        match = pattern.search(small, match.end() if read else match.start() + 1)
    return tuple(found)


@lru_cache(maxsize=8)
def _compiled(language: Language) -> tuple[re.Pattern[str], Mapping[str, Kind]]:
    """Return one pattern for all kinds: where several fit, the first alternative is meant."""
    owners: dict[str, Kind] = {}
    alternatives = []
    for kind in kinds().values():
        fields = kind.fields(language)
        for number, line in enumerate(kind.shapes or word_list(language, f"mentions/{kind.name}")):
            prefix = f"{kind.name}{number}"
            owners[prefix] = kind
            alternatives.append(f"(?P<{prefix}>{_expanded(line, prefix, fields)})")
    return re.compile(rf"(?<!\w)(?<!\d[.,:/-])(?={_opening(language)})(?:{'|'.join(alternatives)})"), owners


def _opening(language: Language) -> str:
    """Return what a mention may begin with, which tells quickly that most words begin none.

    That is a figure, a word before one, or what begins as a word of a table does.
    """
    words = {word for table in _TABLES for word in terms(language, table)}
    long = {word[:_FEW] for word in words if len(word) >= _FEW}
    short = {word for word in words if len(word) < _FEW and word.isalpha()}
    return rf"[\d€£$+(]|{any_of(long)}|{any_of(short)}(?!\w)|[^\W\d_]{{1,12}}[.,:]?[ \u00a0-]?\d"


def _expanded(line: str, prefix: str, fields: Mapping[str, str]) -> str:
    spaced = line.replace("_", f"{_SPACE}?").replace(" ", _SPACE)
    filled = _FIELD.sub(lambda field: f"(?P<{field[1]}{field[2]}>{fields[field['name']]})", spaced)
    return _GROUP.sub(f"(?P<{prefix}_", filled)
