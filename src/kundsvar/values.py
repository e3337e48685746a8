"""Money, opening hours and nouns: the typed values that cases are made of."""

from datetime import time
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_serializer, model_validator

from kundsvar.model import Model
from kundsvar.text import Line


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

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise ValueError("closes must be later than opens; check the two times")
        return self


class NounForms(Model):
    """A noun as a reply in one language needs it; what is not given is said with a general word."""

    text: Line
    """As in a dictionary: matkapuhelin, mobiltelefon, mobile phone."""
    gen: Line | None = None
    """Finnish genitive: matkapuhelimen; English does without."""
    part: Line | None = None
    """Finnish partitive: matkapuhelinta."""
    illat: Line | None = None
    """Finnish illative: matkapuhelimeen."""
    definite: Annotated[Line | None, Field(alias="def")] = None
    """Swedish definite: mobiltelefonen."""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Noun(Model):
    """A thing that a reply speaks of, in some of the languages; a plain string is one name for all."""

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

    def forms(self, language: str) -> NounForms | None:
        """Return what is known of the noun in a language."""
        given: NounForms | None = getattr(self, language)
        return given if given is not None or self.name is None else NounForms(text=self.name)
