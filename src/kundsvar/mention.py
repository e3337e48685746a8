"""What a text mentions: sums, dates, times, how long, and numbers that name something, each with its value.

The kinds are in `mentions/`, one a file. How a language writes each is in `locales/<language>/mentions/<kind>.txt`, a
pattern a line: a regular expression of small letters in which `{day}` is a field of the kind and `_` an optional space.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Any, NamedTuple

import kundsvar.mentions as package
from kundsvar.people import Language
from kundsvar.span import Span


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
