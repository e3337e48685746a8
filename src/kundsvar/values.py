"""Money, times, names and nouns: the typed values that cases are made of."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_UP, Decimal
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_serializer, model_validator

from kundsvar.form import WordKind
from kundsvar.model import Model
from kundsvar.text import Line

_LONGEST_SHIFT = timedelta(hours=10)


class Money(Model):
    """A sum with its currency.

    >>> Money.model_validate("4.90 EUR")
    Money(amount=Decimal('4.90'), currency='EUR')

    In Python as well as in JSON a string will do wherever money is asked for.
    """

    amount: Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)]
    """How much: more than nothing, two decimals at most."""
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    """The ISO 4217 code: EUR, SEK, GBP."""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        if isinstance(value, str):
            amount, _, currency = value.partition(" ")
            if "," in amount:
                raise ValueError(f"{value!r} has a comma; write the decimals with a point, as in 4.90 EUR")
            return {"amount": amount, "currency": currency}
        return value

    def share(self, percent: int) -> "Money":
        """Return so many per cent of the sum, rounded up to the hundredth.

        >>> Money.model_validate("15.90 EUR").share(25)
        Money(amount=Decimal('3.98'), currency='EUR')
        """
        part = (self.amount * percent / 100).quantize(Decimal("0.01"), rounding=ROUND_UP)
        return Money(amount=part, currency=self.currency)

    def times(self, count: int) -> "Money":
        """Return so many times the sum.

        >>> Money.model_validate("600 EUR").times(2)
        Money(amount=Decimal('1200'), currency='EUR')
        """
        return self.model_copy(update={"amount": self.amount * count})

    @model_serializer
    def _plain(self) -> str:
        return f"{self.amount} {self.currency}"


class Hours(Model):
    """When a person can be reached."""

    opens: time
    """From."""
    closes: time
    """To."""
    days: Literal["weekdays", "every_day"] = "weekdays"
    """On which days."""

    @property
    def are_shared(self) -> bool:
        """Whether the hours are more than one person can keep: every day, or longer than a working day.

        >>> Hours(opens=time(6), closes=time(23)).are_shared, Hours(opens=time(9), closes=time(17)).are_shared
        (True, False)
        """
        opens, closes = (timedelta(hours=clock.hour, minutes=clock.minute) for clock in (self.opens, self.closes))
        return self.days == "every_day" or closes - opens > _LONGEST_SHIFT

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise ValueError("closes must be later than opens; check the two times")
        return self


def _day_of(value: Any) -> Any:
    # Pydantic would take the string of a day for the midnight that begins it.
    return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DayOrTime = Annotated[datetime | date, BeforeValidator(_day_of)]


class Window(Model):
    """A time from … to …: on one day by the clock, or over several days."""

    start: DayOrTime
    """From: a time, or a day."""
    end: DayOrTime
    """To: a time, or the last day."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        first, last = self.start, self.end
        if isinstance(first, datetime) and isinstance(last, datetime):
            if first.utcoffset() != last.utcoffset():
                raise ValueError("start and end must be in one time zone, or both in none")
            if last <= first:
                raise ValueError("end must be later than start; check the two times")
        elif isinstance(first, datetime) or isinstance(last, datetime):
            raise ValueError("start and end must both be times, or both days")  # noqa: TRY004 (pydantic's validators raise ValueError)
        elif last < first:
            raise ValueError("end must not be before start; check the two days")
        return self


class Forms(Model):
    """Forms of a word in one language. What is given wins; the rest kundsvar knows, or makes by rule."""

    nom: Line | None = None
    """The name in this language, where it is another: S-gruppen."""
    gen: Line | None = None
    """Genitive: matkapuhelimen; in Finnish seven cases follow from it."""
    part: Line | None = None
    """Finnish partitive: matkapuhelinta."""
    illat: Line | None = None
    """Finnish illative: matkapuhelimeen."""
    iness: Line | None = None
    """Finnish inessive, where it does not follow from the genitive: kengissä."""
    local: Literal["in", "on"] | None = None
    """Whether a Finnish place is in (Turussa) or on (Tampereella)."""
    loc_in: Line | None = None
    """Where a Finnish place has local forms of its own: Kangasalla."""
    loc_to: Line | None = None
    """Kangasalle."""
    loc_from: Line | None = None
    """Kangasalta."""
    article: Annotated[Literal["en", "ett", "pl", "a", "an"] | None, Field(alias="art")] = None
    """Swedish en or ett, pl for what has only a plural; English a or an."""
    definite: Annotated[Line | None, Field(alias="def")] = None
    """Swedish definite: mobiltelefonen."""
    plural: Annotated[Line | None, Field(alias="pl")] = None
    """Plural: mobiltelefoner, mobile phones."""

    @property
    def given(self) -> dict[str, str]:
        """The forms that are given, by their short names."""
        fields = Forms.model_fields
        return {
            fields[name].alias or name: form
            for name in self.model_fields_set
            if name in fields and (form := getattr(self, name)) is not None
        }


class NounForms(Forms):
    """A noun in one language: as in a dictionary, and those of its forms that kundsvar should not make itself."""

    text: Line
    """As in a dictionary: matkapuhelin, mobiltelefon, mobile phone."""
    head: Line | None = None
    """A noun that is said with a name that does not inflect: tilaus, as in Helsingin Sanomat -tilauksenne."""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class NameForms(Model):
    """Forms of a name, by language, as its bearer wants them: {"fi": {"gen": "Saton"}}."""

    fi: Forms | None = None
    """In Finnish."""
    sv: Forms | None = None
    """In Swedish."""
    en: Forms | None = None
    """In English."""

    def given(self, language: str) -> dict[str, str]:
        """Return the forms that are given in a language, by their short names."""
        forms: Forms | None = getattr(self, language)
        return {} if forms is None else forms.given


class Named(Model):
    """Somebody or something with a name that is the same in every language."""

    word_kind: ClassVar[WordKind] = "name"
    general: ClassVar[str] = "name"
    """The general word that is said with the name where its form is not known: `locales/<language>/general.txt`."""

    name: Line
    """The name."""
    forms: NameForms | None = None
    """Forms of the name that its bearer uses, where kundsvar would make others."""


class Place(Named):
    """A town or a district: Tampere; a plain string is its name."""

    word_kind: ClassVar[WordKind] = "place"
    general: ClassVar[str] = "place"

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Shop(Place):
    """A shop: K-Citymarket Ruoholahti; a plain string is its name."""

    word_kind: ClassVar[WordKind] = "company"
    general: ClassVar[str] = "shop"


class Noun(Model):
    """A thing that a reply speaks of, in some of the languages; a plain string is one name for all."""

    general: ClassVar[str] = "product"
    """The general word that is said where a form is not known: `locales/<language>/general.txt`."""

    fi: NounForms | None = None
    """In Finnish."""
    sv: NounForms | None = None
    """In Swedish."""
    en: NounForms | None = None
    """In English."""
    name: Line | None = None
    """A name that is the same in every language: iPhone 15."""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not any((self.fi, self.sv, self.en, self.name)):
            raise ValueError('is empty; give a name, or one for each language: {"fi": …, "sv": …, "en": …}')
        return self

    def in_language(self, language: str) -> NounForms | None:
        """Return what is known of the noun in a language."""
        given: NounForms | None = getattr(self, language)
        return given if given is not None or self.name is None else _named(self.name)


@lru_cache(maxsize=1024)
def _named(name: str) -> NounForms:
    return NounForms(text=name)


class Service(Noun):
    """A service that a customer has: mobile subscription, Kotilaajakaista 100M."""

    general: ClassVar[str] = "service"
