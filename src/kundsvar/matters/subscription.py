"""A contract that runs on: telephone, internet, electricity."""

from datetime import date
from typing import Literal

from kundsvar.matter import Matter


class Subscription(Matter):
    """What the law asks of a contract that a customer ends."""

    sort: Literal["phone", "internet", "electricity", "other"] | None = None
    """What it is a contract of."""
    notice_given: date | None = None
    """The day on which the customer gave notice; the day of their message if not given."""
    fixed_term: bool | None = None
    """Whether a fixed term was running when notice was given."""
    began: date | None = None
    """The first day of the fixed term."""
    porting: bool | None = None
    """Whether the customer takes the number along."""
