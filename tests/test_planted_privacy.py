"""Leaks planted in drafts as helpdesks write them: what is found of them, and that nothing else is."""

import re
import tomllib
from pathlib import Path

import pytest

import kundsvar as kv
from kundsvar.settings import Settings

DRAFTS = tomllib.loads((Path(__file__).parent / "data" / "planted_privacy.toml").read_text(encoding="utf-8"))["draft"]
MARK = re.compile(r"⟦(?P<code>[a-z-]+)\|(?P<words>[^⟧]*)⟧")
CODES = ("bank-account", "card-number", "health-data", "identity-asked", "identity-number", "other-customer")
LEAST = 0.9


def planted(draft: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return a draft without its marks, and where each leak stands."""
    text, leaks, place = "", [], 0
    for mark in MARK.finditer(draft):
        text += draft[place : mark.start()]
        leaks.append((mark["code"], len(text), len(text) + len(mark["words"])))
        text += mark["words"]
        place = mark.end()
    return text + draft[place:], leaks


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_planted_leaks_are_found_and_nothing_else(language: str) -> None:
    """In every language; a finding that touches no leak is a false alarm."""
    facts = kv.Facts.model_validate({"kind": "complaint", "language": language})
    found = there = 0
    for draft in (one["text"] for one in DRAFTS if one["language"] == language):
        text, leaks = planted(draft)
        findings = kv.check(text, facts, settings=Settings(select=CODES)).findings
        touched = [
            {leak for leak in leaks if leak[0] == one.code and leak[1] < one.span.end and one.span.start < leak[2]}
            for one in findings
        ]

        assert all(touched), text
        found += len(set().union(*touched))
        there += len(leaks)

    assert found / there >= LEAST
