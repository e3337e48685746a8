"""Names another customer.

Why: what one customer told or bought is no other customer's to know; who they are never is.

    fi ✗ Toinen asiakas, Matti M., kertoi samasta viasta.
    fi ✓ Muut asiakkaat ovat kertoneet, että paristojen vaihto auttoi.
    sv ✗ En annan kund, Anna A., berättade om samma fel.
    sv ✓ Andra kunder har berättat att nya batterier hjälpte.
    en ✗ Another customer, John B., told us about the same fault.
    en ✓ Other customers have had the same fault.
"""

import re
from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import CONFIDENTIALITY
from kundsvar.span import Span

_WORD = r"[^\W\d_a-zåäöéüøæ][\w’'-]{1,30}"
_STEM = 4
"""So many letters tell a name, in whatever case it stands."""
_NAME = re.compile(rf"[ ]?[,(–-]?[ ]?(?P<name>{_WORD}[ ](?:{_WORD}|[^\W\d_a-zåäöéüøæ]\b\.?))")


def _is_known(draft: Draft, name: str) -> bool:
    """Return whether the customer knows a name: it stands in the case, or, in some form, in what they wrote."""
    message = (draft.case.message or "").lower() if draft.case is not None else ""
    return draft.stands_in_case(name) or all(word[:_STEM] in message for word in name.lower().split())


def _finds(draft: Draft) -> Iterator[Found]:
    for span in draft.phrases.get("other_customer", ()):
        found = _NAME.match(draft.text, span.end)
        sentence = draft.sentence_at(span.start)
        if sentence is None or ("sign_off" in sentence.steps and sentence.text[-1].isalnum()):
            continue  # Your neighbour, North Hall Ltd.
        if found is not None and not _is_known(draft, found["name"]):
            yield Found(Span(*found.span("name")))


CHECK = Check(
    __name__,
    severity="error",
    message="This tells one customer who another one is.",
    remedy="Leave the name and the place out: “other customers have told us” says as much.",
    source=CONFIDENTIALITY,
    finds=_finds,
)
