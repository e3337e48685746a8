"""The few facts that decide what a reply owes. Unknown is a value of its own: None."""

from typing import Literal, Self

from pydantic import model_validator

from kundsvar.model import Model
from kundsvar.people import Jurisdiction, Language

Kind = Literal["complaint", "cancellation", "apology", "refusal", "reassurance"]
Channel = Literal["email", "letter", "chat", "sms", "social"]
Outcome = Literal["accepted", "partial", "rejected", "pending"]

FACTS_OF: dict[str, frozenset[str]] = {
    "complaint": frozenset({"outcome", "at_fault"}),
    "cancellation": frozenset({"decided", "reason_known", "tasks"}),
    "apology": frozenset({"at_fault", "ongoing", "compensation_due"}),
    "refusal": frozenset({"alternative_exists"}),
    "reassurance": frozenset({"service_affected"}),
}
"""Which facts each kind of case has, besides those that all have."""
_ALL_FACTS = frozenset().union(*FACTS_OF.values())
_FOREIGN_FACTS: dict[str | None, frozenset[str]] = {
    None: _ALL_FACTS,
    **{kind: _ALL_FACTS - own for kind, own in FACTS_OF.items()},
}


class Facts(Model):
    """What is known of a case, as far as it decides what is owed; None is not known.

    >>> Facts(kind="cancellation", decided=True).reason_known is None
    True

    Raises pydantic.ValidationError where a fact does not belong to the kind.
    """

    kind: Kind | None = None
    """What kind of case it is."""
    language: Language | None = None
    """The customer's language."""
    jurisdiction: Jurisdiction | None = None
    """Whose consumer law protects the customer."""
    channel: Channel | None = None
    """How the reply goes out."""
    consumer: bool | None = None
    """Whether the customer bought as a private person."""
    outcome: Outcome | None = None
    """Complaint: what was decided."""
    at_fault: bool | None = None
    """Complaint, apology: whether the fault is ours."""
    decided: bool | None = None
    """Cancellation: whether the customer has made up their mind."""
    reason_known: bool | None = None
    """Cancellation: whether the customer has told why."""
    tasks: bool | None = None
    """Cancellation: whether the customer has something to do."""
    ongoing: bool | None = None
    """Apology: whether the trouble still goes on."""
    compensation_due: bool | None = None
    """Apology: whether compensation is owed."""
    alternative_exists: bool | None = None
    """Refusal: whether something else can be offered."""
    service_affected: bool | None = None
    """Reassurance: whether the incident affects the customer's service."""

    @model_validator(mode="after")
    def _belong_to_the_kind(self) -> Self:
        for name in _FOREIGN_FACTS[self.kind]:
            if getattr(self, name) is not None:
                kinds = " or ".join(sorted(kind for kind, facts in FACTS_OF.items() if name in facts))
                raise ValueError(f"{name} is a fact of {kinds}, not of {self.kind}; leave it out or change the kind")
        return self
