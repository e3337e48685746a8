"""A step that the case owes, and that the draft does not take.

Why: what a reply owes its customer follows from what happened; a friendly reply that leaves it out is
still a reply that leaves it out. Each step has its own reason and source, which the finding gives.

A step is missing only where the reader is sure of it. Where there is a hint, it is doubtful; so is a step
that writers word freely, as long as the draft has sentences that the reader makes nothing of.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Draft, Found
from kundsvar.playbook import Obligation, playbook
from kundsvar.source import COMPLAINTS_STANDARD
from kundsvar.span import Span
from kundsvar.step import steps
from kundsvar.verdict import Verdict


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.facts.kind is None:
        return
    duties = {duty.step: duty for duty in playbook(draft.facts.kind).duties}
    place = 0
    for step, obligation in draft.owed.items():
        if step in draft.evidence:
            place = max(place, *(_end_of_sentence(draft, span) for span in draft.evidence[step]))
        elif obligation is Obligation.REQUIRED and draft.verdicts[step] is Verdict.MISSING:
            duty = duties[step]
            source = duty.source or steps()[step].source
            yield Found(Span(place, place), step=step, source=source, why=duty.why)


def _end_of_sentence(draft: Draft, span: Span) -> int:
    ends = (sentence.span.end for sentence in draft.reading.sentences if sentence.span.start <= span.start)
    return max(ends, default=span.end)


CHECK = Check(
    __name__,
    severity="error",
    message="A step is missing. {{ step }} {{ why }}",
    remedy="Write it here.",
    source=COMPLAINTS_STANDARD,
    finds=_finds,
)
