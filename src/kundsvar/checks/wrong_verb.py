"""Calls a notice a withdrawal, or a withdrawal a notice.

Why: irtisanoa and säga upp end a contract that runs on, after its notice; peruuttaa and ångra undo a purchase within
the days that the law gives for a change of mind, and the money comes back. The wrong word promises the wrong right.

    fi ✗ Olemme vastaanottaneet peruutuksenne.
    fi ✓ Olemme vastaanottaneet irtisanomisenne.
    sv ✗ Vi har tagit emot din ångeranmälan.
    sv ✓ Vi har tagit emot din uppsägning.
    en ✗ We have received your withdrawal.
    en ✓ We have received your cancellation.

In English, to cancel is both; to withdraw, to void or to terminate is not. Only a case tells which of the two it is.
"""

from collections.abc import Iterator

from kundsvar.case import CaseBase
from kundsvar.cases import Cancellation
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.source import WITHDRAWAL_LAW
from kundsvar.span import Span
from kundsvar.verbs import right_verb


def _finds(draft: Draft) -> Iterator[Found]:
    wrong = None if draft.case is None else _wrong_in(draft.case)
    if wrong is None:
        return
    for span in draft.phrases.get(wrong, ()):
        said = draft.text[span.slice]
        verb = right_verb(said, wrong, draft.reading.language or "en")
        if verb is None:
            yield Found(span)
        else:
            place = Span(span.start + verb.span.start, span.start + verb.span.end)
            yield Found(place, fix=Fix(span=place, text=verb.text))


def _wrong_in(case: CaseBase) -> str | None:
    """Return what must not be said of a case: a withdrawal where notice was given, and the other way round."""
    withdrawal = getattr(case, "withdrawal", None)
    if isinstance(case, Cancellation):
        return "said_withdrawal" if withdrawal is None else None  # A service may be withdrawn from and end by notice.
    return "said_notice" if withdrawal is not None else None


CHECK = Check(
    __name__,
    severity="warning",
    message="This is the wrong word for what the customer did: notice ends a running contract, a withdrawal undoes a "
    "purchase.",
    remedy="Use the word for what the customer did.",
    source=WITHDRAWAL_LAW,
    finds=_finds,
)
