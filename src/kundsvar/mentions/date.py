"""Dates: 5.12.2026, 5. joulukuuta, den 5 december, 13/8, December 5th, 2026-12-05; huomenna, på fredag, next week."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kundsvar.day import Day, Near
from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.span import Span
from kundsvar.terms import any_of, rows, terms

_CENTURY = 2000
_DATE = ("weekday", "day", "month", "name", "year", "short")
_ROUGHLY = "?"
_LONGEST_WEEKDAY = 24
_WHOLE_WORD = 6
"""So many letters at least has a weekday that is written out."""
_MODAL = frozenset({"may", "march"})
"""Months that are other words in small letters."""


def _fields(language: Language) -> Mapping[str, str]:
    near = terms(language, "near")
    whole = [word for word in terms(language, "weekdays") if len(word) >= _WHOLE_WORD]
    return {
        "day": r"\d{1,2}(?!\d)",
        "month": r"(?:1[0-2]|0?[1-9])(?!\d)",
        "year": r"\d{4}(?!\d)",
        "short": r"\d\d(?!\d)",
        "name": any_of(terms(language, "months")) + r"(?!\w)",
        "weekday": any_of(terms(language, "weekdays")),
        "near": any_of([*(word for word, key in near.items() if key != _ROUGHLY), *whole]),
        "rough": any_of(word for word, key in near.items() if key == _ROUGHLY),
    }


def _reads(written: Written) -> Iterator[Mention]:
    day = written.field("day")
    if not day:
        yield from _without_a_date(written)
        return
    if written.field("name") in _MODAL and written.said.islower():
        return
    last, last_month = written.field("day2"), written.field("month2")
    year = _year(written)
    first = Day(_month(written, "month"), int(day), year)
    if not first.exists and not written.field("name"):
        return
    if not last:
        yield _with_weekday(written.mention("date", first, *_DATE), written)
        return
    end = Day(_month(written, "month2" if last_month else "month"), int(last), year)
    if end.exists or written.field("name"):
        beginning = ("day", "month") if last_month else ("day",)
        yield _with_weekday(written.mention("date", first, *beginning, whole=False), written)
        month = "month2" if last_month else "month"
        yield written.mention("date", end, "day2", month, "name", "year", "short", whole=False)


def _month(written: Written, field: str) -> int:
    name = written.field("name")
    return int(terms(written.language, "months")[name] if name else written.field(field))


def _year(written: Written) -> int | None:
    year, short = written.field("year"), written.field("short")
    return int(year) if year else _CENTURY + int(short) if short else None


def _without_a_date(written: Written) -> Iterator[Mention]:
    word = written.field("near")
    days = terms(written.language, "near").get(word)
    weekday = terms(written.language, "weekdays").get(word)
    near = Near(weekday=int(weekday)) if weekday else Near(int(days)) if days else Near()
    yield written.mention("date", near, "near")


def _with_weekday(mention: Mention, written: Written) -> Mention:
    """Return a date with the weekday that stands before it."""
    start = mention.span.start
    found = _weekday_before(written.language).search(written.match.string, max(0, start - _LONGEST_WEEKDAY), start)
    if found is None:
        return mention
    moved = start - found.start()
    parts = {name: Span(place.start + moved, place.end + moved) for name, place in mention.parts.items()}
    weekday = Span(0, found.end("weekday") - found.start())
    return mention._replace(span=Span(found.start(), mention.span.end), parts={"weekday": weekday, **parts})


@lru_cache(maxsize=8)
def _weekday_before(language: Language) -> re.Pattern[str]:
    weekday = any_of(terms(language, "weekdays"))
    return re.compile(rf"(?<!\w)(?P<weekday>{weekday})[.,]?\s(?:(?:den|the|d\.)\s)?\Z")


def _says(text: str, mention: Mention, value: Day, language: Language) -> str | None:
    said = text[mention.span.slice]
    new = {"day": str(value.day), "month": str(value.month), "year": str(value.year)}
    for name, place in sorted(mention.parts.items(), key=lambda part: -part[1].start):
        old = said[place.slice]
        if name == "name":
            word = _same_form(old, "months", str(value.month), language)
        elif name == "weekday":
            day = value.date
            word = None if day is None else _same_form(old, "weekdays", str(day.weekday()), language)
        elif name == "short":
            word = new["year"][-2:]
        else:
            word = new[name].zfill(len(old)) if old.startswith("0") else new[name]
        if word is None:
            return None
        said = said[: place.start] + word + said[place.end :]
    return said if {"month", "name"} & mention.parts.keys() or mention.value.month == value.month else None


def _same_form(old: str, table: str, key: str, language: Language) -> str | None:
    """Return another word of a table in the form and with the capitals of one.

    >>> _same_form("Perjantaina", "weekdays", "5", "fi"), _same_form("nov", "months", "12", "sv")
    ('Lauantaina', 'dec')
    """
    columns = (words.index(old.lower()) for _, words in rows(language, table) if old.lower() in words)
    column = next(columns, None)
    if column is None:
        return None
    word = next(words[column] for row, words in rows(language, table) if row == key)
    return word.upper() if old.isupper() else word.capitalize() if old[0].isupper() else word


def weekday_said(text: str, mention: Mention, language: Language) -> int | None:
    """Return the weekday that is said with a date, from 0 for Monday; None where none is."""
    place = mention.part("weekday")
    return None if place is None else int(terms(language, "weekdays")[text[place.slice].lower()])


def weekday_as(old: str, weekday: int, language: Language) -> str | None:
    """Return another weekday in the form of one: perjantaina, lauantaina."""
    return _same_form(old, "weekdays", str(weekday), language)


KIND = Kind(__name__, rank=15, fields=_fields, reads=_reads, says=_says)
