"""A customer asked for something that cannot be done."""

from typing import Literal

from kundsvar.case import CaseBase
from kundsvar.codes.alternative import Alternative
from kundsvar.facts import Facts
from kundsvar.matters.bill import Bill
from kundsvar.matters.flight import Flight
from kundsvar.matters.journey import Journey
from kundsvar.matters.purchase import Purchase
from kundsvar.matters.withdrawal import Withdrawal
from kundsvar.text import Clause, Line
from kundsvar.values import Named


class Referral(Named):
    """Who else can help."""

    name: Line
    """A person, a shop or an authority."""
    phone: Line | None = None
    """A number that is answered."""
    website: Line | None = None
    """Where it is on the web."""


class Refusal(CaseBase):
    """A customer asked for something that cannot be done: why not, and what can."""

    kind: Literal["refusal"] = "refusal"
    """What kind of case this is."""
    request: Clause
    """What was asked, as after "you hoped that"; without you or your, so that it fits every register."""
    declined: Clause
    """What we cannot do, as after "we cannot": a verb in its base form."""
    ground: Clause
    """Why not, as after "because"."""
    alternatives: tuple[Alternative, ...] | None = None
    """What can be done instead; an empty list if there is nothing, None if that is not known."""
    referral: Referral | None = None
    """Who else can help."""
    claim: bool = False
    """Whether the request is a claim of a consumer, who may take it to a dispute body."""
    flight: Flight | None = None
    """The flight that it is about, as far as the law asks."""
    journey: Journey | None = None
    """The journey by train, local transport, coach or ferry that it is about."""
    bill: Bill | None = None
    """The bill that it is about."""
    purchase: Purchase | None = None
    """The purchase that it is about."""
    withdrawal: Withdrawal | None = None
    """The withdrawal from a purchase that it is about."""

    @property
    def facts(self) -> Facts:
        """The facts that decide what is owed."""
        exists = None if self.alternatives is None else bool(self.alternatives)
        return Facts(alternative_exists=exists, **self._common_facts)
