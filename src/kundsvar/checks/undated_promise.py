"""A promise to call, answer, pay or send something, that does not say when.

Why: a customer who does not know when to expect an answer writes again, or thinks that they have been forgotten.

    fi ✗ Otamme teihin yhteyttä.
    fi ✓ Otamme teihin yhteyttä 27. marraskuuta.
    sv ✗ Vi återkommer till dig.
    sv ✓ Vi återkommer till dig den 27 november.
    en ✗ We will get back to you.
    en ✓ We will get back to you by 27 November.
"""

from collections.abc import Iterator
from itertools import pairwise

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import PROMISES_STANDARD
from kundsvar.span import Span

_TELLS_WHEN = frozenset({"date", "time", "duration"})


def _finds(draft: Draft) -> Iterator[Found]:
    promised = draft.phrases.get("promise", ())
    if not promised:
        return
    dated = _told_when(draft)
    for span in promised:
        sentence = draft.sentence_at(span.start)
        if sentence is None or sentence.ours or sentence.span in dated | draft.given or "vague_time" in sentence.faults:
            continue
        yield Found(span)


def _told_when(draft: Draft) -> frozenset[Span]:
    """Return the sentences that say when, and those beside them."""
    dated = {one.sentence for one in draft.mentions if one.kind in _TELLS_WHEN}
    spans = [sentence.span for sentence in draft.reading.sentences]
    before = {one for one, following in pairwise(spans) if following in dated}
    after = {following for one, following in pairwise(spans) if one in dated}
    return frozenset(dated | before | after)


CHECK = Check(
    __name__,
    severity="warning",
    message="This promises something without saying when.",
    remedy="Give a day or a time, even if it is only when the customer hears from you next.",
    source=PROMISES_STANDARD,
    finds=_finds,
)
