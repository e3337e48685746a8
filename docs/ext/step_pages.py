"""A page for each step, in every language: who owes it, what it sounds like, which checks look at it."""

from collections.abc import Iterator

import kundsvar as kv
from generated import LANGUAGES, Page, publish, rendered
from generated.examples import sentences
from kundsvar.explanation import explanation
from kundsvar.facts import FACTS_OF
from kundsvar.playbook import playbook
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def pages() -> Iterator[Page]:
    """Yield the pages of steps, and their list."""
    for language in LANGUAGES:
        yield Page(f"{language}/steps/index", rendered("step_list", language, steps=kv.steps()))
        for step in kv.steps().values():
            text = rendered(
                "step_page",
                language,
                step=step,
                books=[book for book in map(playbook, sorted(FACTS_OF)) if _duties(book, step.name)],
                duties=_duties,
                rules=_rules,
                sentences=sentences,
                checks=[(one, explanation(one)) for one in kv.checks().values() if step.name in one.steps],
            )
            yield Page(f"{language}/steps/{step.name}", text)


def _duties(book: kv.Playbook, step: str) -> list[object]:
    return [duty for duty in book.duties if duty.step == step]


def _rules(book: kv.Playbook, step: str) -> list[object]:
    return [rule for rule in book.order if step in {rule.first, rule.then}]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, *(f"{language}/steps" for language in LANGUAGES))
