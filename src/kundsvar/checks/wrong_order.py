"""Two steps in an order that works against the customer.

Why: the answer comes before the story, the confirmation before the question for the reason, the apology
before something extra. Each rule has its own reason and source, which the finding gives.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import LOCKER
from kundsvar.verdict import Verdict

_LIKELY = 0.5


def _finds(draft: Draft) -> Iterator[Found]:
    for rule in draft.book.order if draft.book is not None else ():
        if rule.when(draft.facts) is not True:
            continue
        if not all(draft.verdicts.get(step) is Verdict.MET for step in (rule.first, rule.then)):
            continue
        first = min(draft.evidence[rule.first])
        here = draft.sentence_at(first.start)
        # One sentence that does both has them in no order, and the order of steps that are not even likely is a guess.
        early = [
            span
            for span in sorted(draft.evidence[rule.then])
            if span < first
            and draft.sentence_at(span.start) is not here
            and draft.certainty(rule.then, span.start) >= _LIKELY
        ]
        if draft.certainty(rule.first, first.start) < _LIKELY:
            continue
        if len(early) > rule.tolerance:
            yield Found(early[0], step=rule.first, source=rule.source, why=rule.why)


CHECK = Check(
    __name__,
    severity="warning",
    message="The order works against the customer. {{ why }}",
    remedy="Move this further down, or the other step up.",
    source=LOCKER,
    finds=_finds,
)
