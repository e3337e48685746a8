"""A thing or a service that was bought."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kundsvar.matter import Matter
from kundsvar.values import Money, Noun


class Purchase(Matter):
    """What was bought."""

    what: Noun
    """The thing or service."""
    bought: date | None = None
    """When."""
    price: Money | None = None
    """For how much."""
    sort: Literal["goods", "animal", "work", "work_on_property", "payment_service", "financial_service"] | None = None
    """What the law calls it: work is done on things, work_on_property on land, buildings and what is fixed to them."""
    delivered: date | None = None
    """When the customer got it."""
    agreed_delivery: date | None = None
    """The day of delivery that was agreed."""
    appeared: date | None = None
    """When the fault showed, and the customer noticed it or should have."""
    failed_repairs: Annotated[int | None, Field(ge=0)] = None
    """How many times the seller has tried in vain to put it right."""
    minor: bool | None = None
    """Whether the seller can show that the fault is minor."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.bought is not None and self.delivered is not None and self.delivered < self.bought:
            raise ValueError(
                f"delivered is {self.delivered}, before it was bought ({self.bought}); correct one of the two"
            )
        got = self.delivered or self.bought
        if got is not None and self.appeared is not None and self.appeared < got:
            raise ValueError(f"appeared is {self.appeared}, before the customer had it ({got}); correct one of the two")
        return self
