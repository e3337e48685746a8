"""Who advises consumers, tries their disputes and watches over companies, and where they are found."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from pydantic import model_validator

from kundsvar.model import Model
from kundsvar.people import Jurisdiction
from kundsvar.text import Line, Text


class Body(Model):
    """An authority, a board or an advice service; the bodies themselves are in `bodies/`, one a file."""

    name: Text
    """What it is called; a Swedish body's Finnish name describes it."""
    jurisdiction: str
    """Where it works."""
    website: Text | None = None
    """Where it is on the web; None where it is part of another."""
    address: Line | None = None
    """Where letters reach it; Swedish law (2015:671) wants it in the refusal itself."""
    part_of: str | None = None
    """The body that it is part of, and whose addresses it has."""
    advice: str | None = None
    """The body that gives advice before a matter is taken here."""
    seen: str
    """Where its name and address were seen."""
    as_of: date
    """The day on which they were seen."""

    @model_validator(mode="before")
    @classmethod
    def _one_website_for_all(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("website"), str):
            return {**value, "website": dict.fromkeys(("fi", "sv", "en"), value["website"])}
        return value


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Body]:
    """Return all bodies by name, in alphabetical order.

    >>> bodies()["arn"].jurisdiction
    'SE'
    """
    found = sorted(files("kundsvar").joinpath("bodies").iterdir(), key=lambda file: file.name)
    texts = {file.name.removesuffix(".toml"): file.read_text(encoding="utf-8") for file in found}
    return MappingProxyType({name: Body.model_validate(tomllib.loads(text)) for name, text in texts.items()})


_BOARDS: dict[Jurisdiction, str] = {"FI": "consumer-disputes-board", "SE": "arn"}


def dispute_board(jurisdiction: Jurisdiction | None) -> Body | None:
    """Return who tries the disputes of consumers in a country; None where that is not one body, or not known."""
    return bodies()[_BOARDS[jurisdiction]] if jurisdiction in _BOARDS else None


def advice_before(board: Body | None) -> Body | None:
    """Return who advises a consumer before a matter is taken to a board, if there is such a service."""
    return None if board is None or board.advice is None else bodies()[board.advice]
