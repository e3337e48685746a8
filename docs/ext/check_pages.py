"""A page for each check, in every language: what it finds, why, examples, and how often it is right."""

from collections.abc import Iterator

from generated import LANGUAGES, Page, publish, rendered
from generated.examples import drafts
from generated.precision import FIGURES, counts
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv
from kundsvar.check import Check
from kundsvar.explanation import explanation
from kundsvar.wording import Slot, Wording

REASONS = {"step", "why"}
"""Slots that hold sentences of their own."""


def pages() -> Iterator[Page]:
    """Yield the pages of checks, and their list."""
    measured = counts(FIGURES)
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
                figures=[count for count in measured.get(check.code, ()) if count.judged],
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


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, *(f"{language}/checks" for language in LANGUAGES))
