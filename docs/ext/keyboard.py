"""What the theme leaves out for those who read by keyboard or by ear, as axe asks for it."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

AFTER_THE_THEME = 900
MENDED = {
    # A heading has a level.
    'role="heading">': 'role="heading" aria-level="2">',
    # What scrolls can be scrolled without a mouse.
    '<div class="highlight"><pre>': '<div class="highlight"><pre tabindex="0">',
    '<div class="table-wrapper': '<div tabindex="0" class="table-wrapper',
}


def _mend(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    for part in ("body", "furo_navigation_tree"):
        for written, wanted in MENDED.items():
            context[part] = context.get(part, "").replace(written, wanted)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Mend each page before it is written."""
    app.connect("html-page-context", _mend, priority=AFTER_THE_THEME)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
