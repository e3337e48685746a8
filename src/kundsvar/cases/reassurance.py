"""Something public happened at the company, and its customers wonder what it means for them."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from kundsvar.case import CaseBase
from kundsvar.codes.impact import Impact
from kundsvar.codes.measure import Measure
from kundsvar.codes.remedy import Remedy
from kundsvar.codes.task import Task
from kundsvar.codes.trust import Trust
from kundsvar.facts import Facts
from kundsvar.matters.breach import Breach
from kundsvar.model import Model
from kundsvar.people import Person
from kundsvar.text import Clause, Prose


class Commitment(Model):
    """A promise that can be checked."""

    text: Clause
    """What we promise, as after "we promise that"."""
    by: date
    """When it is done."""


class Reassurance(CaseBase):
    """A letter after a public incident: what happened, what it means, what we promise."""

    kind: Literal["reassurance"] = "reassurance"
    """What kind of case this is."""
    incident: Prose
    """What happened, in whole sentences and without euphemism."""
    happened: date
    """When."""
    known: tuple[Prose, ...] = ()
    """What else is known."""
    open: tuple[Clause, ...] = ()
    """What is not known yet, each as after "we do not yet know"."""
    next_information: date | None = None
    """When we tell more; needed where something is open."""
    impacts: tuple[Impact, ...] = Field(min_length=1)
    """What it means for the customer: safety, service, money, data."""
    service_affected: bool | None = None
    """Whether the customer's service is affected; None if that is not known."""
    remedy: Remedy | None = None
    """How that is put right; needed where the service is affected."""
    tasks: tuple[Task, ...] = ()
    """What the customer has to do; nothing, if none are given."""
    trust: Trust
    """The state of trust inside the company."""
    actions: tuple[Measure, ...] = Field(min_length=1)
    """What has been done so that it does not happen again."""
    commitments: tuple[Commitment, ...] = ()
    """What we promise, with a day."""
    signatory: Person
    """Who signs: a named person who answers for the company."""
    breach: Breach | None = None
    """The breach of personal data that it is about."""

    @model_validator(mode="after")
    def _what_is_open_has_a_day(self) -> Self:
        if self.open and self.next_information is None:
            raise ValueError("next_information is missing: say when you will tell what is still open")
        return self

    @model_validator(mode="after")
    def _what_is_affected_is_put_right(self) -> Self:
        if self.service_affected and self.remedy is None:
            raise ValueError("remedy is missing: the service is affected, so the letter must say how it is put right")
        return self

    @property
    def facts(self) -> Facts:
        """The facts that decide what is owed."""
        return Facts(service_affected=self.service_affected, **self._common_facts)
