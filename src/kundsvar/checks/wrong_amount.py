"""Names less compensation than the law gives in this case.

Why: who is told a smaller sum takes it for the right one, and loses the rest.

    fi ✗ Maksamme teille 300 euron korvauksen.
    fi ✓ Maksamme teille 600 euron korvauksen.
    sv ✗ Vi betalar dig 300 euro i ersättning.
    sv ✓ Vi betalar dig 600 euro i ersättning.
    en ✗ We will pay you €300 in compensation.
    en ✓ We will pay you €600 in compensation.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.right import Right
from kundsvar.source import AIR_COMPENSATION
from kundsvar.span import Span
from kundsvar.tokens import tokens

_CURRENCIES = {
    "EUR": re.compile(r"€|eur", re.IGNORECASE),
    "SEK": re.compile(r"kr|sek", re.IGNORECASE),
    "GBP": re.compile(r"£|gbp|pound", re.IGNORECASE),
}
_NUMBER = re.compile(r"\d[\d\u00a0\u202f ]*(?:[.,]\d{3})*(?:[.,]\d{1,2}(?!\d))?")


def _amounts(text: str, start: int, end: int, currency: str) -> Iterator[tuple[Decimal, Span]]:
    found = tokens(text, start, end)
    for key, first, last in zip(found.keys, found.starts, found.ends, strict=True):
        number = _NUMBER.search(text, first, last)
        if key == "#amount" and number is not None and _CURRENCIES[currency].search(text, first, last):
            yield _value(number.group()), Span(first, last)


def _value(written: str) -> Decimal:
    """Return a sum as it is written: 1 200,50 or 1,200.50.

    >>> _value("1 200,50"), _value("1,200"), _value("600")
    (Decimal('1200.50'), Decimal('1200'), Decimal('600'))
    """
    whole, mark, cents = re.sub(r"[\s\u00a0\u202f]", "", written).rpartition(re.sub(r"[^.,]", "", written)[-1:] or "|")
    if not mark:
        return Decimal(cents)
    if len(cents) == len("000"):
        return Decimal(re.sub(r"[.,]", "", whole) + cents)
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{cents}")


def _enough(right: Right) -> frozenset[Decimal]:
    """Return the sums that are right: for each, for all, and half of them where the law allows it."""
    each = [money.amount for money in (right.amount, right.halved) if money is not None]
    return frozenset({sum_ * persons for sum_ in each for persons in (1, right.persons or 1)})


def _finds(draft: Draft) -> Iterator[Found]:
    right = draft.right("air-compensation")
    if right is None or right.amount is None:
        return
    right_sums = _enough(right)
    for claimed in draft.phrases.get("compensation_named", ()):
        sentence = next(one.span for one in draft.reading.sentences if one.span.start <= claimed.start < one.span.end)
        amounts = list(_amounts(draft.text, *sentence, right.amount.currency))
        if amounts and not right_sums & {amount for amount, _ in amounts}:
            for amount, span in amounts:
                if amount < right.amount.amount:
                    yield Found(span, by_law=right)


CHECK = Check(
    __name__,
    severity="error",
    message="This names less compensation than the law gives. {{ why }}",
    remedy="Give the sum that the law names, for each passenger; where half of it is enough, say why.",
    source=AIR_COMPENSATION,
    finds=_finds,
    mends=("remedy", "rights"),
)
