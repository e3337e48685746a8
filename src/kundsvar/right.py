"""What the law adds to a reply: rights, computed from the facts of a case.

It is no legal advice: each right says by which statute it is computed, as of which date the statute was looked
at, and whether its text was read.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import Field

import kundsvar.rights as package
from kundsvar.case import CaseBase
from kundsvar.expect import expect
from kundsvar.model import Model
from kundsvar.people import Jurisdiction
from kundsvar.values import Money

Evidence = Literal["primary-text", "official-page", "secondary", "memory"]
_UNION: frozenset[Jurisdiction | None] = frozenset({"FI", "SE", None})


class Common(StrEnum):
    """Why a right does not hold, whatever the wing."""

    OUT_OF_FORCE = "The rule is not in force on that day."
    NO_CONSUMER = "The rule protects consumers, and the customer is none."


class Law(Model):
    """A row of law: what it says, where, from when to when, and how well that is known."""

    id: str
    """The name of the row."""
    rule: str
    """The rule that it is a version of: its country's, or that of its time."""
    jurisdiction: Literal["EU", "FI", "SE", "UK"]
    """Whose law it is."""
    statute: str
    """The statute, judgment or guidance, by its official name."""
    article: str = ""
    """The article or section; empty where it is not known."""
    says: str
    """What it says, in short."""
    valid_from: date | None = None
    """The first day on which it applies; None if that is not known."""
    valid_to: date | None = None
    """The last day on which it applies; None while no end is known."""
    source: tuple[str, ...]
    """Where that was seen."""
    evidence: Evidence
    """primary-text: the text itself was read; official-page: a page of an authority, court or parliament was seen;
    secondary: another page; memory: not seen."""
    cite: bool = False
    """Whether a letter may cite its article: only what was read or seen on an official page."""
    note: str = ""
    """What else is to be known of how it was read."""
    as_of: date
    """The day on which it was looked at."""
    values: Mapping[str, Any] = Field(default_factory=dict)
    """Its amounts and periods."""

    def in_force(self, on: date) -> bool:
        """Return whether it applies on a day."""
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


class Ruling(Model):
    """What a rule gives in a case, and why."""

    due: bool | None
    """Whether it is owed; None where a fact is lacking."""
    why: str
    """Why it is owed or not: English source of a catalogue entry."""
    lacking: tuple[str, ...] = ()
    """The facts that are lacking to be sure, or to say how much: paths of the case, flight.carrier_country."""
    law: str = ""
    """The row of law that decides; in a ruling empty, where that is the rule's own."""
    article: str = ""
    """The article or section that decides; in a ruling empty, where that is the row's own."""
    read_with: tuple[str, ...] = ()
    """Other rows of law that the answer rests on."""
    to: Literal["customer", "passenger"] = "customer"
    """Who it is owed to."""
    amount: Money | None = None
    """How much is owed: to each passenger, or to the customer."""
    halved: Money | None = None
    """What the company may pay instead, if it says that and why."""
    persons: Annotated[int | None, Field(ge=1)] = None
    """For how many."""
    at_most: Money | None = None
    """The most that the customer may be charged."""
    percent: int | None = None
    """How many per cent of the price."""
    choices: tuple[str, ...] = ()
    """What the customer, or the passenger, may choose between."""
    items: tuple[str, ...] = ()
    """What is owed in kind."""
    days: int | None = None
    """Within how many days."""
    working_days: int | None = None
    """Within how many working days."""
    by: date | None = None
    """The last day."""
    duty: str | None = None
    """What must be done or told, where no money is owed."""
    steps: tuple[str, ...] = ()
    """The steps of a reply that it requires, where it is due."""


class Right(Ruling):
    """What the law owes a customer, or why it does not."""

    name: str
    """What right it is: air-compensation."""
    wing: str
    """The part of the law that it belongs to: air, goods …"""
    jurisdiction: str
    """Whose law it is."""
    statute: str
    """The statute that decides."""
    valid_from: date | None
    """The first day on which the statute applies in this form; None if that is not known."""
    valid_to: date | None
    """The last day; None while no end is known."""
    source: tuple[str, ...]
    """Where that was seen."""
    evidence: Evidence
    """How well the statute is known: primary-text, official-page, secondary or memory."""
    cite: bool
    """Whether a letter may cite the article."""
    on: date | None
    """The day of the event, by which the law was chosen; None if it is not known."""
    as_of: date
    """The day on which the statute was looked at."""

    @property
    def certain(self) -> bool:
        """Whether it is owed, and by a text that was read or seen on an official page."""
        return self.due is True and self.evidence in {"primary-text", "official-page"}

    @property
    def binds(self) -> bool:
        """Whether a reply has to reckon with it: it is owed, and by more than memory."""
        return self.due is True and self.evidence != "memory"

    @property
    def place(self) -> str:
        """The statute, with its article where that may be cited."""
        return f"{self.statute}, {self.article}" if self.cite else self.statute

    @property
    def total(self) -> Money | None:
        """The amount for all persons; None where either is not known."""
        if self.amount is None or self.persons is None:
            return None
        return Money(amount=self.amount.amount * self.persons, currency=self.amount.currency)


@dataclass(frozen=True)
class Wing:
    """One part of the law; the parts themselves are in `rights/`, one a file with its rows of law beside it."""

    module: str
    """The module that defines the wing; its name is the wing's."""
    finds: Callable[[Any], Iterator[Right]]
    """What the wing adds to a case: a pure function."""
    why: type[StrEnum]
    """All that the wing says of why something is owed or not."""

    @property
    def name(self) -> str:
        """The wing's public name."""
        return self.module.rpartition(".")[2]

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """The rows of law by their names."""
        return laws(self.name)


@cache
def laws(wing: str) -> Mapping[str, Law]:
    """Return the rows of law of a wing by their names.

    >>> laws("air")["air-scope"].article
    'article 3'
    """
    file = files("kundsvar").joinpath("rights", f"{wing}.toml")
    rows = tomllib.loads(file.read_text(encoding="utf-8"))
    as_of = rows.pop("as_of")
    return MappingProxyType(
        {name: Law.model_validate({"rule": name, "as_of": as_of, **row, "id": name}) for name, row in rows.items()}
    )


@lru_cache(maxsize=1)
def wings() -> Mapping[str, Wing]:
    """Return all wings by name, in alphabetical order."""
    names = sorted(module.name for module in iter_modules(package.__path__))
    return MappingProxyType({name: import_module(f"kundsvar.rights.{name}").WING for name in names})


def rights(case: CaseBase) -> tuple[Right, ...]:
    """Return what the law says of a case: what is owed, what is not, and of what it lacks a fact to be sure.

    The law is that of the day of the event. Nothing is guessed: a right that hangs on a fact which the case does
    not give has `due` None, and names the fact in `lacking`.

    >>> from kundsvar.cases import Apology
    >>> case = Apology.model_validate({
    ...     "customer": {"language": "en"}, "company": {"name": "Nordfly"}, "agent": {"name": "Petra Nyman"},
    ...     "reference": "NF-1", "event": "late_flight", "ongoing": False, "flight": {
    ...         "date": "2026-08-12", "origin_country": "US", "destination_country": "SE", "distance_km": 8863,
    ...         "carrier_country": "SE", "disruption": "delayed", "arrival_delay": "PT21H"}})
    >>> [str(right.amount.amount) for right in rights(case) if right.name == "air-compensation"]
    ['600']

    Raises InputError for what is no case.
    """
    expect(case, CaseBase, "case", "a case; kundsvar.parse_case makes one from JSON")
    return _rights(case)


@lru_cache(maxsize=16)
def _rights(case: CaseBase) -> tuple[Right, ...]:
    # A letter is composed, and then checked: the second asks again what the first did.
    return tuple(right for wing in wings().values() for right in wing.finds(case))


@dataclass(frozen=True)
class Bench:
    """Where a wing is asked: on what day, in which country, for whom."""

    wing: str
    case: CaseBase
    on: date | None
    """The day of the event."""
    dated_by: str
    """The field that gives that day."""
    country: Jurisdiction | None
    """Whose law it is, as far as it differs by country."""
    for_consumers: bool = True
    """Whether these rules protect consumers only."""

    def rights(self, name: str, decide: Callable[[Law], Ruling], rule: str | None = None) -> Iterator[Right]:
        """Yield the right of a name, as the law of the day and the country decides it.

        Where the country is not known, that is the common rule of the Union, or else each country's.
        """
        for law, lacking in self._versions(rule or name):
            yield self._right(name, law, self._under(law, lacking, decide))

    def version(self, rule: str) -> Law:
        """Return the row of a rule that is the same in every country, as it was on the day."""
        versions = tuple(law for law in laws(self.wing).values() if law.rule == rule)
        return self._of_the_day(versions) or versions[0]

    def _versions(self, rule: str) -> Iterator[tuple[Law, tuple[str, ...]]]:
        by_country = _by_country(self.wing, rule)
        national = by_country.keys() - {"EU"}
        own = self._of_the_day(by_country.get(self.country or "", ()))
        common = self._of_the_day(by_country.get("EU", ()))
        if own is not None and (self._applies(own) or common is None or not self._applies(common)):
            yield own, ()
        elif common is not None and self.country in _UNION:
            yield common, ("customer.jurisdiction",) if national and self.country is None else ()
        elif self.country is None:
            for versions in by_country.values():
                yield self._of_the_day(versions) or versions[0], ("customer.jurisdiction",)

    def _applies(self, law: Law) -> bool:
        return self.on is None or law.in_force(self.on)

    def _of_the_day(self, versions: tuple[Law, ...]) -> Law | None:
        """Return the version of the day; where there is none, or no day, that of the day on which they were read."""
        days = [day for day in (self.on, versions[0].as_of) if day is not None] if versions else []
        return next((law for day in days for law in versions if law.in_force(day)), versions[0] if versions else None)

    def _under(self, law: Law, lacking: tuple[str, ...], decide: Callable[[Law], Ruling]) -> Ruling:
        if not self._applies(law):
            return Ruling(due=False, why=Common.OUT_OF_FORCE)
        consumer = self.case.customer.consumer
        if self.for_consumers and consumer is False:
            return Ruling(due=False, why=Common.NO_CONSUMER)
        ruling = decide(law)
        if ruling.due is False:
            lacking = ()
        elif self.for_consumers and consumer is None:
            lacking = (*lacking, "customer.consumer")
        if self.on is None:
            lacking = (*lacking, self.dated_by)
        due = None if lacking else ruling.due
        return ruling.model_copy(update={"due": due, "lacking": tuple(dict.fromkeys((*lacking, *ruling.lacking)))})

    def _right(self, name: str, law: Law, ruling: Ruling) -> Right:
        row = laws(self.wing)[ruling.law] if ruling.law else law
        # Both were validated when they were made.
        return Right.model_construct(
            **{field: getattr(row, field) for field in _OF_THE_ROW},
            **{field: getattr(ruling, field) for field in _OF_THE_RULING},
            law=row.id,
            article=ruling.article or row.article,
            name=name,
            wing=self.wing,
            on=self.on,
        )


@cache
def _by_country(wing: str, rule: str) -> Mapping[str, tuple[Law, ...]]:
    rows = [law for law in laws(wing).values() if law.rule == rule]
    countries = dict.fromkeys(law.jurisdiction for law in rows)
    return {country: tuple(law for law in rows if law.jurisdiction == country) for country in countries}


_OF_THE_RULING = tuple(field for field in Ruling.model_fields if field not in {"law", "article"})
_OF_THE_ROW = ("jurisdiction", "statute", "valid_from", "valid_to", "source", "evidence", "cite", "as_of")


def missing(known: Mapping[str, object]) -> tuple[str, ...]:
    """Return the fields, by their paths, of which nothing is known.

    >>> missing({"flight.fare": None, "flight.passengers": 2})
    ('flight.fare',)
    """
    return tuple(field for field, value in known.items() if value is None)
