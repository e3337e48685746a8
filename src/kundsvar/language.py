"""What a language must know to put a case's values into running text."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from importlib import import_module
from typing import ClassVar

from kundsvar.catalogue import Catalogue
from kundsvar.form import Form, Word
from kundsvar.lexicon import Lexicon
from kundsvar.manner import Manner
from kundsvar.people import Register
from kundsvar.values import Hours, Money, Window
from kundsvar.words import general_words

HOURS = {
    "weekdays": "weekdays from {{ opens }} to {{ closes }}",
    "every_day": "every day from {{ opens }} to {{ closes }}",
}
DAYS = "{{ days }} days"
NEAR = {0: "today", 1: "tomorrow"}
"""Days that have a name of their own, by how far off they are."""
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


class Grammar:
    """Grammar of one language or variety: the forms of its words, and how dates, sums and hours stand in a sentence.

    A language subclasses it. Patterns are Babel's (CLDR date fields).
    """

    code: ClassVar[str]
    """The name of the language's catalogue: fi, sv, sv_FI, en."""
    base: ClassVar[str]
    """The language whose texts a case gives: fi, sv or en."""
    locale: ClassVar[str]
    """CLDR locale."""
    forms: ClassVar[frozenset[str]]
    """The forms that words have in this language, by their short names."""
    telling: ClassVar[tuple[str, ...]] = ()
    """The forms that tell whether a noun is known: if one would be a guess, the noun is not said at all."""
    supplied: ClassVar[frozenset[str]]
    """What a caller may give of a word: forms, and `local` for the local cases of a Finnish place."""
    dates: ClassVar[dict[str, str]]
    """Patterns of dates: `long`, `short` and `weekday`."""
    spans: ClassVar[dict[str, str]]
    """Patterns of the first day of a span, in the `same_month` or the `same_year`, and of its `last` day."""
    before_clock: ClassVar[str] = ""
    """What stands before a clock time."""
    date_and_clock: ClassVar[str]
    """How a date and a clock time follow each other."""
    date_and_window: ClassVar[str] = "{date} {time}"
    """How a date and a time from … to … follow each other."""
    bare_clock: ClassVar[str]
    """Pattern of a clock time."""
    bare_hour: ClassVar[str]
    """Pattern of a full hour in a range."""
    euro: ClassVar[str] = "€"
    """What stands with a sum in running text."""
    has_definite_names: ClassVar[bool] = True
    """Whether a product's name stands where a noun is definite: the iPhone 15, but in Swedish din iPhone 15."""
    names_its_cases: ClassVar[bool] = False
    """Whether a slot for a word must name its case: where the bare word is but one of many."""
    spoken_near: ClassVar[str] = "{near}, {date}"
    """How today and tomorrow stand before the date."""

    def inflected(self, word: Word, form: str, lexicon: Lexicon) -> Form:
        """Return a word in a form, by its short name."""
        raise NotImplementedError

    def your(self, word: Word, case: str, manner: Manner) -> Form | None:
        """Return what the customer calls my: your subscription; None where the language cannot say it of the word."""
        raise NotImplementedError

    def with_head(self, name: str, head: str) -> str:
        """Return a name that is not inflected with a noun that is: Spotify-palvelun."""
        return f"{head} {name}"

    def agreeing(self, word: str, noun: Word, lexicon: Lexicon) -> str:
        """Return an article, a pronoun, an adjective or a verb as it agrees with a noun."""
        raise NotImplementedError

    def knows(self, noun: Word, lexicon: Lexicon) -> bool:
        """Return whether a common noun can be said in this language without a guess, whatever the sentence."""
        return all(self.inflected(noun, form, lexicon).basis != "guess" for form in self.telling)

    def day(self, day: date, form: str, today: date | None = None) -> str:
        """Return a date: long, short, or with its weekday; without the year if it is this year's."""
        return self._formatted(day, self._pattern(self.dates[form], day, today))

    @staticmethod
    def _pattern(pattern: str, day: date, today: date | None) -> str:
        this_year = today is not None and today.year == day.year
        return pattern.removesuffix("y").rstrip() if this_year else pattern

    @lru_cache(maxsize=2048)  # noqa: B019 (languages are few and live as long as the program)
    def _formatted(self, day: date, pattern: str) -> str:
        from babel.dates import format_date

        return self.mended(format_date(day, pattern, locale=self.locale))

    def mended(self, text: str) -> str:
        """Return a formatted date with what CLDR gets wrong put right."""
        return text

    def near_date(self, day: date, form: str, manner: Manner) -> str:
        """Return a date, with today or tomorrow before it where the day on which the reply is written is known."""
        today = manner.written
        said = self.day(day, form, today)
        near = NEAR.get((day - today).days) if today is not None and form == "weekday" else None
        return said if near is None else self.spoken_near.format(near=manner.words.text("near", near), date=said)

    def moment(self, moment: datetime, form: str, manner: Manner) -> str:
        """Return a date and a clock time."""
        if form == "time":
            return self.clock_time(moment.time())
        return self.date_and_clock.format(
            date=self.near_date(moment.date(), form, manner), time=self.clock_time(moment.time())
        )

    def window(self, window: Window, form: str, manner: Manner) -> str:
        """Return a span of time: of one day by the clock, of several days, or from one time to another."""
        first, last = window.start, window.end
        if not isinstance(first, datetime) or not isinstance(last, datetime):
            return self.near_date(first, form, manner) if first == last else self.days(first, last, manner.written)
        if first.date() != last.date():
            return f"{self.moment(first, form, manner)} – {self.moment(last, form, manner)}"
        pattern = self.bare_clock if first.minute or last.minute else self.bare_hour
        clocks = "–".join(self._bare(moment.time(), pattern) for moment in (first, last))
        day = self.near_date(first.date(), form, manner)
        return self.date_and_window.format(date=day, time=self.before_clock + clocks)

    def days(self, first: date, last: date, today: date | None = None) -> str:
        """Return the first and the last day of a span: 1–14 December."""
        said = self._formatted(last, self._pattern(self.spans["last"], last, today))
        if first.year != last.year:
            return f"{self.day(first, 'long')} – {said}"
        if first.month != last.month:
            return f"{self._formatted(first, self.spans['same_year'])} – {said}"
        return f"{self._formatted(first, self.spans['same_month'])}–{said}"

    @lru_cache(maxsize=2048)  # noqa: B019 (as above)
    def _bare(self, clock: time, pattern: str) -> str:
        from babel.dates import format_time

        return format_time(clock, pattern, locale=self.locale)

    @lru_cache(maxsize=2048)  # noqa: B019 (as above)
    def clock_time(self, clock: time) -> str:
        """Return a clock time with what stands before it."""
        return self.before_clock + self._bare(clock, self.bare_clock)

    @lru_cache(maxsize=2048)  # noqa: B019 (as above)
    def money(self, money: Money) -> str:
        """Return a sum; decimals only where there are any."""
        from babel.numbers import format_currency, get_currency_precision, get_currency_symbol

        whole = money.amount == money.amount.to_integral_value()
        digits = 0 if whole else get_currency_precision(money.currency)
        spelled = get_currency_symbol(money.currency, locale=self.locale).isalpha()
        pattern = "#,##0\u00a0¤" if self.base != "en" else "¤\u00a0#,##0" if spelled else "¤#,##0"
        pattern = pattern.replace("0", "0." + "0" * digits, 1) if digits else pattern
        said = format_currency(money.amount, money.currency, pattern, locale=self.locale, currency_digits=False)
        return said.replace("€", self.euro)

    def money_in(self, money: Money, _: str, __: Lexicon) -> str:
        """Return a sum in a case, where the language has cases for it."""
        return self.money(money)

    def hours(self, hours: Hours, manner: Manner) -> str:
        """Return opening hours: on weekdays from … to …."""
        opens, closes = self.from_to(hours, manner.register)
        said = manner.words.text("hours", HOURS[hours.days])
        return said.replace("{{ opens }}", opens).replace("{{ closes }}", closes)

    def from_to(self, hours: Hours, _: Register) -> tuple[str, str]:
        """Return the two times of opening hours."""
        pattern = self.bare_clock if hours.opens.minute or hours.closes.minute else self.bare_hour
        return self._bare(hours.opens, pattern), self._bare(hours.closes, pattern)

    def duration(self, duration: timedelta, words: Catalogue) -> str:
        """Return a duration in days where it is whole days, else in hours and minutes."""
        from babel.units import format_unit

        parts = counted(duration)
        if parts[0][1] == "day":
            # Babel says "2 viikkoa" and "14 dygn" where a letter says "14 päivää" and "14 dagar".
            days = general_words(self.base).get(str(parts[0][0]), str(parts[0][0]))
            return words.text("duration", DAYS).replace("{{ days }}", days)
        return " ".join(format_unit(number, f"duration-{unit}", locale=self.locale) for number, unit in parts)

    def duration_in(self, duration: timedelta, _: str, manner: Manner) -> str:
        """Return a duration in a case, where the language has cases for it."""
        return self.duration(duration, manner.words)


def counted(duration: timedelta) -> list[tuple[int, str]]:
    """Return a duration as whole days, or as hours and minutes.

    >>> counted(timedelta(days=14)), counted(timedelta(hours=21, minutes=5))
    ([(14, 'day')], [(21, 'hour'), (5, 'minute')])
    """
    days, rest = divmod(duration, _DAY)
    if days > 1 and not rest:
        return [(days, "day")]
    hours, rest = divmod(duration, _HOUR)
    minutes = rest // timedelta(minutes=1)
    return [(number, unit) for number, unit in ((hours, "hour"), (minutes, "minute")) if number] or [(1, "minute")]


@lru_cache(maxsize=8)
def language_named(code: str) -> Grammar:
    """Return the grammar of a language or variety: fi, sv, sv_FI, en."""
    grammar: Grammar = import_module(f"kundsvar.languages.{code.lower()}").LANGUAGE
    return grammar


def variety(language: str, jurisdiction: str | None) -> str:
    """Return the variety in which a customer is written to: Swedish in Finland is Finland Swedish."""
    return "sv_FI" if (language, jurisdiction) == ("sv", "FI") else language
