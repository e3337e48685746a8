"""HTML drafts are read as text, and findings show the HTML."""

import json
import time
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.markup import page_of
from kundsvar.testing import cases

CASES = Path(__file__).parents[1] / "examples" / "cases"
MAIL = """\
<html><head><title>Svar</title><style>p { color: red }</style></head><body>
<div>Hej Åsa!</div>
<p>Pengarna kommer <b>s&aring; snart</b> som m&ouml;jligt &amp; med gl&auml;dje.</p>
<!-- <p>Det är inte vårt fel.</p> -->
<div hidden>Det är inte vårt fel.</div>
<blockquote type="cite"><p>Det är ditt fel.</p><blockquote>Och ditt.</blockquote></blockquote>
</body></html>"""


@given(case=cases())
def test_the_page_of_a_reply_is_accepted_like_its_text(case: kv.AnyCase) -> None:
    """What compose writes, check accepts: as HTML too."""
    reply = kv.compose(case)

    page = page_of(reply.html, None)

    assert page is not None
    assert page.text.split() == reply.text.split()
    assert kv.check(reply.html, case).findings == ()


def test_a_finding_shows_the_html() -> None:
    """The span covers what stands in the HTML, entities and tags inside it included."""
    report = kv.check(MAIL, kv.Facts(language="sv"))

    assert report.text == MAIL
    assert [MAIL[finding.span.slice] for finding in report.findings if finding.code == "vague-time"] == [
        "s&aring; snart</b> som m&ouml;jligt"
    ]


def test_what_a_customer_does_not_see_is_not_read() -> None:
    """Heads, styles, comments, hidden and quoted elements."""
    page = page_of(MAIL, None)

    assert page is not None
    assert page.text == "Hej Åsa!\n\nPengarna kommer så snart som möjligt & med glädje."


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("Hei <nimi>!", None),
        ("2 < 3 och 4 > 1", None),
        ("<p>a &lt; b</p>", "a < b"),
        ("a<br>b<br/>c</p>", "a\nb\nc"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<p>a <img alt='x > y'> b</p>", "a b"),
        ("<p>1 < 2</p>", "1 < 2"),
        ("<p>unfinished <b", "unfinished <b"),
        ("<p>a<!-- unfinished", "a"),
        ("<p>&NotEqualTilde; &#228; &unknown; &</p>", "≂̸ ä &unknown; &"),
    ],
)
def test_text_is_told_from_tags(draft: str, text: str | None) -> None:
    """None: the draft is no HTML."""
    page = page_of(draft, None)

    assert (page and page.text) == text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_mends_the_text_mends_the_html(language: str) -> None:
    """Fixes are escaped, tags stay, and the mended page says what the mended text says."""
    case = json.loads((CASES / "kitchen_is_closing.json").read_text(encoding="utf-8"))
    case = kv.parse_case({**case, "customer": {**case["customer"], "language": language}})
    reply = kv.compose(case).without("alternative").without("empathy")

    mended = kv.check(reply.html, case).apply()

    assert mended.count("<p>") == reply.html.count("<p>")
    assert kv.check(mended, case).ok


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Mn"]), max_size=60), tag=st.sampled_from("bip"))
def test_every_character_has_its_place(text: str, tag: str) -> None:
    """What is escaped stands where the page says it does."""
    source = f"<{tag}>{escape(text)}</{tag}>"
    page = page_of(source, "html")

    assert page is not None
    assert page.text.split() == text.split()
    for shown, first, last in zip(page.text, page.starts, page.ends, strict=True):
        assert source[first:last] == shown or shown in " &<>\"'"


@pytest.mark.parametrize("trigger", ["<", "<a ", '<a "', "&", "<!--", "<p>", "<div hidden>", "</p>", "<blockquote>"])
def test_floods_of_tags_take_linear_time(trigger: str) -> None:
    """Ten times as much takes some ten times as long, not a hundred."""

    def seconds(length: int) -> float:
        flood = (trigger * length)[:length]
        start = time.perf_counter()
        page_of(flood, "html")
        return time.perf_counter() - start

    assert min(seconds(200_000) for _ in range(3)) < 40 * max(min(seconds(20_000) for _ in range(3)), 0.01)
