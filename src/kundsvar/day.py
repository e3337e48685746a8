"""Days and clock times as people write them: without a year, by how far off they are, and wrongly."""

from calendar import monthrange
from datetime import date, timedelta
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
    def of(cls, day: date) -> "Day":
        """Return a date as what is said of it in full."""
        return cls(day.month, day.day, day.year)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        return self.year != 0 and 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]

    def may_be(self, other: "Day") -> bool:
        """Whether two may be the same day: a year that is not said may be any.

        >>> Day(12, 5).may_be(Day(12, 5, 2026)), Day(12, 5, 2025).may_be(Day(12, 5, 2026))
        (True, False)
        """
        return self[:2] == other[:2] and None in {self.year, other.year, None if self.year == other.year else 0}

    def near(self, today: date | None) -> date | None:
        """Return the date: where no year is said, the one nearest to a day; None where it cannot be told.

        >>> Day(1, 15).near(date(2026, 12, 20))
        datetime.date(2027, 1, 15)
        """
        if not self.exists:
            return None
        if self.year is not None:
            return date(self.year, self.month, self.day)
        if today is None:
            return None
        years = (year for year in (today.year, today.year - 1, today.year + 1) if self._replace(year=year).exists)
        return min((date(year, self.month, self.day) for year in years), key=lambda day: abs(day - today), default=None)


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

    def on(self, today: date | None) -> Day | None:
        """Return the day, None where today is not known.

        >>> Near(weekday=4).on(date(2026, 11, 20))
        Day(month=11, day=27, year=2026)
        """
        if today is None:
            return None
        if self.weekday is not None:
            return Day.of(today + timedelta(days=(self.weekday - today.weekday() - 1) % _WEEK + 1))
        return None if self.days is None else Day.of(today + timedelta(days=self.days))
