"""A consumer withdraws from what was bought online, by telephone or at the door."""

from datetime import date, datetime
from typing import Literal

from kundsvar.matter import Matter
from kundsvar.text import Prose
from kundsvar.values import DayOrTime, Money


class Withdrawal(Matter):
    """A withdrawal from a contract, within the days that the law gives for a change of mind."""

    sold: Literal["online", "telephone", "at_home", "shop"] | None = None
    """Where the contract was made."""
    of: Literal["goods", "service"] | None = None
    """What it was about."""
    concluded: date | None = None
    """The day on which the contract was made."""
    received_goods: date | None = None
    """The day on which the customer had the (last) goods."""
    made: DayOrTime | None = None
    """When the customer said that they withdraw; with the time, where the withdrawal function was used."""
    statement: Prose | None = None
    """What the customer wrote; a confirmation repeats it."""
    by_function: bool | None = None
    """Whether it came by the withdrawal function of a website."""
    told_of_right: bool | None = None
    """Whether the customer had been told of the right as the law wants it."""
    in_time: bool | None = None
    """Whether it came in time, where somebody has decided that: a last day may fall on a holiday."""
    excepted: bool = False
    """Whether the law takes such a thing out: made to measure, unsealed, perishable …"""
    paid: Money | None = None
    """What the customer has paid, with the standard delivery."""

    @property
    def day(self) -> date | None:
        """The day on which it was made."""
        return self.made.date() if isinstance(self.made, datetime) else self.made
