"""Files of the house that are pages of the site as well: CONTRIBUTING.md and others, which a page includes.

Their links lead where they lead in the repository; here they are turned to the pages of the site.
"""

import re
from functools import cache
from os.path import relpath
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

DOCS = Path(__file__).parents[1]
INCLUDED = re.compile(r"^```\{include\} (\S+)$", re.MULTILINE)
LINK = re.compile(r"\]\((?![a-z]+:|#|/)([^)#\s]+)")


@cache
def pages() -> dict[Path, Path]:
    """Return the page of each file of the house that a page includes."""
    found = {}
    for page in DOCS.rglob("*.md"):
        for name in INCLUDED.findall(page.read_text(encoding="utf-8")):
            found[(page.parent / name).resolve()] = page
    return found


def turned(text: str, written_in: Path) -> str:
    """Return a file's text with its links as seen from the top of the site."""
    known = pages()

    def target(match: re.Match[str]) -> str:
        meant = (written_in.parent / match[1]).resolve()
        return f"](/{relpath(known.get(meant, meant), DOCS)}"

    return LINK.sub(target, text)


def _turn_included(_: Sphinx, path: Path, __: str, content: list[str]) -> None:
    content[0] = turned(content[0], DOCS / path)


def _turn_page(app: Sphinx, docname: str, content: list[str]) -> None:
    content[0] = turned(content[0], Path(app.env.doc2path(docname)))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Turn the links of what is read."""
    app.connect("include-read", _turn_included)
    app.connect("source-read", _turn_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
