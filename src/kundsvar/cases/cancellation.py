"""A customer ends a contract, or asks about it."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from kundsvar.case import CaseBase
from kundsvar.codes.done import Done
from kundsvar.codes.reason import Reason
from kundsvar.codes.task import Task
from kundsvar.facts import Facts
from kundsvar.matters.subscription import Subscription
from kundsvar.matters.withdrawal import Withdrawal
from kundsvar.model import Model
from kundsvar.text import Clause, Line, Prose
from kundsvar.values import Money, Service


class FinalInvoice(Model):
    """The last bill."""

    amount: Money
    """How much."""
    due: date
    """When it is to be paid."""


class Refund(Model):
    """What has been paid in advance and comes back."""

    amount: Money
    """How much."""
    by: date
    """When the customer has it at the latest."""


class Cancellation(CaseBase):
    """A customer ends a contract: how far they have decided, and what remains to be done."""

    kind: Literal["cancellation"] = "cancellation"
    """What kind of case this is."""
    service: Service
    """The service that ends: mobile subscription, Kotilaajakaista 100M."""
    contract_number: Line | None = None
    """The number of the contract."""
    decision: Literal["undecided", "decided", "contracted_elsewhere"] | None
    """How far the customer has decided; None if that is not known."""
    reason: Reason | None = None
    """Why the customer leaves, if they told it."""
    ends: date | None = None
    """The day on which the contract ends; needed unless the customer is undecided."""
    fixed_term_until: date | None = None
    """The last day of a fixed term, if there is one."""
    tasks: tuple[Task, ...]
    """What the customer has to do; an empty list if that is nothing."""
    done: tuple[Done, ...] = ()
    """What has been done, besides ending the contract."""
    final_invoice: FinalInvoice | Literal["none"] | None = None
    """The last bill, "none" if nothing more is to be paid; None if that is not known."""
    refund: Refund | None = None
    """What comes back to the customer."""
    effect: Prose | None = None
    """What ending the contract would mean for an undecided customer: notice period, costs."""
    offer: Clause | None = None
    """What we could do for an undecided customer, as after "we can": a verb in its base form."""
    subscription: Subscription | None = None
    """The contract that ends, as far as the law asks."""
    withdrawal: Withdrawal | None = None
    """The withdrawal from the contract, where the customer withdraws rather than gives notice."""

    @model_validator(mode="after")
    def _no_offer_to_the_decided(self) -> Self:
        # The essay of 14 March 2011: to work on one who has decided is in vain, and maddens both.
        if self.offer is not None and self.decision != "undecided":
            raise ValueError(
                "offer is for a customer who is undecided: to persuade one who has decided is in vain; leave it out"
            )
        return self

    @model_validator(mode="after")
    def _ends_some_day(self) -> Self:
        if self.decision != "undecided" and self.ends is None:
            raise ValueError("ends is missing: the customer must know the day on which the contract ends")
        return self

    @model_validator(mode="after")
    def _nothing_after_the_end(self) -> Self:
        if self.ends is None:
            return self
        late = {
            "received": self.received,
            "fixed_term_until": self.fixed_term_until,
            **{f"tasks.{i}.by": task.by for i, task in enumerate(self.tasks) if task.code == "port_number"},
        }
        for name, day in late.items():
            if day is not None and day > self.ends:
                raise ValueError(f"{name} is {day}, after the contract ends ({self.ends}); correct one of the two")
        return self

    @property
    def facts(self) -> Facts:
        """The facts that decide what is owed."""
        return Facts(
            decided=None if self.decision is None else self.decision != "undecided",
            reason_known=self.reason is not None,
            tasks=bool(self.tasks),
            **self._common_facts,
        )
