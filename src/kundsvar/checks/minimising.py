"""Makes an incident smaller than it is.

Why: whoever plays down what happened is not believed when they promise; and a recall notice must not call itself
voluntary or precautionary (Regulation (EU) 2023/988, article 36).

    fi ✗ Mediassa on liioiteltu tapahtunutta.
    fi ✓ Kaksi johtajaa sai lieviä vammoja.
    sv ✗ Det var ett enskilt fall.
    sv ✓ Två chefer fick lindriga skador.
    en ✗ The media have exaggerated what happened.
    en ✓ Two managers were slightly injured.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import spans_of_phrase
from kundsvar.source import COOMBS

_said = spans_of_phrase(__name__)


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.facts.kind in {"reassurance", None}:
        yield from _said(draft)


CHECK = Check(
    __name__,
    severity="warning",
    message="This makes the incident smaller than it is.",
    remedy="Say what happened, whom it concerned, what is not known yet, and what the customer should do.",
    source=COOMBS,
    finds=_finds,
    mends=("explanation", "assurance"),
)
