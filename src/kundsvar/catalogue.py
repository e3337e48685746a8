"""The sentences of a language: gettext catalogues, a house's own on top of kundsvar's.

An entry's context is the step and the register that it is for (`regret formal`), its id the English
source, its text the wordings that a customer may get, one a line.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kundsvar.errors import CatalogueError
from kundsvar.wording import Wording, wordings

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_VARIETY_OF = {"sv_FI": "sv"}
"""A variety holds only what differs from its language."""
VARIETIES = ("en", "fi", "sv", *_VARIETY_OF)


def varieties(language: str) -> tuple[str, ...]:
    """Return a language and its varieties."""
    return (language, *(variety for variety, of in _VARIETY_OF.items() if of == language))


def language_of(variety: str) -> str:
    """Return the language that a variety is one of."""
    return _VARIETY_OF.get(variety, variety)


class Catalogue:
    """The entries of one language or variety, by context and English source."""

    def __init__(self, language: str, layers: Sequence[dict[tuple[str, str], str]]) -> None:
        self.language = language
        self._texts: dict[tuple[str, str], str] = {}
        for layer in reversed(layers):
            self._texts.update(layer)
        self._wordings: dict[tuple[str, str], tuple[Wording, ...]] = {}

    def text(self, context: str, source: str) -> str:
        """Return an entry as it stands.

        Raises CatalogueError where the catalogue has no such entry: there is no silent fallback to English.
        """
        try:
            return self._texts[context, source]
        except KeyError:
            raise CatalogueError(
                f"the catalogue of {self.language} has no entry {source!r} in context {context!r}; "
                f"add it to locales/{self.language}/LC_MESSAGES/kundsvar.po"
            ) from None

    def wordings(self, context: str, source: str) -> tuple[Wording, ...]:
        """Return the wordings of an entry."""
        key = (context, source)
        found = self._wordings.get(key)
        if found is None:
            found = self._wordings[key] = wordings(self.text(context, source))
        return found

    def entries(self) -> Iterator[tuple[str, str, str]]:
        """Yield context, English source and text of every entry."""
        for (context, source), text in self._texts.items():
            yield context, source, text


@lru_cache(maxsize=8)
def catalogue(variety: str) -> Catalogue:
    """Return kundsvar's sentences in a language or variety."""
    return Catalogue(variety, [_entries(name) for name in _layers(variety)])


def house_catalogue(variety: str, folder: Path) -> Catalogue:
    """Return kundsvar's sentences with those of a house laid on top, read anew from its folder.

    Raises CatalogueError for a file that is no catalogue; what is wrong with its entries, `lint` finds.
    """
    names = _layers(variety)
    return Catalogue(variety, [*(_house_entries(folder, name) for name in names), *map(_entries, names)])


def _layers(variety: str) -> tuple[str, ...]:
    return (variety, _VARIETY_OF[variety]) if variety in _VARIETY_OF else (variety,)


@lru_cache(maxsize=8)
def _entries(name: str) -> dict[tuple[str, str], str]:
    from babel.messages.mofile import read_mo

    path = files("kundsvar").joinpath("locales", name, "LC_MESSAGES", "kundsvar.mo")
    try:
        with path.open("rb") as file:
            return _texts(read_mo(file))
    except FileNotFoundError:
        raise CatalogueError(
            f"the catalogue of {name} is not in the package; build it with `pip install .` or `make catalogues`"
        ) from None


def po_file(folder: Path, variety: str) -> Path:
    """Return where a house keeps its sentences in a language or variety."""
    return folder / variety / "LC_MESSAGES" / "kundsvar.po"


def read_catalogue(path: Path, variety: str) -> "Catalog":
    """Read a catalogue as translators have it.

    Raises CatalogueError for a file that is none.
    """
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            return read_po(file, locale=variety, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise CatalogueError(f"{path}: no catalogue in UTF-8: {error}") from None


def _house_entries(folder: Path, variety: str) -> dict[tuple[str, str], str]:
    path = po_file(folder, variety)
    return _texts(read_catalogue(path, variety)) if path.exists() else {}


def _texts(catalog: "Catalog") -> dict[tuple[str, str], str]:
    return {(_context(m.context), str(m.id)): str(m.string) for m in catalog if m.id and not m.fuzzy and m.string}


def _context(context: str | bytes | None) -> str:
    # Babel 2.18 reads the contexts of a compiled catalogue as bytes.
    return context.decode() if isinstance(context, bytes) else context or ""
