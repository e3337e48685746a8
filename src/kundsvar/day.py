"""Days and clock times as people write them: without a year, by how far off they are, and wrongly."""

import datetime as dt
from calendar import monthrange
from typing import NamedTuple

_WEEK = 7
_HOURS, _MINUTES = 24, 60
_LEAP_YEAR = 2024


class Day(NamedTuple):
    """A day as it is said: without a year where none is, and even if the calendar has it not."""

    month: int
    day: int
    year: int | None = None

    @classmethod
    def of(cls, day: dt.date) -> "Day":
        """Return a date as what is said of it in full."""
        return cls(day.month, day.day, day.year)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        year = _LEAP_YEAR if self.year is None else self.year
        return dt.MINYEAR <= year <= dt.MAXYEAR and 1 <= self.day <= monthrange(year, self.month)[1]

    def may_be(self, other: "Day") -> bool:
        """Whether two may be the same day: a year that is not said may be any.

        >>> Day(12, 5).may_be(Day(12, 5, 2026)), Day(12, 5, 2025).may_be(Day(12, 5, 2026))
        (True, False)
        """
        return self[:2] == other[:2] and (self.year == other.year or None in {self.year, other.year})

    @property
    def date(self) -> dt.date | None:
        """The date, where the year is said and the calendar has it."""
        return dt.date(self.year, self.month, self.day) if self.year is not None and self.exists else None

    def dates(self, today: dt.date | None) -> tuple[dt.date, ...]:
        """Return the dates that it may be: where no year is said, this year's, and the one nearest to today.

        >>> Day(1, 15).dates(dt.date(2026, 12, 20))
        (datetime.date(2026, 1, 15), datetime.date(2027, 1, 15))
        """
        if self.year is not None or today is None:
            return () if self.date is None else (self.date,)
        years = [self._replace(year=today.year + off).date for off in (0, -1, 1)]
        found = [day for day in years if day is not None]
        nearest = min(found, key=lambda day: abs(day - today), default=None)
        return tuple(dict.fromkeys(day for day in (years[0], nearest) if day is not None))


class Clock(NamedTuple):
    """A clock time as it is said, even if no clock shows it."""

    hour: int
    minute: int = 0

    @property
    def exists(self) -> bool:
        """Whether a clock shows it."""
        return (self.hour < _HOURS and self.minute < _MINUTES) or self == (_HOURS, 0)


class Near(NamedTuple):
    """A day by how far off it is, or by its weekday, the next that comes."""

    days: int | None = None
    weekday: int | None = None

    def on(self, today: dt.date | None) -> Day | None:
        """Return the day, None where today is not known.

        >>> Near(weekday=4).on(dt.date(2026, 11, 20))
        Day(month=11, day=27, year=2026)
        """
        off = self.days if self.weekday is None or today is None else (self.weekday - today.weekday() - 1) % _WEEK + 1
        if today is None or off is None or today.year == dt.MAXYEAR:
            return None
        return Day.of(today + dt.timedelta(days=off))
