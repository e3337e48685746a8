"""The pages of playbooks, steps and checks, and the gallery: one for each thing, in every language, well linked."""

import doctest
import importlib
import io
import json
import posixpath
import re
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.facts import FACTS_OF

LINK = re.compile(r"(?<!\\)\]\(([^)]+)\.md\)")
MAKERS = ("guide_pages", "playbook_pages", "step_pages", "check_pages", "gallery_pages")


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[str, str]:
    """Return the text of every page by its name."""
    return {page.name: page.text for maker in MAKERS for page in extension(root, maker).pages()}


def extension(root: Path, name: str) -> ModuleType:
    """Return an extension of the docs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(root / "docs" / "ext"))
        return importlib.import_module(name)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_everything_has_a_page(pages: dict[str, str], language: str) -> None:
    """A playbook, a step, a check: what is in the folder is in the docs."""
    wanted = {
        *(f"{language}/playbooks/{kind}" for kind in FACTS_OF),
        *(f"{language}/steps/{step}" for step in kv.steps()),
        *(f"{language}/checks/{code}" for code in kv.checks()),
        *(f"{language}/{room}/index" for room in ("playbooks", "steps", "checks")),
        f"{language}/index",
    }

    assert {name for name in pages if name.startswith(f"{language}/")} == wanted


def test_every_case_and_draft_is_in_the_gallery(pages: dict[str, str], root: Path) -> None:
    """In three languages."""
    for path in (root / "examples" / "cases").glob("*.json"):
        assert pages[f"gallery/{path.stem}"].count("{kundsvar-letter}") == 3
    for path in (root / "examples" / "drafts").glob("*.txt"):
        name, language, _ = path.name.split(".")
        assert f"{name}.{language}.txt" in pages[f"drafts/{name}"]


def test_links_lead_to_pages(pages: dict[str, str], root: Path) -> None:
    """Of these, or of rights."""
    known = {*pages, *(f"rights/{path.stem}" for path in (root / "docs" / "rights").glob("*.md"))}

    for name, text in pages.items():
        for target in LINK.findall(text):
            meant = posixpath.normpath(posixpath.join(f"/{posixpath.dirname(name)}", target)).removeprefix("/")
            assert meant in known, (name, target)


def test_what_belongs_together_is_linked(pages: dict[str, str]) -> None:
    """A check and its steps, a step and its playbooks, both ways."""
    assert "(../steps/regret.md)" in pages["fi/checks/non-apology"]
    assert "(../checks/non-apology.md)" in pages["fi/steps/regret"]
    assert "(../steps/ask_reason.md)" in pages["sv/playbooks/cancellation"]
    assert "(../playbooks/cancellation.md)" in pages["sv/steps/ask_reason"]
    assert "(/rights/air-compensation.md)" in pages["gallery/flight_21_hours_late_back_home"]


def test_pages_speak_their_language(pages: dict[str, str]) -> None:
    """With examples in all three, one's own first."""
    page = pages["fi/steps/regret"]

    assert page.index("# Pahoittelu") < page.index("Pahoittelee ilman ehtoja.")
    assert page.index("language-fi") < page.index("language-en") < page.index("language-sv")
    assert "pakollinen** (vika on meidän), muuten suositeltava" in pages["fi/playbooks/index"]
    assert "**obligatoriskt** (skälet är inte känt), förbjudet (skälet är känt)" in pages["sv/playbooks/cancellation"]


def test_how_often_a_check_is_right_is_told_where_it_was_measured(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By language and severity; without figures nothing is said."""
    maker = extension(root, "check_pages")
    monkeypatch.setattr(maker, "FIGURES", tmp_path / "checks.json")
    assert not [page for page in maker.pages() if "0.90" in page.text]

    (tmp_path / "checks.json").write_text(json.dumps({"blunt": {"fi": {"error right": 9, "error wrong": 1}, "sv": {}}}))

    told = {page.name: page.text for page in maker.pages()}
    assert "| Suomi | virhe | 9 | 1 | 0.90 |" in told["fi/checks/blunt"]
    assert "Svenska |" not in told["fi/checks/blunt"]


@pytest.mark.parametrize("name", ["check_pages", "generated.examples"])
def test_examples_of_the_makers_hold(root: Path, name: str) -> None:
    """Those in their docstrings."""
    results = doctest.testmod(extension(root, name))

    assert results.attempted
    assert not results.failed


@given(st.text(alphabet="ab*_`[](){}<>#|\\$~ &", max_size=30))
def test_text_stays_text_in_markdown(text: str) -> None:
    """Whatever it holds."""
    markdown = pytest.importorskip("markdown_it", reason="comes with the docs").MarkdownIt()
    escaped = extension(Path(__file__).parents[1], "generated.markdown").escaped

    shown = markdown.parse(f"a{escaped(text)}z")

    assert [token.type for token in shown] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(token.content for token in shown[1].children) == f"a{' '.join(text.split())}z"


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site with a page in three languages."""
    pytest.importorskip("furo", reason="comes with the docs")
    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace

    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("site")
    titles = {"en": "Regret", "fi": "Pahoittelu", "sv": "Beklagande"}
    for language, title in titles.items():
        (source / language / "steps").mkdir(parents=True)
        for page in ("index", "steps/index", "steps/regret"):
            (source / language / f"{page}.rst").write_text(f"{title}\n{'=' * len(title)}\n", encoding="utf-8")
    names = "\n   ".join(f"{path.parent.relative_to(source)}/{path.stem}" for path in sorted(source.glob("*/**/*.rst")))
    (source / "index.rst").write_text(f"Home\n====\n\n.. toctree::\n\n   {names}\n", encoding="utf-8")
    extension(root, "languages")
    settings = {"extensions": ["languages"], "html_theme": "furo"}
    with docutils_namespace():
        Sphinx(source, None, built, built / "trees", "html", settings, None, io.StringIO()).build()
    return built


def test_a_page_says_which_language_it_is_in(site: Path) -> None:
    """Its own, also to a screen reader; what stands around it is said in that language, or marked as English."""
    page = (site / "fi" / "steps" / "regret.html").read_text(encoding="utf-8")

    assert re.search(r'<html[^>]* lang="fi"', page)
    assert '<h1><span lang="fi">Pahoittelu</span>' in page
    assert "Takaisin alkuun" in page
    assert re.search(r'<div lang="en"><ul.*<span lang="sv">Beklagande', page, re.DOTALL)
    assert 'lang="en"' in (site / "index.html").read_text(encoding="utf-8")


def test_a_page_leads_to_itself_in_other_languages(site: Path) -> None:
    """By plain links, for people and for machines."""
    page = (site / "fi" / "steps" / "regret.html").read_text(encoding="utf-8")

    assert '<a href="../../sv/steps/regret.html" lang="sv" hreflang="sv">Svenska</a>' in page
    assert '<a href="regret.html" lang="fi" hreflang="fi" aria-current="page">Suomi</a>' in page
    assert '<link rel="alternate" hreflang="en" href="../../en/steps/regret.html">' in page
    assert '<a href="../index.html">Mitä vastaukseen kuuluu</a> › <a href="index.html">Vaiheet</a>' in page
    assert "hreflang" not in (site / "index.html").read_text(encoding="utf-8")
