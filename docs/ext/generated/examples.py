"""The example cases and drafts, read once."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import kundsvar as kv
from kundsvar.people import Language

EXAMPLES = Path(__file__).parents[3] / "examples"
_NAMES = ("DNA", "Finland", "H&M", "IKEA", "iPhone", "K-Citymarket", "Sanoma", "Sweden", "Tampere", "Telia", "Turku")
"""Names in the titles of cases: the names of files have no capitals."""


class Draft(NamedTuple):
    """A bad draft of a reply to a case."""

    case: str
    language: str
    report: kv.Report


@cache
def cases() -> Mapping[str, kv.AnyCase]:
    """Return the example cases by name."""
    return {path.stem: kv.parse_case(path.read_bytes()) for path in sorted((EXAMPLES / "cases").glob("*.json"))}


@cache
def drafts() -> tuple[Draft, ...]:
    """Return the bad drafts with their reports."""
    found = []
    for path in sorted((EXAMPLES / "drafts").glob("*.txt")):
        case, language, _ = path.name.split(".")
        found.append(Draft(case, language, kv.check(path.read_text(encoding="utf-8"), cases()[case])))
    return tuple(found)


@cache
def sentences(step: str, language: Language, most: int = 3) -> tuple[tuple[str, str], ...]:
    """Return how letters take a step: the name of the case and the words, each of another kind of case if possible."""
    found: dict[str, tuple[str, str]] = {}
    for name, case in cases().items():
        for part in kv.compose(case, language=language).parts:
            if part.step == step:
                found.setdefault(case.kind, (name, part.text))
    return tuple(found.values())[:most]


def title(case: str) -> str:
    """Return the title of a case: the name of its file as people write it.

    >>> title("jacket_from_hm")
    'Jacket from H&M'
    """
    said = case.replace("_", " ")
    said = said[0].upper() + said[1:]
    for name in _NAMES:
        said = re.sub(rf"\b{re.sub(r'[^a-z]', ' ?', name.lower())}\b", name, said, flags=re.IGNORECASE)
    return said
