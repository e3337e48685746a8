"""Tables in `locales/`: columns set apart by tabs under a line of headings, as a spreadsheet saves them."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from kundsvar.errors import CatalogueError
from kundsvar.form import NAMES, short_name

_FIRST = frozenset({"lemma", "before"})
_HEADINGS = frozenset({*NAMES, "lemma", "local", "before", "ending", "kinds", "basis"})


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

    Forms may be named in full or in short in the headings; rows have the short names.

    Raises CatalogueError, with file and line, for a heading that is not known, a row that has more cells than
    there are headings, and a file that is not UTF-8.
    """
    headings: tuple[str, ...] = ()
    tabs = 0
    for number, line in enumerate(_text(file, name).splitlines(), start=1):
        if not line or line[0] == "#":
            continue
        if not headings:
            headings = tuple(map(_heading, line.split("\t")))
            unknown = [heading for heading in headings if heading not in _HEADINGS]
            if unknown or headings[0] not in _FIRST:
                wrong = unknown[0] if unknown else headings[0]
                raise CatalogueError(
                    f"{name}:{number}: {wrong!r} is no heading here; the first line names the columns, "
                    f"set apart by tabs: lemma, gen, part, illat …"
                )
            tabs = len(headings) - 1
        elif line.count("\t") > tabs:
            raise CatalogueError(f"{name}:{number}: has more cells than the headings {', '.join(headings)}")
        else:
            yield Row(number, line, headings)


def _text(file: Readable, name: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{name}:1: not UTF-8 (byte {error.start}); save it as UTF-8") from None


def _heading(name: str) -> str:
    return short_name(name) or name
