"""The words by which a language and its steps and faults are known: the files in `locales/`."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from kundsvar.cue import Cue, parse_cue
from kundsvar.errors import CatalogueError


class CueFile(NamedTuple):
    """A file of cues: the label that it gives, its cues, and the sentences that test them."""

    label: str
    cues: tuple[Cue, ...]
    known: tuple[str, ...]
    look_alikes: tuple[str, ...]


def data_file(language: str, path: str) -> str:
    """Return the text of `locales/<language>/<path>`."""
    return files("kundsvar").joinpath("locales", language, *path.split("/")).read_text(encoding="utf-8")


def word_list(language: str, name: str) -> tuple[str, ...]:
    """Return the lines of `locales/<language>/<name>.txt`, without comments."""
    return tuple(line for line, _ in _lines(language, f"{name}.txt"))


@lru_cache(maxsize=8)
def general_words(language: str) -> dict[str, str]:
    """Return the general words of a language, by what they are said in place of: `locales/<language>/general.txt`."""
    return dict(line.split(None, 1) for line in word_list(language, "general"))


@lru_cache(maxsize=8)
def table(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `locales/<language>/<name>.tsv`, below its headings."""
    return tuple(tuple(line.split("\t")) for line, _ in list(_lines(language, f"{name}.tsv"))[1:])


@lru_cache(maxsize=64)
def cue_files(language: str, folder: str = "phrases") -> tuple[CueFile, ...]:
    """Return the cue files in a folder of a language, sorted by label.

    Raises CatalogueError, with file and line, for a line that is no cue.
    """
    room = files("kundsvar").joinpath("locales", language, folder)
    names = sorted(path.name.removesuffix(".txt") for path in room.iterdir() if path.name.endswith(".txt"))
    return tuple(_cue_file(language, folder, name) for name in names)


def _cue_file(language: str, folder: str, label: str) -> CueFile:
    cues: list[Cue] = []
    tests: dict[str, list[str]] = {"+": [], "-": []}
    path = f"{folder}/{label}.txt"
    for line, number in _lines(language, path):
        if line[:2] in {"+ ", "- "}:
            tests[line[0]].append(line[2:])
            continue
        try:
            cues.append(parse_cue(line, label))
        except CatalogueError as error:
            raise CatalogueError(f"locales/{language}/{path}:{number}: {error}") from None
    return CueFile(label, tuple(cues), tuple(tests["+"]), tuple(tests["-"]))


def _lines(language: str, path: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(data_file(language, path).splitlines(), start=1):
        stripped = line.strip()
        if stripped and not stripped.startswith("# ") and stripped != "#":
            yield stripped, number
