"""The site as a reader gets it: built without a warning, and every link leads to what is there."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import kundsvar as kv

REFERENCE = Path("docs") / "reference"


class Page(HTMLParser):
    """What a page names, where it leads, and what it fetches."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.names: set[str] = set()
        self.leads: set[str] = set()
        self.fetches: set[str] = set()
        self.language: str | None = None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says of itself."""
        said = {name: value for name, value in attrs if value is not None}
        self.names |= {said[name] for name in ("id", "name") if name in said}
        self.leads |= {said["href"]} if tag == "a" and "href" in said else set()
        self.fetches |= {said[name] for name in ("src", "href") if name in said and tag not in {"a", "base"}}
        self.language = said.get("lang") if tag == "html" else self.language


def pages(site: Path) -> dict[Path, Page]:
    """Return the pages of a site by their paths."""
    return {path: Page(path) for path in site.rglob("*.html")}


def broken(site: dict[Path, Page]) -> Iterator[str]:
    """Yield each link that leads nowhere, and each thing that is not of our own making."""
    for page in site.values():
        for link in page.leads | page.fetches:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                if link in page.fetches and not link.startswith("data:"):
                    yield f"{page.path.name} fetches {link}"
                continue
            target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
            there = site.get(target)
            if not target.exists() or (there and parts.fragment and unquote(parts.fragment) not in there.names):
                yield f"{page.path.name} leads to {link}"


def test_the_site_holds_together(root: Path, tmp_path: Path) -> None:
    """Built once, since that takes a while: no warning, no dead link, nothing fetched from elsewhere."""
    site = tmp_path / "site"
    command = [sys.executable, "-m", "sphinx", "-q", "-E", "-W", "--keep-going", str(root / "docs"), str(site)]
    built = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)  # noqa: S603 (our own pages)
    assert built.returncode == 0, built.stderr

    found = pages(site.resolve())

    assert sorted(broken(found)) == []
    assert all(page.language for page in found.values())
    named = set().union(*(page.names for page in found.values()))
    assert {f"kundsvar.{name}" for name in kv.__all__} <= named
    assert {path.stem for path in (site / "schemas").iterdir()} >= {"AnyCase", "Report", "Reply", "Facts"}


def test_every_public_name_has_an_example(root: Path) -> None:
    """In its docstring, or on a page of the reference."""
    examples = "\n".join(
        block
        for path in (root / REFERENCE).glob("*.md")
        for block in re.findall(r"^```pycon\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    )
    shown = {name for name in kv.__all__ if ">>>" in (getattr(kv, name).__doc__ or "") or f"kv.{name}" in examples}

    assert set(kv.__all__) - shown == set()
