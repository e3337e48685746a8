"""Closes the door: the last word, no more answers, take us to court.

Why: a no that names the way on is accepted sooner than one that ends the conversation; and the way on from a refused
claim is a board that costs little or nothing, not a court.

    fi ✗ Päätöksemme on lopullinen.
    fi ✓ Jos jokin jäi epäselväksi, vastatkaa tähän viestiin.
    sv ✗ Därmed anser vi ärendet utagerat.
    sv ✓ Är något fortfarande oklart, svara på det här mejlet.
    en ✗ We will not correspond any further.
    en ✓ If anything is still unclear, please reply to this message.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import spans_of_phrase
from kundsvar.source import COMPLAINTS_STANDARD

_said = spans_of_phrase(__name__)


def _finds(draft: Draft) -> Iterator[Found]:
    ways_on = {sentence.span for sentence in draft.reading.sentences if "dispute_body" in sentence.steps}
    for found in _said(draft):
        sentence = draft.sentence_at(found.span.start)
        # A court that is named in the same breath is no way on.
        elsewhere = sentence is not None and ways_on and ways_on != {sentence.span}
        yield found._replace(severity="warning") if elsewhere else found


CHECK = Check(
    __name__,
    severity="error",
    message="This closes the door on the customer.",
    remedy="Say what you decided and why, what would change it, and where the customer can take it.",
    source=COMPLAINTS_STANDARD,
    finds=_finds,
    mends=("dispute_body", "contact"),
)
