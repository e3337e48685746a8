"""A reply in another language than the customer's.

Why: an answer that the customer cannot read is no answer, and one in the wrong language says that nobody looked.

    fi ✗ Your invoice has been corrected, and there is nothing else that you need to do.
    fi ✓ Laskunne on korjattu, eikä teidän tarvitse tehdä muuta.
    sv ✗ Laskunne on korjattu, eikä teidän tarvitse tehdä muuta.
    sv ✓ Fakturan är rättad, och du behöver inte göra något mer.
    en ✗ Fakturan är rättad, och du behöver inte göra något mer.
    en ✓ Your invoice has been corrected, and there is nothing else that you need to do.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import CARD


def _finds(draft: Draft) -> Iterator[Found]:
    wanted, found = draft.facts.language, draft.reading.language
    if wanted is not None and found != wanted:
        yield Found(draft.reading.sentences[0].span)


CHECK = Check(
    __name__,
    severity="error",
    message="The reply is not in the customer's language.",
    remedy="Write it in the customer's language, or correct the case if that is wrong.",
    source=CARD,
    finds=_finds,
)
