"""The first page of each language: playbooks, steps and checks."""

from collections.abc import Iterator

from generated import LANGUAGES, Page, publish, rendered
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def pages() -> Iterator[Page]:
    """Yield the first page of each language."""
    for language in LANGUAGES:
        yield Page(f"{language}/index", rendered("guide_page", language))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, *LANGUAGES)
