"""Thanks for the message, and does nothing else.

Why: a customer who gets thanks and no answer has been heard by nobody; a complaint that is met with presence often
turns into something good.

    fi ✗ Kiitos palautteestasi!
    fi ✓ Kiitos palautteestasi! Korjaamme virheen huomenna.
    sv ✗ Tack för ditt mejl!
    sv ✓ Tack för ditt mejl! Vi rättar felet i morgon.
    en ✗ Thank you for your feedback!
    en ✓ Thank you for your feedback! We will correct the error tomorrow.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import PRESENCE
from kundsvar.span import Span

_COURTESIES = frozenset({"greeting", "thank_contact", "thanks", "welcome_back", "sign_off"})


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.facts.channel == "chat":
        return  # The answer may come in the next line.
    said = [sentence for sentence in draft.reading.sentences if sentence.zone == "reply"]
    thanks = [sentence.span for sentence in said if "thank_contact" in sentence.steps]
    if thanks and all(sentence.steps.keys() | sentence.possible.keys() <= _COURTESIES for sentence in said):
        yield Found(Span(thanks[0].start, thanks[-1].end))


CHECK = Check(
    __name__,
    severity="warning",
    message="This thanks for the message and answers nothing.",
    remedy="Answer what the customer asked or complained of, or say what happens next and when.",
    source=PRESENCE,
    finds=_finds,
)
