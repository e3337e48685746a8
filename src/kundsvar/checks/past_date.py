"""A promise for a day that is over when the reply is written.

Why: the customer reads that what they wait for should have come already, and waits on, or writes again.

    fi ✗ Maksamme hyvityksen viimeistään 5. marraskuuta.
    fi ✓ Maksamme hyvityksen viimeistään 5. joulukuuta.
    sv ✗ Vi betalar tillbaka pengarna senast den 5 november.
    sv ✓ Vi betalar tillbaka pengarna senast den 5 december.
    en ✗ We will refund you by 5 November.
    en ✓ We will refund you by 5 December.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.promise import promised_days
from kundsvar.source import PROMISES_STANDARD


def _finds(draft: Draft) -> Iterator[Found]:
    today = None if draft.case is None else draft.case.written
    if today is None:
        return
    # A day that the case gives is for whoever wrote the case to correct; one that it contradicts is found as that.
    unknown = {doubt.mention.span for doubt in draft.doubts if doubt.instead is None}
    for mention in promised_days(draft):
        days = mention.value.dates(today)
        if days and max(days) < today and mention.span in unknown:
            yield Found(mention.span, said={"found": draft.text[mention.span.slice]})


CHECK = Check(
    __name__,
    severity="error",
    message="This promises something for {{ found }}, but that day is over.",
    remedy="Give the day on which it will be done.",
    source=PROMISES_STANDARD,
    finds=_finds,
)
