"""What a house wants checked, and how severely: in a call, in `kundsvar.toml`, or in `pyproject.toml`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import ValidationError, field_validator

from kundsvar.certainty import USUAL, Thresholds
from kundsvar.errors import InputError
from kundsvar.model import Model
from kundsvar.report import Severity

_OWN_FILE = "kundsvar.toml"
_PROJECT_FILE = "pyproject.toml"


class Settings(Model):
    """Which checks are run, how severe their findings are, and how sure a finding must be.

    >>> Settings(ignore=["vague-time"]).runs("vague-time")
    False

    Raises pydantic.ValidationError for a code that no check has.
    """

    select: tuple[str, ...] | None = None
    """The codes of the checks to run; all if none are given."""
    ignore: tuple[str, ...] = ()
    """The codes of checks to leave out."""
    severity: Mapping[str, Literal["error", "warning", "off"]] = {}
    """Another severity for a check's findings, by code; `off` leaves them out."""
    certainty: float = 0.0
    """Findings that are less certain than this, from 0 to 1, are left out."""
    thresholds: Thresholds = USUAL
    """How sure the reader must be of steps and faults."""

    @field_validator("select", "ignore", "severity")
    @classmethod
    def _are_codes(cls, codes: tuple[str, ...] | Mapping[str, str] | None) -> object:
        from kundsvar.check import known_code

        for code in codes or ():
            known_code(code)
        return codes

    def runs(self, code: str) -> bool:
        """Whether the check with this code is run."""
        chosen = self.select is None or code in self.select
        return chosen and code not in self.ignore and self.severity.get(code) != "off"

    def severity_of(self, code: str, usual: Severity) -> Severity:
        """Return the severity of a finding of a check, which has its own where nothing else is set."""
        wanted = self.severity.get(code, usual)
        return usual if wanted == "off" else wanted

    @classmethod
    def load(cls, path: Path | str = ".") -> Self:
        """Return the settings of a file, or those that hold in a folder.

        A folder's are in the nearest `kundsvar.toml`, or `pyproject.toml` with a table `[tool.kundsvar]`, in it or
        above it; the usual ones where there is none.

        Raises InputError, with file and field, for what cannot be used.
        """
        path = Path(path)
        if path.is_file():
            return cls._of_file(path) or cls()
        if not path.is_dir():
            raise InputError(f"settings: there is no file or folder {path}")
        for folder in (path.resolve(), *path.resolve().parents):
            for name in (_OWN_FILE, _PROJECT_FILE):
                found = cls._of_file(folder / name) if (folder / name).is_file() else None
                if found is not None:
                    return found
        return cls()

    @classmethod
    def _of_file(cls, path: Path) -> Self | None:
        from kundsvar.parse import one_line

        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}; give a file that can be read") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: is no TOML ({error}); mend it there") from None
        if path.name == _PROJECT_FILE:
            tools = table.get("tool")
            if not isinstance(tools, dict) or "kundsvar" not in tools:
                return None
            table = tools["kundsvar"]
        try:
            return cls.model_validate(table)
        except ValidationError as error:
            raise InputError(f"{path}: {one_line(error)}") from None


USUAL_SETTINGS = Settings()
"""Every check, with its own severity."""
