"""Bills that are disputed, and the fees of reminders."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kundsvar.matters.bill import Bill
from kundsvar.period import after
from kundsvar.right import Bench, Law, Right, Ruling, Wing, missing
from kundsvar.values import Money


class Why(StrEnum):
    """Why a customer owes no reminder fee, or a limited one."""

    UNFOUNDED = "The customer does not owe the bill, and so no fee for it either: both are cancelled in writing."
    DISPUTED = "The customer disputes the bill: no fee is charged before that is answered."
    TOO_EARLY = "A reminder may cost something only when 14 days have passed since the bill fell due."
    NOT_AGREED = "A reminder fee must have been agreed before the debt arose."
    TOO_HIGH = "The reminder fee is higher than the law allows."
    ALLOWED = "The reminder fee is one that the law allows."
    NO_FEE = "No reminder fee was charged."
    ANSWER_FIRST = "A disputed bill is examined and answered before anybody collects it."
    NOT_DISPUTED = "The customer has not disputed the bill."
    UNSURE = "Whether it is owed hangs on facts that are not known."


def _reminded_within(bill: Bill, days: int) -> bool:
    """Return whether the reminder is known to have come before so many days had passed since the bill fell due."""
    return bill.due is not None and bill.reminded is not None and bill.reminded < after(bill.due, days=days)


def _no_fee(bill: Bill, law: Law) -> Ruling:  # noqa: PLR0911 (one return for each rule)
    """Return whether the customer is owed freedom from the fee, in whole or above a limit."""
    most = Money.model_validate(law.values["most"])
    if bill.unfounded:
        return Ruling(
            due=True, why=Why.UNFOUNDED, amount=bill.reminder_fee, duty="cancel_bill_and_fee", steps=("remedy",)
        )
    if bill.disputed:
        return Ruling(due=True, why=Why.DISPUTED, amount=bill.reminder_fee, duty="cancel_fee", steps=("remedy",))
    if bill.reminder_fee is None:
        if bill.reminded is None:
            return Ruling(due=False, why=Why.NO_FEE)
        return Ruling(due=None, why=Why.UNSURE, lacking=("bill.reminder_fee",))
    if law.jurisdiction == "SE" and bill.fee_agreed is False:
        return Ruling(due=True, why=Why.NOT_AGREED, amount=bill.reminder_fee, duty="cancel_fee")
    if "days" in law.values and _reminded_within(bill, law.values["days"]):
        return Ruling(due=True, why=Why.TOO_EARLY, amount=bill.reminder_fee, duty="cancel_fee")
    if bill.reminder_fee.currency == most.currency and bill.reminder_fee.amount > most.amount:
        return Ruling(due=True, why=Why.TOO_HIGH, at_most=most, duty="lower_fee")
    known: dict[str, object] = {"bill.unfounded": bill.unfounded, "bill.disputed": bill.disputed}
    if law.jurisdiction == "SE":
        known["bill.fee_agreed"] = bill.fee_agreed
    else:
        known |= {"bill.due": bill.due, "bill.reminded": bill.reminded}
    lacking = missing(known)
    return Ruling(
        due=None if lacking else False, why=Why.UNSURE if lacking else Why.ALLOWED, lacking=lacking, at_most=most
    )


def _answer_first(bill: Bill) -> Ruling:
    if bill.disputed is None:
        return Ruling(due=None, why=Why.UNSURE, lacking=("bill.disputed",))
    if not bill.disputed:
        return Ruling(due=False, why=Why.NOT_DISPUTED)
    return Ruling(due=True, why=Why.ANSWER_FIRST, duty="answer_before_collecting")


def _finds(case: Any) -> Iterator[Right]:
    bill: Bill | None = getattr(case, "bill", None)
    if bill is None:
        return
    on = bill.reminded or bill.due or case.received
    bench = Bench("reminders", case, on, "bill.due", case.customer.jurisdiction)
    found = bench.rights("reminders-fee", lambda law: _no_fee(bill, law))
    yield from found if case.kind == "apology" else (right.model_copy(update={"steps": ()}) for right in found)
    yield from bench.rights("reminders-answer-first", lambda _: _answer_first(bill))


WING = Wing(__name__, _finds, Why)
