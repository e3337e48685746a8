"""Denies compensation or money back that the law gives in this case.

Why: the most harmful reply is the friendly one that denies a right.

    fi ✗ Emme valitettavasti voi maksaa teille korvausta.
    fi ✓ Maksamme teille 600 euron korvauksen.
    sv ✗ Du har tyvärr inte rätt till ersättning.
    sv ✓ Vi betalar dig 600 euro i ersättning.
    en ✗ You are not entitled to compensation.
    en ✓ We will pay you 600 euros in compensation.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import AIR_COMPENSATION


def _finds(draft: Draft) -> Iterator[Found]:
    right = draft.right("air-compensation", "transit-price-reduction", "withdrawal-refund")
    if right is None:
        return
    for span in draft.phrases.get("right_denied", ()):
        yield Found(span, by_law=right)


CHECK = Check(
    __name__,
    severity="error",
    message="This denies a right that the law gives. {{ why }}",
    remedy="Say what is owed, by which rule, and when it is paid; or give the case the fact that speaks against it.",
    source=AIR_COMPENSATION,
    finds=_finds,
    mends=("remedy", "rights"),
)
