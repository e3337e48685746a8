"""What happened to a customer, and what is known about it."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from kundsvar.facts import Channel, Facts
from kundsvar.model import Model
from kundsvar.people import Company, Customer, Person
from kundsvar.text import Clause, Line


class CaseBase(Model):
    """What every case knows, whatever happened."""

    kind: str
    """What kind of case this is."""
    customer: Customer
    """Who gets the reply."""
    company: Company
    """Who sends it."""
    agent: Person
    """Who answers, and how to reach them."""
    reference: Line
    """The case's number; it also decides which of several wordings this customer gets."""
    received: date | None = None
    """When the customer wrote or called."""
    written: date | None = None
    """The day on which the reply is written; with it, tomorrow is called tomorrow, and this year goes unsaid."""
    channel: Channel = "email"
    """How the reply goes out."""
    hardship: Clause | None = None
    """What the customer went through, as after "we understand that"; without you or your."""
    message: Annotated[str, Field(max_length=50_000)] | None = None
    """What the customer wrote, as it came. It is never printed in a reply."""

    @model_validator(mode="after")
    def _a_letter_says_whom_to_reach(self) -> Self:
        if self.channel == "letter" and self.agent.phone is None and self.agent.email is None:
            raise ValueError("agent.phone is missing: a letter must say how to reach a person; give it, or agent.email")
        return self

    @property
    def _common_facts(self) -> dict[str, Any]:
        customer = self.customer
        return {
            "kind": self.kind,
            "language": customer.language,
            "jurisdiction": customer.jurisdiction,
            "channel": self.channel,
            "consumer": customer.consumer,
        }

    @property
    def facts(self) -> Facts:
        """The facts that decide what is owed."""
        raise NotImplementedError
