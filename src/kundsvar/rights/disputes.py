"""Where a consumer may turn who gets a no: the board, named in the same message."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing
from kundsvar.values import Money


class Why(StrEnum):
    """Why a consumer is told of a dispute body, or not."""

    REFUSED = "A consumer's claim is refused, in whole or in part: the answer names the body that can try it."
    REFUSED_SE = (
        "The answer that refuses a claim names ARN, its website and postal address, and says whether we take part."
    )
    ONE_YEAR = "The board tries a matter within a year of the complaint, for a fee."
    ONE_YEAR_FREE = "The board tries a matter within a year of the complaint, free of charge."
    CLOSED = "The Union's platform for online disputes is closed: no letter links to it."
    FREE = "The procedure is free of charge; advice comes first, and the board works in Finnish and Swedish."


def _refused(case: Any) -> bool:
    if case.kind == "complaint":
        return case.outcome in {"partial", "rejected"}
    return bool(case.kind == "refusal" and case.claim)


def _body(law: Law) -> Ruling:
    why = Why.REFUSED_SE if law.jurisdiction == "SE" else Why.REFUSED
    return Ruling(due=True, why=why, duty="name_dispute_body", steps=("dispute_body",))


def _procedure(case: Any, law: Law) -> Ruling:
    if "months" not in law.values:
        return Ruling(due=True, why=Why.FREE, duty="tell_procedure")
    fee = Money.model_validate(law.values["fee"]) if "fee" in law.values else None
    by = None if case.received is None else after(case.received, months=law.values["months"])
    return Ruling(
        due=True,
        why=Why.ONE_YEAR if fee else Why.ONE_YEAR_FREE,
        lacking=("received",) if by is None else (),
        at_most=fee,
        by=by,
        duty="tell_procedure",
    )


def _finds(case: Any) -> Iterator[Right]:
    if not _refused(case):
        return
    bench = Bench("disputes", case, case.written or case.received, "written", case.customer.jurisdiction)
    yield from bench.rights("disputes-body", _body)
    yield from bench.rights("disputes-procedure", lambda law: _procedure(case, law))
    closed = Ruling(due=True, why=Why.CLOSED, duty="link_no_odr_platform")
    yield from bench.rights("disputes-no-odr", lambda _: closed)


WING = Wing(__name__, _finds, Why)
