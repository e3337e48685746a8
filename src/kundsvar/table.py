"""Tables in `locales/`: columns set apart by tabs under a line of headings, as a spreadsheet saves them."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from kundsvar.errors import CatalogueError


class Readable(Protocol):
    """A file on disk or in a package."""

    def read_text(self, encoding: str) -> str:
        """Return the text of the file."""
        ...


class Row(NamedTuple):
    """A line of a table, not yet cut into its cells."""

    number: int
    line: str
    headings: tuple[str, ...]

    @property
    def cells(self) -> dict[str, str]:
        r"""The cells by their headings; blank ones are left out.

        >>> Row(2, "Kela\tKelan\t\tKelaan", ("lemma", "gen", "part", "illat")).cells
        {'lemma': 'Kela', 'gen': 'Kelan', 'illat': 'Kelaan'}
        """
        return {heading: cell for heading, cell in zip(self.headings, self.line.split("\t"), strict=False) if cell}


def rows(file: Readable, name: str) -> Iterator[Row]:
    """Yield the rows of a table; lines that are empty or begin with `#` are none.

    Raises CatalogueError, with file and line, for a row that has more cells than there are headings.
    """
    headings: tuple[str, ...] = ()
    tabs = 0
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line[0] == "#":
            continue
        if not headings:
            headings = tuple(line.split("\t"))
            tabs = len(headings) - 1
        elif line.count("\t") > tabs:
            raise CatalogueError(f"{name}:{number}: has more cells than the headings {', '.join(headings)}")
        else:
            yield Row(number, line, headings)
