"""A step that this case must not take.

Why: a customer who has told why they leave is not asked for it again; that is not listening.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.playbook import Obligation
from kundsvar.report import Severity
from kundsvar.source import OMBUDSMAN
from kundsvar.verdict import Verdict

_LIKELY = 0.5


def _finds(draft: Draft) -> Iterator[Found]:
    for step, obligation in draft.owed.items():
        if obligation is Obligation.FORBIDDEN and draft.verdicts[step] is Verdict.MET:
            for span in draft.evidence[step]:
                certainty = draft.certainty(step, span.start)
                if certainty >= _LIKELY:
                    severity: Severity = "error" if certainty >= draft.thresholds.sure_fault else "warning"
                    yield Found(span, severity=severity, step=step, certainty=certainty)


CHECK = Check(
    __name__,
    severity="error",
    message="This step does not belong in the reply: the customer has answered it already. {{ step }}",
    remedy="Leave it out.",
    source=OMBUDSMAN,
    finds=_finds,
    mends=(),
)
