"""Demands a reminder fee for a bill that is disputed or unfounded.

Why: a bill that the customer does not owe, or disputes with reasons, bears no fee before it is answered.

    fi ✗ Huomautusmaksu on silti maksettava eräpäivään mennessä.
    fi ✓ Olemme mitätöineet laskun ja huomautusmaksun.
    sv ✗ Påminnelseavgiften ska ändå betalas.
    sv ✓ Vi har makulerat både fakturan och påminnelseavgiften.
    en ✗ The reminder fee must still be paid.
    en ✓ We have cancelled both the bill and the reminder fee.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import DEBT_COLLECTION


def _finds(draft: Draft) -> Iterator[Found]:
    right = draft.right("reminders-fee")
    if right is None:
        return
    for span in draft.phrases.get("fee_on_dispute", ()):
        yield Found(span, by_law=right)


CHECK = Check(
    __name__,
    severity="error",
    message="This demands a reminder fee that the customer does not owe. {{ why }}",
    remedy="Cancel the fee in writing, and answer the objection before anybody collects the bill.",
    source=DEBT_COLLECTION,
    finds=_finds,
    mends=("remedy",),
)
