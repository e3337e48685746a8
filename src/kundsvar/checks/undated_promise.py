"""A promise to call, answer, pay or send something, that does not say when.

Why: a customer who does not know when to expect an answer writes again, or thinks that they have been forgotten.

    fi ✗ Otamme teihin yhteyttä.
    fi ✓ Otamme teihin yhteyttä 27. marraskuuta.
    sv ✗ Vi återkommer till dig.
    sv ✓ Vi återkommer till dig den 27 november.
    en ✗ We will call you.
    en ✓ We will call you on 27 November.
"""

from collections.abc import Iterator
from itertools import pairwise

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.reading import Sentence
from kundsvar.source import PROMISES_STANDARD
from kundsvar.span import Span

_AHEAD = frozenset({"next_step", "remedy", "goodwill"})
_OTHERWISE = frozenset({"contact", "offer_help", "prevention", "dispute_body", "alternative"})
_TELLS_WHEN = frozenset({"date", "time", "duration"})


def _finds(draft: Draft) -> Iterator[Found]:
    promised = draft.phrases.get("promise", ())
    if not promised:
        return
    dated = _told_when(draft) | draft.given
    for span in promised:
        sentence = draft.sentence_at(span.start)
        if sentence is not None and _is_a_promise(sentence) and sentence.span not in dated:
            yield Found(span)


def _is_a_promise(sentence: Sentence) -> bool:
    """Whether a sentence says what we will do, rather than how to reach us, and is not found to be vague already."""
    steps = sentence.steps.keys()
    is_ahead = bool(steps & _AHEAD or not steps) and not steps & _OTHERWISE
    return is_ahead and not sentence.ours


def _told_when(draft: Draft) -> frozenset[Span]:
    """Return the sentences that say when, and those before them."""
    dated = {one.sentence for one in draft.mentions if one.kind in _TELLS_WHEN}
    # What is said vaguely is found as that.
    dated |= {sentence.span for sentence in draft.reading.sentences if "vague_time" in sentence.faults}
    spans = [sentence.span for sentence in draft.reading.sentences]
    return frozenset(dated | {one for one, following in pairwise(spans) if following in dated})


CHECK = Check(
    __name__,
    severity="warning",
    message="This promises something without saying when.",
    remedy="Give a day or a time, even if it is only when the customer hears from you next.",
    source=PROMISES_STANDARD,
    finds=_finds,
)
