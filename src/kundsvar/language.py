"""What a language must know to put a case's values into running text."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from importlib import import_module
from typing import Any, ClassVar

from kundsvar.catalogue import Catalogue
from kundsvar.text import Clause, Prose, Text
from kundsvar.values import Hours, Money, Noun
from kundsvar.words import word_list

HOURS = {
    "weekdays": "weekdays from {{ opens }} to {{ closes }}",
    "every_day": "every day from {{ opens }} to {{ closes }}",
}
DAYS = "{{ days }} days"
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


class Grammar:
    """Grammar of one language or variety: how dates, sums, hours and nouns stand in a sentence.

    Patterns are Babel's (CLDR date fields).
    """

    code: ClassVar[str]
    """The name of the language's catalogue: fi, sv, sv_FI, en."""
    base: ClassVar[str]
    """The language whose texts a case gives: fi, sv or en."""
    locale: ClassVar[str]
    """CLDR locale."""
    dates: ClassVar[dict[str, str]]
    """Patterns of dates: `long`, `short` and `weekday`."""
    clock: ClassVar[str]
    """Pattern of a clock time, with what stands before it."""
    date_and_clock: ClassVar[str]
    """How a date and a clock time follow each other."""
    bare_clock: ClassVar[str]
    """Pattern of a clock time in a range."""
    bare_hour: ClassVar[str]
    """Pattern of a full hour in a range."""

    def show(self, value: Any, form: str | None, own: str, words: Catalogue) -> str | None:
        """Return a value as it stands in a letter, None if the case lacks it in this language.

        `own` is the customer's language, in which a case's plain strings are written.
        """
        say = _SAYERS.get(type(value))
        if say is not None:
            return say(self, value, form, own, words)
        return None if value is None else str(value)

    @lru_cache(maxsize=2048)  # noqa: B019 (languages are few and live as long as the program)
    def date(self, day: date, form: str) -> str:
        """Return a date: long, short, or with its weekday."""
        from babel.dates import format_date

        return self.mended(format_date(day, self.dates[form], locale=self.locale))

    def mended(self, text: str) -> str:
        """Return a formatted date with what CLDR gets wrong put right."""
        return text

    def moment(self, moment: datetime, form: str) -> str:
        """Return a date and a clock time."""
        if form == "time":
            return self.time(moment.time())
        return self.date_and_clock.format(date=self.date(moment.date(), form), time=self.time(moment.time()))

    @lru_cache(maxsize=2048)  # noqa: B019 (as above)
    def time(self, clock: time) -> str:
        """Return a clock time with what stands before it."""
        from babel.dates import format_time

        return format_time(clock, self.clock, locale=self.locale)

    @lru_cache(maxsize=2048)  # noqa: B019 (as above)
    def money(self, money: Money) -> str:
        """Return a sum; decimals only where there are any."""
        from babel.numbers import format_currency, get_currency_precision, get_currency_symbol

        whole = money.amount == money.amount.to_integral_value()
        digits = 0 if whole else get_currency_precision(money.currency)
        spelled = get_currency_symbol(money.currency, locale=self.locale).isalpha()
        pattern = "#,##0\u00a0¤" if self.base != "en" else "¤\u00a0#,##0" if spelled else "¤#,##0"
        pattern = pattern.replace("0", "0." + "0" * digits, 1) if digits else pattern
        return format_currency(money.amount, money.currency, pattern, locale=self.locale, currency_digits=False)

    @lru_cache(maxsize=256)  # noqa: B019 (as above)
    def hours(self, hours: Hours, words: Catalogue) -> str:
        """Return opening hours: on weekdays from … to …."""
        from babel.dates import format_time

        pattern = self.bare_clock if hours.opens.minute or hours.closes.minute else self.bare_hour
        opens, closes = (format_time(clock, pattern, locale=self.locale) for clock in (hours.opens, hours.closes))
        return words.text("hours", HOURS[hours.days]).replace("{{ opens }}", opens).replace("{{ closes }}", closes)

    def duration(self, duration: timedelta, words: Catalogue) -> str:
        """Return a duration in days where it is whole days, else in hours and minutes."""
        from babel.units import format_unit

        days, rest = divmod(duration, _DAY)
        if days > 1 and not rest:
            # Babel says "2 viikkoa" and "14 dygn" where a letter says "14 päivää" and "14 dagar".
            return words.text("duration", DAYS).replace("{{ days }}", str(days))
        hours, rest = divmod(duration, _HOUR)
        minutes = rest // timedelta(minutes=1)
        parts = [
            format_unit(n, f"duration-{unit}", locale=self.locale)
            for n, unit in ((hours, "hour"), (minutes, "minute"))
            if n
        ]
        return " ".join(parts) or format_unit(1, "duration-minute", locale=self.locale)

    def noun(self, noun: Noun, form: str | None) -> str | None:
        """Return a noun in a form: as given, or a general word where the form is not known."""
        given = noun.forms(self.base)
        if given is None:
            return None
        if form is None:
            return given.text
        return self.inflected(given, form) or _general_word(self.base, form)

    def inflected(self, given: Any, form: str) -> str | None:
        """Return the form that the case gives, None if it gives none."""
        field = {"genitive": "gen", "partitive": "part", "illative": "illat", "definite": "definite"}[form]
        text: str | None = getattr(given, field)
        return text


Sayer = Callable[[Grammar, Any, str | None, str, Catalogue], str | None]


def _text(grammar: Grammar, text: Text, _: str | None, own: str, __: Catalogue) -> str | None:
    return text.in_language(grammar.base, own)


_SAYERS: dict[type, Sayer] = {
    str: lambda _, text, *__: text,
    Text: _text,
    Clause: _text,
    Prose: _text,
    date: lambda grammar, day, form, *_: grammar.date(day, form or "long"),
    datetime: lambda grammar, moment, form, *_: grammar.moment(moment, form or "long"),
    time: lambda grammar, clock, *_: grammar.time(clock),
    timedelta: lambda grammar, duration, _, __, words: grammar.duration(duration, words),
    Hours: lambda grammar, hours, _, __, words: grammar.hours(hours, words),
    Money: lambda grammar, money, *_: grammar.money(money),
    Noun: lambda grammar, noun, form, *_: grammar.noun(noun, form),
}


@lru_cache(maxsize=32)
def _general_word(language: str, form: str) -> str:
    words = dict(line.split(None, 1) for line in word_list(language, "general"))
    return words.get(form) or words["text"]


@lru_cache(maxsize=8)
def language_named(code: str) -> Grammar:
    """Return the grammar of a language or variety: fi, sv, sv_FI, en."""
    grammar: Grammar = import_module(f"kundsvar.languages.{code.lower()}").LANGUAGE
    return grammar


def variety(language: str, jurisdiction: str | None) -> str:
    """Return the variety in which a customer is written to: Swedish in Finland is Finland Swedish."""
    return "sv_FI" if (language, jurisdiction) == ("sv", "FI") else language
