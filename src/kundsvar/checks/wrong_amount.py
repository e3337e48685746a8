"""Names less compensation than the law gives in this case.

Why: who is told a smaller sum takes it for the right one, and loses the rest.

    fi ✗ Maksamme teille 300 euron korvauksen.
    fi ✓ Maksamme teille 600 euron korvauksen.
    sv ✗ Vi betalar dig 300 euro i ersättning.
    sv ✓ Vi betalar dig 600 euro i ersättning.
    en ✗ We will pay you €300 in compensation.
    en ✓ We will pay you €600 in compensation.
"""

from collections.abc import Iterator
from decimal import Decimal

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.mention import Mention
from kundsvar.right import Right
from kundsvar.source import AIR_COMPENSATION
from kundsvar.span import Span


def _enough(right: Right) -> frozenset[Decimal]:
    """Return the sums that are right: for each, for all, and half of them where the law allows it."""
    each = [money.amount for money in (right.amount, right.halved) if money is not None]
    return frozenset({sum_ * persons for sum_ in each for persons in (1, right.persons or 1)})


def _finds(draft: Draft) -> Iterator[Found]:
    right = draft.right("air-compensation")
    if right is None or right.amount is None:
        return
    right_sums = _enough(right)
    by_sentence: dict[Span, list[Mention]] = {}
    for mention in draft.mentions:
        if mention.kind == "amount" and mention.value.currency == right.amount.currency:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for claimed in draft.phrases.get("compensation_named", ()):
        sentence = draft.sentence_at(claimed.start)
        amounts = by_sentence.get(sentence.span, []) if sentence is not None else []
        if not right_sums & {mention.value.amount for mention in amounts}:
            for mention in amounts:
                if mention.value.amount < right.amount.amount:
                    yield Found(mention.span, by_law=right)


CHECK = Check(
    __name__,
    severity="error",
    message="This names less compensation than the law gives. {{ why }}",
    remedy="Give the sum that the law names, for each passenger; where half of it is enough, say why.",
    source=AIR_COMPENSATION,
    finds=_finds,
    mends=("remedy", "rights"),
)
