"""What the pages show is what happens: all their code is run, page by page."""

from pathlib import Path

import pytest

from snippets import run, snippets

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if any(snippets(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_the_code_of_a_page_does_what_it_shows(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of its own."""
    monkeypatch.chdir(tmp_path)

    run(page, tmp_path)
