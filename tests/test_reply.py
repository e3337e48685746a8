"""Replies: text, HTML, e-mail, parts."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

import kundsvar as kv


@pytest.fixture
def reply(root: Path) -> kv.Reply:
    """Return a letter with a numbered list and a signature."""
    case = kv.parse_case((root / "examples" / "cases" / "phone_broke_after_13_months_in_sweden.json").read_bytes())
    return kv.compose(case)


def test_the_text_is_its_parts(reply: kv.Reply) -> None:
    """In their order, each once."""
    place = 0
    for part in reply.parts:
        place = reply.text.index(part.text, place) + len(part.text)
    assert place == len(reply.text)


def test_the_html_is_the_text(reply: kv.Reply) -> None:
    """In the reply's language, without markup in between."""
    assert '<html lang="sv-SE">' in reply.html
    for paragraph in reply.paragraphs:
        for line in paragraph.split("\n"):
            assert line in reply.html


def test_an_email_has_both(reply: kv.Reply) -> None:
    """As multipart/alternative, the plain text first, and survives the wire."""
    sent = reply.email(sender="Oskar Holm <oskar@hemelektronik.example>", recipient="asa@example.org")
    message = message_from_bytes(sent.as_bytes(), policy=policy.default)

    assert message["Subject"] == reply.subject
    assert message["Content-Language"] == "sv-SE"
    assert message["To"] == "asa@example.org"
    assert message.get_content_type() == "multipart/alternative"
    plain, html = message.iter_parts()
    assert plain.get_content().strip() == reply.text
    assert html.get_content_type() == "text/html"


@pytest.mark.parametrize(
    ("language", "jurisdiction", "tag"),
    [
        ("fi", "FI", "fi"),
        ("sv", "SE", "sv-SE"),
        ("sv", None, "sv-SE"),
        ("sv", "FI", "sv-FI"),
        ("en", "SE", "en-GB"),
    ],
)
def test_the_variety_of_a_language(language: str, jurisdiction: str | None, tag: str, root: Path) -> None:
    """Swedish in Finland is Finland Swedish."""
    source = (root / "examples" / "cases" / "kitchen_is_closing.json").read_text(encoding="utf-8")
    case = kv.parse_case(
        source.replace(
            '"jurisdiction": "FI"',
            f'"jurisdiction": {f"{chr(34)}{jurisdiction}{chr(34)}" if jurisdiction else "null"}',
        )
    )

    assert kv.compose(case, language=language).language_tag == tag  # type: ignore[arg-type]  # a str of the parameters


def test_the_same_reference_gets_the_same_wording(root: Path) -> None:
    """And not every reference does."""
    source = (root / "examples" / "cases" / "leaving_for_another_operator.json").read_text(encoding="utf-8")
    letters = [kv.compose(kv.parse_case(source.replace("IR-2026-1108", f"IR-{n % 20}"))).parts for n in range(40)]

    assert letters[:20] == letters[20:]
    assert len({tuple(part.text for part in parts) for parts in letters}) > 10


def test_brief_channels_say_only_what_is_owed(root: Path) -> None:
    """A text message is no letter."""
    case = kv.parse_case((root / "examples" / "cases" / "leaving_for_another_operator.json").read_bytes())
    letter, message = kv.compose(case), kv.compose(case, channel="sms")

    assert len(message.parts) < len(letter.parts)
    assert "\n\n" not in message.text
    required = {one.step for one in kv.owed(case) if one.obligation == "required"}
    assert required <= {part.step for part in message.parts}


def test_a_reply_without_a_step(reply: kv.Reply) -> None:
    """Is shorter by it."""
    shorter = reply.without("decision")

    assert {part.step for part in reply.parts} - {part.step for part in shorter.parts} == {"decision"}
    assert len(shorter.text) < len(reply.text)
