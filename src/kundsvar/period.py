"""Periods by the calendar, as statutes count them."""

from calendar import monthrange
from datetime import date, timedelta


def after(day: date, *, months: int = 0, days: int = 0) -> date:
    """Return the last day of a period that begins on a day: the same day of a later month, or that month's last.

    >>> after(date(2026, 1, 31), months=1)
    datetime.date(2026, 2, 28)
    >>> after(date(2026, 11, 20), days=14)
    datetime.date(2026, 12, 4)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) + timedelta(days=days)
