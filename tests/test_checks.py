"""Every check against its own cases, in `tests/data/checks/<code>.toml`: what it finds, where, and what it does not.

A file has, for each language, drafts that are `bad` and drafts that are `good`:

    case = "kitchen_is_closing"            an example case for all drafts; or facts = { kind = "complaint" }
    [[bad]]
    language = "fi"
    draft = "Palaamme asiaan ⟦mahdollisimman pian⟧."      ⟦ and ⟧ enclose each finding; ⟦⟧ is a place
    mended = "Palaamme asiaan perjantaina."               optional: the draft with every fix applied
    severity = "warning"                                  optional: where it is not the check's own
    [[good]]
    language = "fi"
    draft = "Palaamme asiaan perjantaina."

A draft may have a `case` or `facts` of its own, `change` a case's fields, and come after `earlier` messages.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kundsvar as kv

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data" / "checks"
LANGUAGES = {"fi", "sv", "en"}
OF_THE_CALL = {"unused-suppression"}
"""Checks of what the caller says, not of a draft."""
_MARK = re.compile("[⟦⟧]")


def known_of(given: dict[str, Any], whole: dict[str, Any]) -> kv.AnyCase | kv.Facts:
    """Return the case or the facts that a draft is held against."""
    name = given.get("case", None if "facts" in given else whole.get("case"))
    if name is None:
        return kv.Facts.model_validate({"language": given["language"], **given.get("facts", whole.get("facts", {}))})
    case = json.loads((ROOT / "examples" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    case |= given.get("change", {})
    return kv.parse_case(
        {**case, "customer": {**case["customer"], "language": given.get("customer", given["language"])}}
    )


def marked(draft: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a draft without its marks, and the places that they enclose."""
    ends = [match.start() - number for number, match in enumerate(_MARK.finditer(draft))]
    return _MARK.sub("", draft), list(zip(ends[::2], ends[1::2], strict=True))


def drafts(mark: str) -> Iterator[Any]:
    """Yield every draft of every check."""
    for path in sorted(DATA.glob("*.toml")):
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, given in enumerate(whole.get(mark, [])):
            yield pytest.param(path.stem, given, whole, id=f"{path.stem}-{mark}-{number}-{given['language']}")


def test_no_cases_are_without_a_check() -> None:
    """A file bears the code of a check."""
    assert {path.stem for path in DATA.glob("*.toml")} <= kv.checks().keys()


@pytest.mark.parametrize(("code", "given", "whole"), [*drafts("bad")])
def test_what_is_bad_is_found_where_it_stands(code: str, given: dict[str, Any], whole: dict[str, Any]) -> None:
    """Each finding at its exact place, with the severity and the mending that are expected."""
    text, places = marked(given["draft"])

    report = kv.check(text, known_of(given, whole), earlier=given.get("earlier", ()))
    found = [finding for finding in report.findings if finding.code == code]

    assert places
    assert [tuple(finding.span) for finding in found] == places
    assert {finding.severity for finding in found} == {given.get("severity", kv.checks()[code].severity)}
    assert "{{" not in "".join(finding.message + finding.remedy for finding in found)
    if "mended" in given:
        assert report.apply() == given["mended"]


@pytest.mark.parametrize(("code", "given", "whole"), [*drafts("good")])
def test_what_is_good_is_not_found(code: str, given: dict[str, Any], whole: dict[str, Any]) -> None:
    """A look-alike is left alone."""
    report = kv.check(given["draft"], known_of(given, whole), earlier=given.get("earlier", ()))

    assert [given["draft"][f.span.slice] for f in report.findings if f.code == code] == []


@pytest.mark.parametrize("code", sorted(kv.checks().keys() - OF_THE_CALL))
def test_no_check_is_without_cases(code: str) -> None:
    """Four bad and four good drafts in each language."""
    whole = tomllib.loads((DATA / f"{code}.toml").read_text(encoding="utf-8"))

    for mark in ("bad", "good"):
        for language in LANGUAGES:
            assert len([1 for draft in whole[mark] if draft["language"] == language]) >= 4, (mark, language)
