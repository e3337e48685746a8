"""A page for each playbook, in every language: the steps in their order; and who owes what, at a glance."""

import inspect
from collections.abc import Iterator
from importlib import import_module

from generated import LANGUAGES, Page, publish, rendered
from generated.examples import cases
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv
from kundsvar.facts import FACTS_OF
from kundsvar.playbook import Duty, playbook


def pages() -> Iterator[Page]:
    """Yield the pages of playbooks, and the table of who owes what."""
    books = [playbook(kind) for kind in sorted(FACTS_OF)]
    for language in LANGUAGES:
        matrix = [(step, [_duty(book, step) for book in books]) for step in _in_order(books)]
        yield Page(f"{language}/playbooks/index", rendered("playbook_list", language, books=books, matrix=matrix))
        for book in books:
            text = rendered(
                "playbook_page",
                language,
                book=book,
                about=inspect.getdoc(import_module(book.module)),
                duties=[_duty(book, step) for paragraph in book.paragraphs for step in paragraph],
                letters=[name for name, case in cases().items() if case.kind == book.kind],
            )
            yield Page(f"{language}/playbooks/{book.kind}", text)


def _duty(book: kv.Playbook, step: str) -> Duty | None:
    return next((duty for duty in book.duties if duty.step == step), None)


def _in_order(books: list[kv.Playbook]) -> list[str]:
    """Return all steps, each about where letters have it."""
    places: dict[str, list[float]] = {}
    for book in books:
        order = [step for paragraph in book.paragraphs for step in paragraph]
        for place, step in enumerate(order):
            places.setdefault(step, []).append(place / len(order))
    return sorted(places, key=lambda step: sum(places[step]) / len(places[step]))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, *(f"{language}/playbooks" for language in LANGUAGES))
