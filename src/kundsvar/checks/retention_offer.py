"""Makes an offer, unasked, to one who has decided to leave in Finland.

Why: the Finnish Consumer Ombudsman's line of 2025: the decision is not questioned, and services are marketed
only with the customer's permission.

    fi ✗ Voimme tarjota teille 50 %:n alennuksen seuraavaksi vuodeksi.
    fi ✓ Vahvistamme, että sopimus päättyy 23.11.2026.
    sv ✗ Vi kan erbjuda dig 50 procents rabatt det kommande året.
    sv ✓ Vi bekräftar att avtalet upphör den 23 november 2026.
    en ✗ We can offer you a discount of 50 per cent for the next year.
    en ✓ We confirm that your contract ends on 23 November 2026.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import OMBUDSMAN

_ELSEWHERE = frozenset({"SE", "UK"})


def _finds(draft: Draft) -> Iterator[Found]:
    facts = draft.facts
    if facts.kind not in {"cancellation", None} or facts.decided is False or facts.jurisdiction in _ELSEWHERE:
        return
    certain = facts.decided is True and facts.jurisdiction == "FI" and facts.consumer is True
    for span in draft.phrases.get("retention_offer", ()):
        yield Found(span, severity=None if certain else "warning")


CHECK = Check(
    __name__,
    severity="error",
    message="This makes an offer to a customer who has decided to leave, and who did not ask for one.",
    remedy="Leave it out: confirm the end, and leave the door open.",
    source=OMBUDSMAN,
    finds=_finds,
    mends=(),
)
