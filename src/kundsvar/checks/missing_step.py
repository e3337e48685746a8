"""A step that the case owes, and that the draft does not take.

Why: what a reply owes its customer follows from what happened; a friendly reply that leaves it out is
still a reply that leaves it out. Each step has its own reason and source, which the finding gives.

A step is missing only where the reader is sure of it: where there is a hint, the step is doubtful.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Draft, Found
from kundsvar.playbook import Obligation, playbook
from kundsvar.source import COMPLAINTS_STANDARD
from kundsvar.span import Span
from kundsvar.step import steps


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.facts.kind is None:
        return
    duties = {duty.step: duty for duty in playbook(draft.facts.kind).duties}
    place = 0
    for step, obligation in draft.owed.items():
        if step in draft.verdicts:
            place = max(place, max((span.end for span in draft.evidence[step]), default=place))
        elif obligation is Obligation.REQUIRED:
            duty = duties[step]
            source = duty.source or steps()[step].source
            yield Found(Span(place, place), step=step, source=source, why=duty.why)


CHECK = Check(
    __name__,
    severity="error",
    message="A step is missing. {{ step }} {{ why }}",
    remedy="Write it here.",
    source=COMPLAINTS_STANDARD,
    finds=_finds,
)
