"""Tries to turn or hold a customer who has decided.

Why: to work on a decided customer is in vain and maddening for both; the Finnish Consumer Ombudsman
calls it manipulation.

    fi ✗ Harkitsethan vielä, sillä menetät kaikki etusi.
    fi ✓ Sopimus päättyy 5.12.2026.
    sv ✗ Tänk efter en gång till, du förlorar alla dina förmåner.
    sv ✓ Avtalet upphör den 5 december 2026.
    en ✗ Are you sure you want to leave? You will lose all your benefits.
    en ✓ The contract ends on 5 December 2026.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import spans_of_fault
from kundsvar.source import FAREWELL

_WHERE_IT_PRESSES = {"cancellation", "reassurance", None}
_spans = spans_of_fault(__name__)


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.facts.decided is False or draft.facts.kind not in _WHERE_IT_PRESSES:
        return  # One who has not decided may be told what could be done; other letters do not press by an offer.
    for found in _spans(draft):
        # Whether the customer has decided may not be known; what is unknown makes no error.
        yield found if draft.facts.decided else found._replace(severity="warning")


CHECK = Check(
    __name__,
    severity="error",
    message="This pushes a customer who has decided, or who waits for an answer and not for an offer.",
    remedy="Respect the decision: confirm it, and leave the door open.",
    source=FAREWELL,
    finds=_finds,
    mends=(),
    yields_to=("reason-demanded", "retention-offer"),
)
