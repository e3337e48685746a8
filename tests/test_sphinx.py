"""Letters and checked drafts in documentation: whole, escaped, linked, and plain where a builder is plain."""

import html
import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

import kundsvar as kv
from kundsvar.span import Span
from kundsvar.sphinx.prose import Mark, prose

CASE = "leaving_for_another_operator"
FACTS = '{"kind": "refusal", "language": "en"}'

Build = Callable[..., tuple[str, str]]
"""Builds a page from its source; returns the page, and what Sphinx warned of."""


@pytest.fixture
def build(root: Path, tmp_path: Path) -> Build:
    """Return what builds a page of documentation from its source."""

    def built(source: str, builder: str = "html", **config: object) -> tuple[str, str]:
        folder, warnings = tmp_path / "docs", io.StringIO()
        shutil.copytree(root / "examples", folder / "examples", dirs_exist_ok=True)
        for page in ("steps/regret", "checks/blunt"):
            (folder / page).parent.mkdir(exist_ok=True)
            (folder / f"{page}.rst").write_text(":orphan:\n\nThere\n=====\n", encoding="utf-8")
        (folder / "index.rst").write_text(f"Page\n====\n\n{source}\n", encoding="utf-8")
        settings = {"extensions": ["kundsvar.sphinx"], "exclude_patterns": ["examples"], "nitpicky": True, **config}
        with docutils_namespace():
            app = Sphinx(folder, None, tmp_path / builder, tmp_path / "doctrees", builder, settings, None, warnings)
            app.build()
        page = next((tmp_path / builder).glob("index.*"))
        return page.read_text(encoding="utf-8"), warnings.getvalue()

    return built


def letter(*options: str) -> str:
    """Return the source of a letter."""
    return "\n   ".join([f".. kundsvar-letter:: examples/cases/{CASE}.json", *options])


def draft(text: str, *options: str) -> str:
    """Return the source of a draft."""
    return "\n   ".join([".. kundsvar-check::", *options, "", *text.splitlines()])


def words(page: str) -> str:
    """Return what a page says, without its markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_letter_is_what_compose_writes(build: Build, root: Path, language: str) -> None:
    """Every line of it, in its language, below sender, recipient and subject."""
    case = kv.parse_case((root / "examples" / "cases" / f"{CASE}.json").read_bytes())
    reply = kv.compose(case, language=language, register="informal")  # type: ignore[arg-type]  # names of languages

    page, warnings = build(letter(f":language: {language}", ":register: informal"))

    assert warnings == ""
    assert f'lang="{reply.language_tag}"' in page
    for line in (*reply.text.splitlines(), reply.subject, "Maija Virtanen", "Sari Lahtinen, Pohjan Puhelin"):
        assert " ".join(line.split()) in words(page)


def test_beside_a_letter_stands_what_it_owed(build: Build, root: Path) -> None:
    """Each step with its obligation and reason, and whether the letter takes it."""
    case = kv.parse_case((root / "examples" / "cases" / f"{CASE}.json").read_bytes())

    page, warnings = build(letter(":language: en", ":owed:"))

    assert warnings == ""
    assert "✓ Regret · required" in words(page)
    assert "– Timing · advised" in words(page)
    assert all(one.why in words(page) for one in kv.owed(case, language="en"))


def test_registers_stand_one_below_another(build: Build) -> None:
    """Each named; what was owed stands there once."""
    page, _ = build(letter(":language: fi", ":register: formal informal", ":owed:"))

    assert page.count("kundsvar-letter ") == 2
    assert words(page).index("Hyvä Maija Virtanen") < words(page).index("Hei Maija!")
    assert page.count("Mitä tähän vastaukseen kuuluu") == 1


def test_a_text_message_has_no_subject(build: Build) -> None:
    """It says who it is from."""
    page, _ = build(letter(":language: en", ":channel: sms"))

    assert "kundsvar-sms" in page
    assert "Subject" not in words(page)
    assert "From : Pohjan Puhelin" in words(page)


def test_findings_are_marked_told_and_linked(build: Build) -> None:
    """From the mark to the finding and back; with words and signs, not by colour alone."""
    page, warnings = build(draft("Hello, I can't help you.", f":facts: {FACTS}", ":language: fi"))
    facts = kv.Facts.model_validate_json(FACTS)
    finding = next(f for f in kv.check("Hello, I can't help you.", facts, language="fi").findings if f.code == "blunt")

    assert warnings == ""
    assert re.search(r'<mark class="kundsvar-error">[^<]*</mark>', page)
    ids = set(re.findall(r'id="(kundsvar-[^"]+)"', page))
    assert set(re.findall(r'href="#(kundsvar-[^"]+)"', page)) == ids != set()
    for said in (finding.message, finding.remedy, finding.source, "✗ virhe", "blunt"):
        assert said in words(page)
    assert 'lang="fi"' in page


def test_what_is_missing_has_a_place_and_a_fix(build: Build, root: Path) -> None:
    """As in the report, where the case is known."""
    source = f".. kundsvar-check:: examples/drafts/{CASE}.en.txt\n   :case: examples/cases/{CASE}.json"
    case = kv.parse_case((root / "examples" / "cases" / f"{CASE}.json").read_bytes())
    report = kv.check((root / "examples" / "drafts" / f"{CASE}.en.txt").read_text(encoding="utf-8"), case)

    page, warnings = build(source)

    assert warnings == ""
    missing = [finding for finding in report.findings if finding.code == "missing-step"]
    assert page.count('"kundsvar-place ') == len([f for f in report.findings if f.span.start == f.span.end]) > 0
    for finding in missing:
        assert " ".join(str(finding.fix).split()) in words(page)


def test_a_draft_without_findings_says_so(build: Build) -> None:
    """In the language of the draft."""
    assert "Inget att anmärka på." in words(build(draft("Hej Maija!", ':facts: {"language": "sv"}'))[0])


def test_a_draft_is_data(build: Build) -> None:
    """Law 5: markup of any kind is shown as it stands."""
    text = 'I can\'t help you. <script>alert(1)</script> **bold** {{ 7*7 }} "straight"'

    page, _ = build(draft(text, f":facts: {FACTS}"))

    assert "<script>alert" not in page
    for piece in ("<script>", "alert(1)", "**bold**", "{{ 7*7 }}", '"straight"'):
        assert piece in words(page)


@pytest.mark.parametrize("builder", ["text", "latex", "pseudoxml"])
def test_other_builders_show_the_same_words(build: Build, builder: str) -> None:
    """The nodes are plain ones."""
    config = {"latex_documents": [("index", "index.tex", "Page", "Us", "manual")]}

    page, warnings = build(
        f"{letter(':language: en', ':owed:')}\n\n{draft('Wait.', f':facts: {FACTS}')}", builder, **config
    )

    assert warnings == ""
    assert "Sari Lahtinen" in page
    assert "Wait." in page


def test_steps_and_checks_lead_to_their_pages(build: Build) -> None:
    """Where there are such pages; one that is lacking is warned of."""
    page, _ = build(draft("I can't help you.", f":facts: {FACTS}"), kundsvar_pages="")
    assert "checks/blunt" not in page

    page, warnings = build(draft("I can't help you.", f":facts: {FACTS}") + " ", kundsvar_pages="/.")
    assert 'href="checks/blunt.html"' in page
    assert "missing-step" in warnings


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (".. kundsvar-letter::", "needs either a file or a content"),
        (".. kundsvar-letter:: nowhere.json", "nowhere.json: cannot be read: No such file"),
        (".. kundsvar-letter::\n\n   {", "no JSON"),
        (letter(":language: de"), "language: 'de' is not known; use fi, sv, en"),
        (letter(":register: stern"), "register: 'stern' is not known"),
        (letter(":channel: pigeon"), "channel: 'pigeon' is not known"),
        (draft("Hello.", ':facts: {"kind": "refusal", "ongoing": true}'), "facts: ongoing is a fact of apology"),
        (draft("Hello.", ":language: de"), "language: 'de' is not known"),
        (draft("Xyzzy.", ":facts: {}"), "its language cannot be told"),
    ],
)
def test_what_cannot_be_shown_is_an_error(build: Build, source: str, said: str) -> None:
    """With file, line and remedy."""
    _, warnings = build(source)

    assert said in warnings
    assert "index.rst:4: ERROR" in warnings


@given(st.text(alphabet="ab \n", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=6))
def test_marks_change_no_word(text: str, places: list[tuple[int, int]]) -> None:
    """However they overlap: what is written stays, and each mark leads somewhere, once."""
    spans = [Span(min(start, len(text)), min(start + length, len(text))) for start, length in places]
    marks = [Mark(span, "kundsvar-error", nodes.reference("", "", ids=[str(n)])) for n, span in enumerate(spans)]

    shown = prose(text, marks)

    said = "".join(node.astext() for node in shown)
    assert re.sub(r"\s", "", said) == re.sub(r"\s", "", text)
    links = [link["ids"][0] for node in shown for link in node.findall(nodes.reference)]
    assert sorted(links) == sorted(str(n) for n in range(len(marks)))
