"""A customer complains about something that they bought."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from kundsvar.case import CaseBase
from kundsvar.codes.cause import Cause
from kundsvar.codes.goodwill import Goodwill
from kundsvar.codes.ground import Ground
from kundsvar.codes.measure import Measure
from kundsvar.codes.next_step import NextStep
from kundsvar.codes.remedy import Remedy
from kundsvar.codes.task import Task
from kundsvar.codes.wish import Wish
from kundsvar.facts import Facts, Outcome
from kundsvar.matters.bill import Bill
from kundsvar.matters.flight import Flight
from kundsvar.matters.journey import Journey
from kundsvar.matters.purchase import Purchase
from kundsvar.matters.withdrawal import Withdrawal
from kundsvar.text import Clause


class Complaint(CaseBase):
    """A customer complains: what about, what they wish, and what was decided."""

    kind: Literal["complaint"] = "complaint"
    """What kind of case this is."""
    purchase: Purchase
    """What the complaint is about."""
    problem: Clause
    """What is wrong, as after "you tell us that"; without you or your, so that it fits every register."""
    wish: Wish | None = None
    """What the customer asks for, if they said so."""
    outcome: Outcome
    """accepted, partial, rejected, or pending."""
    ground: Ground | None = None
    """Why not, or why only in part; needed where the outcome is partial or rejected."""
    at_fault: bool | None = None
    """Whether the fault is ours; None if that is not known."""
    cause: Cause | None = None
    """Why it happened, if that is known."""
    remedy: Remedy | None = None
    """How it is put right; needed where the outcome is accepted or partial."""
    answer_by: date | None = None
    """When the decision comes; needed where the outcome is pending."""
    next_step: NextStep | None = None
    """What we do next; needed where the outcome is pending."""
    liability_by_law: bool = False
    """Whether to tell that the seller's liability by law stands, whatever a guarantee says."""
    tasks: tuple[Task, ...] = ()
    """What the customer has to do to get the remedy."""
    prevention: Measure | None = None
    """What has been changed so that it does not happen again."""
    goodwill: Goodwill | None = None
    """Something extra, beyond what is owed."""
    flight: Flight | None = None
    """The flight that it is about, as far as the law asks."""
    journey: Journey | None = None
    """The journey by train, local transport, coach or ferry that it is about."""
    bill: Bill | None = None
    """The bill that it is about."""
    withdrawal: Withdrawal | None = None
    """The withdrawal from a purchase that it is about."""

    @model_validator(mode="after")
    def _outcome_is_backed(self) -> Self:
        needed = {
            "accepted": ("remedy",),
            "partial": ("remedy", "ground"),
            "rejected": ("ground",),
            "pending": ("answer_by", "next_step"),
        }[self.outcome]
        for name in needed:
            if getattr(self, name) is None:
                raise ValueError(f"{name} is missing: a reply to a complaint that is {self.outcome} must say it")
        if self.outcome in {"rejected", "pending"} and self.remedy is not None:
            raise ValueError(f"remedy does not go with the outcome {self.outcome}; leave it out or change the outcome")
        return self

    @property
    def facts(self) -> Facts:
        """The facts that decide what is owed."""
        return Facts(outcome=self.outcome, at_fault=self.at_fault, **self._common_facts)
