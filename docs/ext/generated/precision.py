"""How often the checks were right, as `corpus/precision.py --write corpus/checks.json` counted it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from kundsvar.people import Language
from kundsvar.report import Severity

FIGURES = Path(__file__).parents[3] / "corpus" / "checks.json"
"""Made by measuring; where it is not there, nothing is said."""


class Count(NamedTuple):
    """How many findings of one severity, in one language, were right and wrong, and how many nobody has judged."""

    language: Language
    severity: Severity
    right: int
    named: int
    """How many of those that are right bear the name that the corpus gives the fault, where it names faults."""
    wrong: int
    unjudged: int

    @property
    def judged(self) -> int:
        """How many are known to be right or wrong."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """Which share of those that were judged is right."""
        return self.right / self.judged


def counts(path: Path) -> dict[str, tuple[Count, ...]]:
    """Return the counts by check, without those that are all zero; none where there is no such file."""
    measured = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {code: tuple(_counts(by_language)) for code, by_language in measured.items()}


def _counts(by_language: dict[str, dict[str, int]]) -> Iterator[Count]:
    for severity in get_args(Severity):
        for language in get_args(Language):
            counted = by_language.get(language, {})
            said = ("right", "named", "wrong", "unjudged")
            count = Count(language, severity, *(counted.get(f"{severity} {verdict}", 0) for verdict in said))
            if count.judged or count.unjudged:
                yield count
