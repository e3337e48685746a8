"""What is known to everybody, and need stand in no case: the periods of the law, emergency numbers, midnight."""

from decimal import Decimal

from kundsvar.day import Clock
from kundsvar.mention import Mention
from kundsvar.mentions.duration import Duration

_TIMES = frozenset({Clock(0), Clock(23, 59)})
_PHONES = frozenset({"112", "0295053050", "0771423300"})
"""Consumer advice in Finland and in Sweden."""
_PERIODS = {
    "hour": (24, 48),
    "day": (1, 7, 10, 14, 30, 60, 90),
    "week": (1, 2),
    "month": (1, 2, 3, 6, 12, 24, 36),
    "year": (1, 2, 3, 5, 10),
}
"""Periods that laws, terms and guarantees have: two weeks to withdraw, a month's notice, three years to complain."""


def is_general(mention: Mention) -> bool:
    """Whether anybody may say it without a case.

    >>> from kundsvar.mentioning import mentions
    >>> [is_general(one) for one in mentions("Du har 14 dagars ångerrätt, och leveransen tar 17 dagar.", "sv")]
    [True, False]
    """
    value = mention.value
    if isinstance(value, Duration):
        return value.number in {Decimal(number) for number in _PERIODS.get(value.unit, ())}
    return value in _TIMES if mention.kind == "time" else mention.kind == "phone" and value in _PHONES
