"""A page for each step, in every language: who owes it, what it sounds like, which checks look at it."""

from collections.abc import Iterator

from generated import LANGUAGES, Page, publish, rendered
from generated.examples import sentences
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv
from kundsvar.check import Check
from kundsvar.explanation import explanation
from kundsvar.facts import FACTS_OF
from kundsvar.playbook import playbook

MISSING = "missing-step"
"""Looks at whatever step is owed."""


def pages() -> Iterator[Page]:
    """Yield the pages of steps, and their list."""
    books = [playbook(kind) for kind in sorted(FACTS_OF)]
    for language in LANGUAGES:
        yield Page(f"{language}/steps/index", rendered("step_list", language, steps=kv.steps()))
        for step in kv.steps().values():
            text = rendered(
                "step_page",
                language,
                step=step,
                owed_by=[(book, duty) for book in books for duty in book.duties if duty.step == step.name],
                rules=[(book, rule) for book in books for rule in book.order if step.name in {rule.first, rule.then}],
                sentences=sentences,
                checks=[(one, explanation(one)) for one in kv.checks().values() if _is_about(one, step.name)],
            )
            yield Page(f"{language}/steps/{step.name}", text)


def _is_about(check: Check, step: str) -> bool:
    return check.code == MISSING or step in (check.mends or ())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, *(f"{language}/steps" for language in LANGUAGES))
