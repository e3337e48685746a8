"""What each kind of case owes, when, in what order, and which source says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

from kundsvar.facts import FACTS_OF, Channel, Facts
from kundsvar.people import Jurisdiction
from kundsvar.step import steps

SHORT_CHANNELS: frozenset[Channel] = frozenset({"chat", "sms", "social"})
"""Where a conversation goes on in small pieces, and not each of them opens and closes like a letter."""
_COURTESIES = frozenset({"greeting", "contact", "sign_off"})


class Obligation(StrEnum):
    """How strongly a step is owed."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    FORBIDDEN = "forbidden"


class When:
    """A condition on facts: true, false, or None where a fact that decides it is not known.

    >>> dismissed = When(consumer=True, outcome=("partial", "rejected"))
    >>> dismissed(Facts(kind="complaint", outcome="rejected", consumer=True))
    True
    >>> dismissed(Facts(kind="complaint", outcome="rejected")) is None
    True
    >>> dismissed(Facts(kind="complaint", outcome="accepted")) is False
    True
    """

    def __init__(self, **wanted: object) -> None:
        self.wanted = {name: value if isinstance(value, tuple) else (value,) for name, value in wanted.items()}

    def __call__(self, facts: Facts) -> bool | None:
        """Return whether the condition holds; None where that hangs on what is not known."""
        verdicts = [None if (known := getattr(facts, n)) is None else known in w for n, w in self.wanted.items()]
        if False in verdicts:
            return False
        return None if None in verdicts else True


ALWAYS = When()


class Duty(NamedTuple):
    """One step of a playbook: when it is required, when recommended, when forbidden."""

    step: str
    required: When | None = None
    recommended: When | None = None
    forbidden: When | None = None
    why: str | None = None
    """English source of a catalogue entry, where this kind of case has a reason of its own."""
    source: str | None = None

    def obligation(self, facts: Facts) -> Obligation | None:
        """Return what is owed by what is known: an unknown fact turns a requirement into advice."""
        if self.forbidden is not None and self.forbidden(facts):
            return Obligation.FORBIDDEN
        required = self.required(facts) if self.required is not None else False
        if required:
            courtesy = self.step in _COURTESIES and facts.channel in SHORT_CHANNELS
            return Obligation.RECOMMENDED if courtesy else Obligation.REQUIRED
        if required is None or (self.recommended is not None and self.recommended(facts)):
            return Obligation.RECOMMENDED
        return None


class Before(NamedTuple):
    """Two steps whose order matters, why, and who says so."""

    first: str
    then: str
    why: str
    source: str
    when: When = ALWAYS
    """Where the rule holds."""
    tolerance: int = 0
    """How many sentences of the later step may come early all the same."""


Paragraphs = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Playbook:
    """The duties of one kind of case, and how a letter arranges them."""

    module: str
    duties: tuple[Duty, ...]
    paragraphs: Paragraphs
    """The steps of a letter in their order, paragraph by paragraph."""
    paragraphs_in: dict[Jurisdiction, Paragraphs] = field(default_factory=dict)
    """Where practice has another order."""
    order: tuple[Before, ...] = ()
    apart: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Steps that a sentence does not take in passing: timing in a sentence of remedy is the remedy's."""

    def __post_init__(self) -> None:
        known = FACTS_OF[self.kind] | {"consumer", "jurisdiction", "channel", "language"}
        for duty in self.duties:
            for when in (duty.required, duty.recommended, duty.forbidden):
                unknown = set(when.wanted if when else ()) - known
                if unknown or duty.step not in steps():
                    raise ValueError(f"playbook {self.kind}, {duty.step}: no such step or fact {sorted(unknown)}")

        owed = {duty.step for duty in self.duties}
        for paragraphs in (self.paragraphs, *self.paragraphs_in.values()):
            if misplaced := owed ^ {step for paragraph in paragraphs for step in paragraph}:
                raise ValueError(
                    f"playbook {self.kind}: {sorted(misplaced)} stand in duties or paragraphs, not in both"
                )

    @property
    def kind(self) -> str:
        """The kind of case; the name of the file."""
        return self.module.rpartition(".")[2]

    def reason(self, step: str) -> tuple[str, str]:
        """Return why a step is owed and who says so: this kind of case's own reason, or else the step's."""
        duty = next(duty for duty in self.duties if duty.step == step)
        return duty.why or steps()[step].why, duty.source or steps()[step].source

    def arrangement(self, jurisdiction: Jurisdiction | None) -> Paragraphs:
        """Return the order of a letter, by the practice of the customer's country."""
        if jurisdiction is None:
            return self.paragraphs
        return self.paragraphs_in.get(jurisdiction, self.paragraphs)


@lru_cache(maxsize=16)
def playbook(kind: str) -> Playbook:
    """Return the playbook of a kind of case."""
    book: Playbook = import_module(f"kundsvar.playbooks.{kind}").PLAYBOOK
    return book


@lru_cache(maxsize=4096)
def obligations(facts: Facts) -> Mapping[str, Obligation]:
    """Return the obligation of each step that is owed or forbidden, in the order of a letter.

    >>> obligations(Facts(kind="cancellation", reason_known=True))["ask_reason"]
    <Obligation.FORBIDDEN: 'forbidden'>
    """
    if facts.kind is None:
        return MappingProxyType({})
    book = playbook(facts.kind)
    place = {step: i for i, step in enumerate(s for p in book.arrangement(facts.jurisdiction) for s in p)}
    duties = sorted(book.duties, key=lambda duty: place[duty.step])
    return MappingProxyType({duty.step: owed for duty in duties if (owed := duty.obligation(facts)) is not None})
