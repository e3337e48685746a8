"""A bill that a customer got, disputes, or was reminded of."""

from datetime import date

from kundsvar.matter import Matter
from kundsvar.values import Money


class Bill(Matter):
    """A bill to a consumer."""

    amount: Money | None = None
    """How much was billed."""
    due: date | None = None
    """The day on which it fell due."""
    reminded: date | None = None
    """The day of the reminder."""
    reminder_fee: Money | None = None
    """The fee of the reminder."""
    disputed: bool | None = None
    """Whether the customer has said, with reasons, that they do not owe it."""
    unfounded: bool | None = None
    """Whether it turned out that they do not owe it."""
    fee_agreed: bool | None = None
    """Sweden: whether a reminder fee was agreed before the debt arose."""
