"""A stretch of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of characters (code points) of the text that the caller gave.

    >>> "Hei Maija!"[Span(4, 9).slice]
    'Maija'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """The span as an index into its text."""
        return slice(self.start, self.end)

    def moved(self, by: int) -> "Span":
        """Return the same stretch so many characters further on."""
        return Span(self.start + by, self.end + by)
