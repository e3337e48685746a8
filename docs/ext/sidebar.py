"""The sidebar opens only where the reader is: a whole tree of three hundred pages on each of them helps nobody."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

BEFORE_THE_THEME = 400


def _collapse(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    whole = context["toctree"]
    context["toctree"] = lambda **options: whole(**{**options, "collapse": True})


def setup(app: Sphinx) -> ExtensionMetadata:
    """Collapse the tree before the theme takes it."""
    app.connect("html-page-context", _collapse, priority=BEFORE_THE_THEME)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
