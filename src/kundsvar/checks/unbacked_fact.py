"""A sum, a date, a time or a number that the case does not know, where it knows others of the kind.

Why: a figure that comes from nowhere may be another customer's, or made up; the customer takes it for a promise.

    fi ✗ Maksamme teille lisäksi 85 euroa.
    fi ✓ Viimeisen laskunne summa on 11,20 euroa.
    sv ✗ Vi betalar er dessutom 85 euro.
    sv ✓ Er sista faktura är på 11,20 €.
    en ✗ We will also pay you €85.
    en ✓ Your final bill is for €11.20.
"""

from collections.abc import Iterator

from kundsvar.backing import Doubt, knows_such
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.general import is_general
from kundsvar.source import DAVIDOW
from kundsvar.total import totals

_DATED = frozenset({"date", "time", "duration"})
_AHEAD = frozenset({"next_step", "timing", "offer_help"})


def _finds(draft: Draft) -> Iterator[Found]:
    added_up_wrongly = {total.span for total, right in totals(draft) if right != total.value.amount}
    for doubt in draft.doubts:
        mention = doubt.mention
        if mention.span in added_up_wrongly:
            continue
        if doubt.instead is None and not is_general(mention) and _should_be_known(draft, doubt):
            yield Found(mention.span, said={"found": draft.text[mention.span.slice]})


def _should_be_known(draft: Draft, doubt: Doubt) -> bool:
    mention = doubt.mention
    if not knows_such(draft, mention) or (mention.kind == "reference" and mention.role is None):
        return False
    if mention.kind not in _DATED:
        return True
    # When we answer is for the writer to say, unless the case has said it.
    sentence = draft.sentence_at(mention.span.start)
    promises = sentence is not None and not _AHEAD.isdisjoint({*sentence.steps, *sentence.possible})
    return not promises or (draft.known is not None and draft.known.looks_ahead)


CHECK = Check(
    __name__,
    severity="warning",
    message="The case does not know {{ found }}.",
    remedy="Check where this comes from; put it into the case, or leave it out.",
    source=DAVIDOW,
    finds=_finds,
)
