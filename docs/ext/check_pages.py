"""A page for each check, in every language: what it finds, why, examples, and how often it is right."""

import json
from collections.abc import Iterator, Mapping

from generated import DOCS, LANGUAGES, Page, publish, rendered
from generated.examples import drafts
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv
from kundsvar.check import Check
from kundsvar.explanation import explanation
from kundsvar.wording import Slot, Wording

FIGURES = DOCS.parent / "corpus" / "checks.json"
"""How many findings of each check were right and wrong, by language; made by measuring, if it is there."""

REASONS = {"step", "why"}
"""Slots that hold sentences of their own."""


def pages() -> Iterator[Page]:
    """Yield the pages of checks, and their list."""
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    told = [(check, explanation(check)) for check in kv.checks().values()]
    for language in LANGUAGES:
        yield Page(f"{language}/checks/index", rendered("check_list", language, checks=told))
        for check, explained in told:
            text = rendered(
                "check_page",
                language,
                check=check,
                told=explained,
                without_slots=without_slots,
                found_in=_found_in(check),
                figures=_shares(figures.get(check.code, {})),
            )
            yield Page(f"{language}/checks/{check.code}", text)


def without_slots(text: str) -> str:
    """Return what a message says whatever was found.

    >>> without_slots("The draft says {{ found }}. {{ step }} {{ why }}")
    'The draft says ….'
    """
    pieces = (
        "" if str(piece) in REASONS else "…" if isinstance(piece, Slot) else piece for piece in Wording(text).pieces
    )
    return "".join(pieces).strip()


def _found_in(check: Check) -> list[str]:
    found = [draft.case for draft in drafts() if check.code in {finding.code for finding in draft.report.findings}]
    return list(dict.fromkeys(found))


def _shares(by_language: Mapping[str, Mapping[str, int]]) -> list[tuple[str, int, int, float]]:
    counted = [(lang, counts.get("right", 0), counts.get("wrong", 0)) for lang, counts in by_language.items()]
    return [(language, right, wrong, right / (right + wrong)) for language, right, wrong in counted if right + wrong]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, *(f"{language}/checks" for language in LANGUAGES))
