"""What a case knows, as values that can be looked up: of what kind each is, and what it is of."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any, NamedTuple

from kundsvar.mentioning import mentions
from kundsvar.people import Language

_BEHIND = frozenset({"received", "bought", "past", "hours"})
_MOST_SUMMED = 12
"""Of more sums than this, sums of two are not looked for."""


class Fact(NamedTuple):
    """One value that a case knows."""

    kind: str
    """What it is, as a mention's kind."""
    value: Any
    """The value, as a mention has it."""
    role: str | None = None
    """What it is of, where that is known."""
    said: str | None = None
    """How the case writes it, where that is text."""


@dataclass
class Known:
    """The facts of a case, to be looked up."""

    facts: list[Fact] = field(default_factory=list)
    counts: set[int] = field(default_factory=set)
    """How many there are of something: passengers, persons."""

    def of(self, kind: str, role: str | None = None) -> list[Fact]:
        """Return the facts of a kind, of one role if that is given; each value once."""
        wanted = [fact for fact in self.facts if fact.kind == kind and role in {None, fact.role}]
        # Of two facts with one value, the one whose role is known tells more.
        return list({fact.value: fact for fact in sorted(wanted, key=lambda fact: fact.role is not None)}.values())

    @property
    def looks_ahead(self) -> bool:
        """Whether it knows a day or a time that may still come."""
        return any(fact.kind in {"date", "time"} and fact.role not in _BEHIND for fact in self.facts)

    def add(self, kind: str, value: Any, role: str | None = None, said: str | None = None) -> None:
        """Put a fact among the others."""
        self.facts.append(Fact(kind, value, role, said))

    def add_text(self, text: str, language: Language, written: date | None, role: str | None = None) -> None:
        """Put what a text mentions among the facts; of what tells no role, that is the given one."""
        for one in mentions(text, language, written=written):
            if one.value is not None:
                self.add(one.kind, one.value, one.role or role, text[one.span.slice])

    @cached_property
    def sums(self) -> set[tuple[Decimal, str]]:
        """Return every sum that follows: for all persons, for both of two things, and what is left of one."""
        known = {(fact.value.amount, fact.value.currency) for fact in self.of("amount")}
        found = {(amount * count, currency) for amount, currency in known for count in {1, *self.counts}}
        if len(known) <= _MOST_SUMMED:
            for (one, currency), (other, same) in combinations(sorted(known), 2):
                if currency == same:
                    found |= {(one + other, currency), (abs(one - other), currency)}
        return found
