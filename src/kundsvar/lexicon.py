"""The words of a language with their forms, by kind: the tables in `locales/<language>/lexicon/`."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Self, get_args

from kundsvar.errors import CatalogueError
from kundsvar.expect import expect_one_of
from kundsvar.form import WordKind
from kundsvar.people import Language
from kundsvar.table import Row, rows

_KINDS = frozenset({*get_args(WordKind), "agreement", "article"})
_BARRED = frozenset({"gen", "part", "illat", "iness"})
FirstPart = Callable[[str, str], bool]
Entry = Mapping[str, str]
"""The forms of one word by their short names."""
_SHORTEST_HEAD = 3
_SHORT_HEAD = re.compile(r"[^aeiouyäöå][aeiouyäö]{2}$")
"""A head of three letters is one like maa, pää, tie: ori and ele end too many words that are no compounds."""


class Lexicon:
    """The words of a language, one table a kind of word; a table's file is named for the kind.

    A company lays its own words on top with `Lexicon.of("fi").laid_over(folder)`: there `product.tsv` may say

        lemma   gen      part      illat
        Qvix    Qvixin   Qvixiä    Qvixiin
    """

    def __init__(self, language: str, tables: Mapping[str, Mapping[str, Row]]) -> None:
        self.language = language
        self._tables = {kind: dict(table) for kind, table in tables.items()}
        self._nouns = self._tables.get("noun", {})
        self._longest = max(map(len, self._nouns), default=0)
        self._by_form: dict[str, dict[str, Row]] = {}
        self._backwards: list[str] | None = None

    @classmethod
    def of(cls, language: Language) -> "Lexicon":
        """Return kundsvar's own lexicon of a language: fi, sv or en.

        Raises InputError for another language.
        """
        expect_one_of(language, Language, "language")
        return _stock(language)

    @classmethod
    def read(cls, language: str, folder: Path | str) -> "Lexicon":
        """Return the words of a folder alone.

        Raises CatalogueError, with file and line, for a table that cannot be used.
        """
        return cls(language, _tables(Path(folder)))

    def laid_over(self, folder: Path | str) -> "Lexicon":
        """Return this lexicon with the tables of a folder on top.

        Raises CatalogueError, with file and line, for a table that cannot be used.
        """
        own = _tables(Path(folder))
        kinds = {*self._tables, *own}
        return Lexicon(self.language, {kind: {**self._tables.get(kind, {}), **own.get(kind, {})} for kind in kinds})

    def without(self, lemmas: Collection[str]) -> Self:
        """Return this lexicon without some words, as if it had never known them."""
        return type(self)(
            self.language,
            {
                kind: {lemma: row for lemma, row in table.items() if lemma not in lemmas}
                for kind, table in self._tables.items()
            },
        )

    def entry(self, word: str, kind: str) -> Entry | None:
        """Return the forms of a word, None if the table of its kind has it not, or has it without forms."""
        table = self._tables.get(kind, {})
        row = table.get(word)
        if row is None:
            row = self._nouns.get(word.lower()) if kind == "noun" else None
        if row is None:
            return None
        cells = row.cells
        return cells if len(cells) > 1 else None

    def head(self, word: str, can_be_first: FirstPart | None = None) -> tuple[str, Entry] | None:
        """Return what stands before the longest noun at the end of a word, and the forms of that noun.

        `can_be_first` is asked whether what stands before can be the first part of a compound, given the
        letter that follows.

        >>> before, entry = Lexicon.of("fi").head("kahvikuppi")
        >>> before, entry["gen"]
        ('kahvi', 'kupin')
        """
        lower = word.lower()
        for start in range(max(1, len(word) - self._longest), len(word) - _SHORTEST_HEAD + 1):
            row = self._nouns.get(lower[start:])
            if row is None or (len(word) - start == _SHORTEST_HEAD and not _SHORT_HEAD.match(lower[start:])):
                continue
            if can_be_first is None or can_be_first(lower[:start], lower[start]):
                return word[:start], row.cells
        return None

    def tail(self, word: str, can_be_first: FirstPart) -> tuple[Entry, bool] | None:
        """Return the forms that a noun has at the end of most compounds, and whether all agree.

        A word may be lacking while its compounds are there: lenkkikengät tells of kengät.

        >>> Lexicon.of("fi").without({"kortti"}).tail("kortti", lambda *_: True)[0]["gen"]
        'kortin'
        """
        if self._backwards is None:
            self._backwards = sorted(lemma[::-1] for lemma in self._nouns)
        lower = word.lower()
        votes: Counter[tuple[tuple[str, str], ...]] = Counter()
        for number in range(bisect_left(self._backwards, lower[::-1]), len(self._backwards)):
            lemma = self._backwards[number][::-1]
            if not lemma.endswith(lower):
                break
            before = lemma[: -len(lower)]
            if before and can_be_first(before, lower[0]):
                cells = self._nouns[lemma].cells
                votes[tuple((name, form.removeprefix(before)) for name, form in cells.items())] += 1
        if not votes:
            return None
        forms, most = votes.most_common(1)[0]
        return dict(forms), most == votes.total()

    def lemma_of(self, form: str, column: str, kind: str = "noun") -> Entry | None:
        """Return the forms of the word that has a form in a column, None if there is none.

        >>> Lexicon.of("sv").lemma_of("hörlurar", "pl")["pl_def"]
        'hörlurarna'
        """
        key = f"{kind} {column}"
        if key not in self._by_form:
            forms = ((row.cells.get(column), row) for row in self._tables.get(kind, {}).values())
            self._by_form[key] = {form: row for form, row in forms if form}
        row = self._by_form[key].get(form)
        return None if row is None else row.cells

    def words(self) -> Iterator[tuple[WordKind, str, Row]]:
        """Yield the kind, the lemma and the row of every word that has a kind: of all tables but those of agreement."""
        for kind in get_args(WordKind):
            for lemma, row in self._tables.get(kind, {}).items():
                yield kind, lemma, row


@lru_cache(maxsize=8)
def _stock(language: str) -> Lexicon:
    return Lexicon(language, _tables(files("kundsvar").joinpath("locales", language, "lexicon")))


def _tables(folder: Traversable) -> dict[str, dict[str, Row]]:
    if not folder.is_dir():
        raise CatalogueError(f"{folder}: there is no such folder; give one that holds tables like company.tsv")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".tsv")), key=lambda file: file.name)
    return {file.name.removesuffix(".tsv"): _table(file) for file in found}


def _table(file: Traversable) -> dict[str, Row]:
    if file.name.removesuffix(".tsv") not in _KINDS:
        raise CatalogueError(f"{file}:1: there are no words of this kind; use {', '.join(sorted(_KINDS))}")
    table: dict[str, Row] = {}
    for row in rows(file, str(file)):
        lemma = row.line.partition("\t")[0]
        wrong = _wrong_with(row, lemma, table)
        if wrong is not None:
            raise CatalogueError(f"{file}:{row.number}: {wrong}")
        table[lemma] = row
    return table


def _wrong_with(row: Row, lemma: str, table: Mapping[str, Row]) -> str | None:
    if lemma in table:
        return f"{lemma!r} is there already, in line {table[lemma].number}"
    if lemma != lemma.strip() or not lemma:
        return f"{lemma!r} has spaces around it, or is empty; take them away"
    if "|" in row.line and len({cell.count("|") for name, cell in row.cells.items() if name in _BARRED}) > 1:
        return f"{lemma!r} has a bar in some forms and not in others; set one in each, or in none"
    return None
