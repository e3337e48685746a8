"""Something went wrong for a customer: late, cancelled, closed, broken off, billed wrongly."""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kundsvar.case import CaseBase
from kundsvar.codes.basis import Basis
from kundsvar.codes.care import Care
from kundsvar.codes.cause import Cause
from kundsvar.codes.event import Event
from kundsvar.codes.goodwill import Goodwill
from kundsvar.codes.measure import Measure
from kundsvar.codes.task import Task
from kundsvar.facts import Facts
from kundsvar.matters.bill import Bill
from kundsvar.matters.flight import Flight
from kundsvar.matters.journey import Journey
from kundsvar.matters.purchase import Purchase
from kundsvar.model import Model
from kundsvar.values import Money, Window


class Compensation(Model):
    """What is owed to the customer in money."""

    amount: Money
    """How much, for each person."""
    persons: Annotated[int, Field(ge=1)] = 1
    """For how many."""
    basis: Basis
    """The rule by which it is owed."""
    by: date | None = None
    """When it is paid at the latest."""
    how: Literal["account"] | None = None
    """Where it is paid, if that is known."""

    @property
    def total(self) -> Money:
        """How much for all of them."""
        return self.amount.times(self.persons)


class Apology(CaseBase):
    """Something went wrong: what, for how long, why, and what the customer gets."""

    kind: Literal["apology"] = "apology"
    """What kind of case this is."""
    event: Event
    """What went wrong."""
    began: date | None = None
    """The day on which it began."""
    ongoing: bool
    """Whether it still goes on."""
    at_fault: bool | None = None
    """Whether the fault is ours; None if that is not known."""
    cause: Cause | None = None
    """Why it happened; None if that is not known yet."""
    new_time: datetime | Window | None = None
    """The ONE new time, when it is known for certain; a delivery may have a window."""
    next_information: datetime | None = None
    """If the time is not known: when the customer hears from us next."""
    care: tuple[Care, ...] = ()
    """What we do for the customer meanwhile, or have done to put it right."""
    compensation_due: bool | None = None
    """Whether compensation is owed; None if that is not known."""
    compensation: Compensation | None = None
    """The compensation that is owed."""
    tasks: tuple[Task, ...] = ()
    """What the customer has to do."""
    goodwill: Goodwill | None = None
    """Something extra, beyond what is owed."""
    prevention: Measure | None = None
    """What has been changed so that it does not happen again."""
    flight: Flight | None = None
    """The flight that it is about, as far as the law asks."""
    journey: Journey | None = None
    """The journey by train, local transport, coach or ferry that it is about."""
    bill: Bill | None = None
    """The bill that it is about."""
    purchase: Purchase | None = None
    """The thing that is late, as far as the law asks."""

    @model_validator(mode="after")
    def _one_time(self) -> Self:
        # The essay on the late flight: not a few hours at a time, but one time, or when the next word comes.
        if self.new_time is not None and self.next_information is not None:
            raise ValueError("give new_time or next_information, not both: one time that holds")
        if self.ongoing and self.new_time is None and self.next_information is None:
            raise ValueError("new_time is missing: give it, or next_information if the new time is not known")
        return self

    @model_validator(mode="after")
    def _compensation_is_backed(self) -> Self:
        if self.compensation_due and self.compensation is None:
            raise ValueError("compensation is missing: it is due, so the reply must say how much")
        if self.compensation is not None and self.compensation_due is False:
            raise ValueError("compensation does not go with compensation_due false; leave one of the two out")
        return self

    @property
    def facts(self) -> Facts:
        """The facts that decide what is owed."""
        return Facts(
            at_fault=self.at_fault,
            ongoing=self.ongoing,
            compensation_due=True if self.compensation is not None else self.compensation_due,
            **self._common_facts,
        )
