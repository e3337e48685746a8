"""Personal data: no identity numbers in messages, and what a letter about a breach tells."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.matters.breach import Breach
from kundsvar.right import Bench, Right, Ruling, Wing


class Why(StrEnum):
    """Why personal data are kept out, or a breach is told of."""

    KEEP_OUT = "No identity number is asked for or repeated in an ordinary message."
    TELL = "A breach of high risk is told without delay: what happened, what may follow, what is done, whom to ask."
    LOW_RISK = "The breach means no high risk for those whose data they are."
    UNSURE = "Whether it is owed hangs on facts that are not known."


def _breach(breach: Breach) -> Ruling:
    if breach.high_risk is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("breach.high_risk",))
    if not breach.high_risk:
        return Ruling(due=False, why=Why.LOW_RISK)
    return Ruling(due=True, why=Why.TELL, duty="tell_of_breach")


def _finds(case: Any) -> Iterator[Right]:
    country = case.customer.jurisdiction
    keep_out = Ruling(due=True, why=Why.KEEP_OUT, duty="keep_identity_number_out")
    bench = Bench("personal_data", case, case.written or case.received, "written", country, for_consumers=False)
    yield from bench.rights("personal-data-identity-number", lambda _: keep_out)
    breach: Breach | None = getattr(case, "breach", None)
    if breach is not None:
        day = breach.date or case.happened
        told = Bench("personal_data", case, day, "breach.date", None, for_consumers=False)
        yield from told.rights("personal-data-breach", lambda _: _breach(breach))


WING = Wing(__name__, _finds, Why)
