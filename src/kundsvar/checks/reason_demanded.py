"""Makes a reason the condition of leaving or withdrawing.

Why: nobody has to say why they leave; the law and the Finnish Consumer Ombudsman let the question be put once,
and as voluntary.

    fi ✗ Emme voi käsitellä peruutusta ilman syytä.
    fi ✓ Voitte halutessanne kertoa, miksi lähdette.
    sv ✗ Innan vi kan avsluta avtalet måste du ange skälet.
    sv ✓ Berätta gärna varför du lämnar oss.
    en ✗ Before we can cancel your contract, you must tell us the reason.
    en ✓ If you like, you can tell us why you are leaving.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import WITHDRAWAL_LAW


def _finds(draft: Draft) -> Iterator[Found]:
    right = draft.right("withdrawal", "leaving-without-pressure")
    if right is None and draft.facts.kind not in {"cancellation", None}:
        return
    for span in draft.phrases.get("reason_demanded", ()):
        yield Found(span, by_law=right, severity=None if draft.facts.kind is not None else "warning")


CHECK = Check(
    __name__,
    severity="error",
    message="This makes a reason the condition. {{ why }}",
    remedy="Do what the customer asks for, confirm it, and ask afterwards, as a favour, if at all.",
    source=WITHDRAWAL_LAW,
    finds=_finds,
    mends=("ask_reason",),
)
