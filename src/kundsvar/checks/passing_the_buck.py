"""Sends the customer away: to call again, to another department, or to the maker.

Why: whoever is asked takes the matter on; the customer who is sent from door to door tells others. And it is the seller
who answers for what was sold, not the maker or the carrier.

    fi ✗ Soittakaa huomenna uudestaan.
    fi ✓ Soitan teille huomenna kello 10.
    sv ✗ Vänd dig till tillverkaren.
    sv ✓ Skicka varan till oss, så sköter vi resten.
    en ✗ Please ask the shop.
    en ✓ I asked the shop, and the tent is in stock.

To say who answers, and how to reach them, or that the matter has been handed over, is help.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import CARD
from kundsvar.span import Span
from kundsvar.spoken import spoken

_WAYS = frozenset({"#phone", "#email", "#url"})
_ANSWERS = frozenset({"decision", "remedy", "explanation", "confirmation", "alternative", "next_step", "goodwill"})


def _finds(draft: Draft) -> Iterator[Found]:
    helped = _helped(draft)
    for span in draft.phrases.get("passing_the_buck", ()):
        sentence = draft.sentence_at(span.start)
        if sentence is not None and sentence.span not in helped:
            yield Found(span)
    if not any(_ANSWERS & sentence.steps.keys() for sentence in draft.reading.sentences):
        yield from map(Found, draft.phrases.get("see_website", ()))


def _helped(draft: Draft) -> frozenset[Span]:
    """Return the sentences that say, or go before one that says, who answers or that the matter was handed over."""
    sentences = draft.reading.sentences
    handed_over = {one.span for span in draft.phrases.get("hand_over", ()) if (one := draft.sentence_at(span.start))}
    helps = [one.span in handed_over or not _WAYS.isdisjoint(spoken(one.text).keys) for one in sentences]
    beside = zip(helps, [*helps[1:], False], strict=True)
    return draft.given | {one.span for one, ways in zip(sentences, beside, strict=False) if any(ways)}


CHECK = Check(
    __name__,
    severity="warning",
    message="This sends the customer elsewhere with the matter.",
    remedy="Find it out yourself, or hand it over and say who answers, when and how to reach them.",
    source=CARD,
    finds=_finds,
    mends=("next_step",),
)
