"""The people of a case: the customer, the company, and who answers."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kundsvar.model import Model
from kundsvar.text import Line, Text
from kundsvar.values import Hours, Named

Language = Literal["fi", "sv", "en"]
Register = Literal["formal", "informal"]
Jurisdiction = Literal["FI", "SE", "UK"]

_INITIALS = re.compile(r"(?:\w(?:\.[ -]?|[ -]|$))+")


class Person(Named):
    """Somebody at the company whom the customer can reach."""

    word_kind: ClassVar = "fullname"

    name: Line
    """First name and surname."""
    role: Text | None = None
    """Title, as below a signature."""
    phone: Annotated[Line | None, Field(pattern=r"^[+()\d][\d ()/-]{4,}$")] = None
    """A number that is answered."""
    email: Annotated[Line | None, Field(pattern=r"^[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+$")] = None
    """An address that is read."""
    hours: Hours | None = None
    """When the number is answered."""


class Company(Named):
    """The company that answers."""

    word_kind: ClassVar = "company"
    general: ClassVar = "company"

    name: Line
    """The name that customers know."""
    joins_disputes: bool | None = None
    """Whether it takes part when a dispute body tries a matter; Swedish law wants it said."""


class Customer(Model):
    """Who gets the reply, and how they are spoken to."""

    given_name: Line | None = None
    """First name; a customer with one name has it here."""
    family_name: Line | None = None
    """Surname."""
    organisation: Line | None = None
    """The customer's company, where the customer is one."""
    language: Language
    """The language of the reply."""
    register_: Annotated[Register, Field(alias="register")] = "formal"
    """te or sinä; in Finland Swedish ni or du; in Swedish and English how relaxed the sentences are."""
    jurisdiction: Jurisdiction | None = None
    """Whose consumer law protects the customer; with Swedish, FI makes the reply Finland Swedish."""
    consumer: bool | None = None
    """Whether the customer bought as a private person; None if that is not known."""
    number: Line | None = None
    """Customer number."""

    @property
    def register(self) -> Register:
        """Formal or informal."""
        return self.register_

    @property
    def full_name(self) -> str | None:
        """Given name and surname; None if neither is known."""
        return " ".join(filter(None, (self.given_name, self.family_name))) or None

    @property
    def first_name(self) -> str | None:
        """The name of an informal greeting: the given name, but both names where that is but an initial."""
        if self.given_name is None or _INITIALS.fullmatch(self.given_name):
            return self.full_name
        return self.given_name
