"""Drafts in files: read as they are, and written back whole or not at all."""

import os
import re
from codecs import BOM_UTF8
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple, Self

from kundsvar.arguments import STANDARD_INPUT, bytes_of
from kundsvar.errors import InputError
from kundsvar.parse import decoded

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_LONE_LINE_END = re.compile(r"(?<!\r)\n")


class DraftFile(NamedTuple):
    """A draft and where it came from."""

    name: str
    text: str
    mark: bytes
    """The byte order mark that the file begins with, if it has one."""

    @classmethod
    def read(cls, name: str) -> Self:
        """Return the draft in a file, or on standard input.

        Raises InputError where it cannot be read, or is no text.
        """
        source = bytes_of(name)
        return cls(name, decoded(source, name), BOM_UTF8 if source.startswith(BOM_UTF8) else b"")

    @property
    def path(self) -> str | None:
        """The path of the file; None for standard input."""
        return None if self.name == STANDARD_INPUT else self.name

    @property
    def folder(self) -> Path:
        """The folder whose settings hold for the draft."""
        return Path.cwd() if self.path is None else Path(self.path).parent

    @property
    def case(self) -> str | None:
        """The file with its case that lies beside it, if there is one: reply.case.json beside reply.txt."""
        beside = None if self.path is None else Path(self.path).with_suffix(".case.json")
        return str(beside) if beside is not None and beside.is_file() else None

    def with_text(self, text: str) -> Self:
        r"""Return the draft with another text, which gets its line ends: `\r\n` where it has no others."""
        if "\r\n" in self.text and not _LONE_LINE_END.search(self.text):
            text = _LONE_LINE_END.sub("\r\n", text)
        return self._replace(text=text)

    def diff(self, other: Self) -> str:
        """Return what makes another draft of this one, as `patch` reads it; empty where they are the same."""
        lines = unified_diff(_lines(self.text), _lines(other.text), f"a/{self.name}", f"b/{other.name}")
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

    def write(self) -> None:
        """Write the draft to its file.

        Raises InputError where that cannot be done; the file is then as it was.
        """
        if self.path is None:
            raise InputError("--fix: standard input has no file to write to; give a file, or use --diff")
        write_whole(self.path, self.mark + self.text.encode())


def _lines(text: str) -> list[str]:
    # Only these end a line for `patch`; str.splitlines knows a dozen more.
    return _LINE.findall(text)


def write_whole(name: str, content: bytes) -> None:
    """Write a file so that it holds either all of its content or what it held before.

    Raises InputError where it cannot be written.
    """
    temporary = None
    try:
        if Path(name).exists() and not Path(name).is_file():
            # A device or a pipe is written to; a file in its place would be the end of it.
            Path(name).write_bytes(content)
            return
        # A link is followed: what it leads to is written, and the link stays.
        path = Path(name).resolve()
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        raise InputError(f"{name}: {error.strerror}; give a file that can be written") from None


def _mode(path: Path) -> int:
    """Return the permissions that a file has, or that a new one gets."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
