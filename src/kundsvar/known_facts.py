"""Gather what a case knows: every sum, date, time and number in it and in its texts, and what the law adds."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from kundsvar.case import CaseBase
from kundsvar.day import Clock, Day
from kundsvar.known import Known
from kundsvar.language import counted
from kundsvar.mentions.duration import Duration
from kundsvar.mentions.phone import plain_number
from kundsvar.mentions.reference import plain_code
from kundsvar.model import Model
from kundsvar.people import Language
from kundsvar.right import Right, rights
from kundsvar.text import Text
from kundsvar.values import Hours, Money, Window

_ROLES: Mapping[str, str] = {
    "compensation.amount": "compensation",
    "final_invoice.amount": "final_invoice",
    "bill.amount": "invoice",
    "bill.reminder_fee": "fee",
    "refund.amount": "refund",
    "remedy.amount": "refund",
    "goodwill.amount": "gift",
    "purchase.price": "price",
    "flight.fare": "price",
    "journey.price": "price",
    "ends": "end",
    "final_invoice.due": "due",
    "bill.due": "due",
    "received": "received",
    "purchase.bought": "bought",
    "fixed_term_until": "term",
    "new_time": "new_time",
    "next_information": "answer",
    "answer_by": "answer",
    "hours": "hours",
    "compensation.by": "paid",
    "remedy.by": "paid",
    "refund.by": "paid",
    "happened": "past",
    "began": "past",
    "flight.date": "past",
    "journey.date": "past",
    "purchase.delivered": "past",
    "purchase.appeared": "past",
    "reference": "case",
    "contract_number": "contract",
    "customer.number": "customer",
}
"""What the values at some paths of a case are of: the names in the tables `roles` and `references` of a language."""
_PHONE = "phone"
_LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")


@lru_cache(maxsize=16)
def known_facts(case: CaseBase) -> Known:
    """Return what a case knows, and what the law gives in it."""
    known = Known()
    for path, value in _leaves(case, ""):
        _gather(known, value, path, case)
    for right in rights(case):
        _gather_right(known, right)
    if case.message is not None:
        known.add_text(case.message, case.customer.language, case.received, "past")
    if case.written is not None:
        known.add("date", Day.of(case.written), "past")
    return known


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield the values of a case that are made of no others, each with its path."""
    if isinstance(value, Hours):
        yield "hours", value.opens
        yield "hours", value.closes
    elif isinstance(value, Window):
        # What goes on over a window is of one thing: the new time.
        yield path, value.start
        yield path, value.end
    elif isinstance(value, Model) and not isinstance(value, Money | Text):
        for name in sorted(type(value).model_fields.keys() - {"message"}):
            yield from _leaves(getattr(value, name), f"{path}.{name}".lstrip("."))
    elif isinstance(value, tuple):
        for one in value:
            yield from _leaves(one, path)
    else:
        yield path, value


def _gather(known: Known, value: Any, path: str, case: CaseBase) -> None:
    language = case.customer.language
    if isinstance(value, Money):
        known.add("amount", value, _ROLES.get(path))
    elif isinstance(value, Text):
        for one in _LANGUAGES:
            known.add_text(value.in_language(one, language) or "", one, case.written)
    elif isinstance(value, str):
        _gather_string(known, value, path, language)
    elif isinstance(value, int) and not isinstance(value, bool):
        known.counts.add(value)
    elif isinstance(value, date | time | timedelta):
        _gather_time(known, value, path)


def _gather_string(known: Known, value: str, path: str, language: Language) -> None:
    if path.rpartition(".")[2] == _PHONE:
        known.add("phone", plain_number(value), None, value)
    elif path in _ROLES:
        known.add("reference", plain_code(value), _ROLES[path], value)
    elif any(map(str.isdigit, value)):
        known.add_text(value, language, None)


def _gather_time(known: Known, value: date | time | timedelta, path: str) -> None:
    role = _ROLES.get(path)
    if isinstance(value, timedelta):
        for number, unit in counted(value):
            known.add("duration", Duration(Decimal(number), unit))
    if isinstance(value, date):
        known.add("date", Day.of(value), role)
    if isinstance(value, datetime | time):
        known.add("time", Clock(value.hour, value.minute), role)


def _gather_right(known: Known, right: Right) -> None:
    for money in (right.amount, right.halved, right.at_most, right.total):
        if money is not None:
            known.add("amount", money)
    for number, unit in ((right.days, "day"), (right.working_days, "working_day")):
        if number is not None:
            known.add("duration", Duration(Decimal(number), unit))
    if right.by is not None:
        known.add("date", Day.of(right.by))
    if right.percent is not None:
        known.add("percentage", Decimal(right.percent))
    if right.persons is not None:
        known.counts.add(right.persons)
