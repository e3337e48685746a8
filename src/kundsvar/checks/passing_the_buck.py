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
from kundsvar.reading import Sentence
from kundsvar.source import CARD
from kundsvar.spoken import spoken

_WAYS = frozenset({"#phone", "#email", "#url"})
_ANSWERS = frozenset({"decision", "remedy", "explanation", "confirmation", "alternative", "next_step", "goodwill"})


def _finds(draft: Draft) -> Iterator[Found]:
    sentences = draft.reading.sentences
    handed_over = {one.span for span in draft.phrases.get("hand_over", ()) if (one := draft.sentence_at(span.start))}
    after = dict(zip((one.span for one in sentences), sentences[1:], strict=False))
    for span in draft.phrases.get("passing_the_buck", ()):
        sentence = draft.sentence_at(span.start)
        if sentence is None or sentence.span in draft.given:
            continue
        beside = [sentence, after[sentence.span]] if sentence.span in after else [sentence]
        if not any(one.span in handed_over or _names_a_way(one) for one in beside):
            yield Found(span)
    if not any(_ANSWERS & sentence.steps.keys() for sentence in sentences):
        yield from map(Found, draft.phrases.get("see_website", ()))


def _names_a_way(sentence: Sentence) -> bool:
    return not _WAYS.isdisjoint(spoken(sentence.text).keys)


CHECK = Check(
    __name__,
    severity="warning",
    message="This sends the customer elsewhere with the matter.",
    remedy="Find it out yourself, or hand it over and say who answers, when and how to reach them.",
    source=CARD,
    finds=_finds,
    mends=("next_step",),
)
