"""Shows or asks for what concerns the customer's health.

Why: data concerning health are of a special category, and an ordinary message is no place for them.

    fi ✗ Sairautenne vuoksi perumme matkan maksutta.
    fi ✓ Esittämänne syyn vuoksi perumme matkan maksutta.
    sv ✗ På grund av din sjukdom avbokar vi resan utan kostnad.
    sv ✓ Av det skäl du uppgav avbokar vi resan utan kostnad.
    en ✗ Because of your illness we have cancelled the trip free of charge.
    en ✓ For the reason you gave we have cancelled the trip free of charge.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import HEALTH_LAW


def _finds(draft: Draft) -> Iterator[Found]:
    for span in draft.phrases.get("health_data", ()):
        sentence = draft.sentence_at(span.start)
        if sentence is None or draft.phrase_in("safe_channel", sentence) is None:
            yield Found(span)


CHECK = Check(
    __name__,
    severity="warning",
    message="This tells or asks about the customer's health in an ordinary message.",
    remedy="Say “for the reason you gave”, and take what concerns health in a secure channel.",
    source=HEALTH_LAW,
    finds=_finds,
)
