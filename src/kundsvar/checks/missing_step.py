"""A step that the case owes, and that the draft does not take.

Why: what a reply owes its customer follows from what happened; a friendly reply that leaves it out is
still a reply that leaves it out. Each step has its own reason and source, which the finding gives.

A step is missing only where the reader is sure of it. Where there is a hint, it is doubtful; so is a step
that writers word freely, as long as the draft has sentences that the reader makes nothing of.
"""

from bisect import bisect_right
from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.playbook import Obligation
from kundsvar.source import COMPLAINTS_STANDARD
from kundsvar.span import Span
from kundsvar.verdict import Verdict


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.book is None:
        return
    sentences = [sentence.span for sentence in draft.reading.sentences]
    starts = [span.start for span in sentences]
    place = 0
    for step, obligation in draft.owed.items():
        if step in draft.evidence:
            # It belongs after the sentence that takes the step before it.
            number = bisect_right(starts, max(draft.evidence[step]).start)
            place = max(place, sentences[number - 1].end)
        elif obligation is Obligation.REQUIRED and draft.verdicts[step] is Verdict.MISSING:
            why, source = draft.book.reason(step)
            by_law = draft.by_law.get(step)
            yield Found(Span(place, place), step=step, source=None if by_law else source, why=why, by_law=by_law)


CHECK = Check(
    __name__,
    severity="error",
    message="A step is missing. {{ step }} {{ why }}",
    remedy="Write it here.",
    source=COMPLAINTS_STANDARD,
    finds=_finds,
)
