"""The README says what is so: its letter, its report and its code."""

import doctest
import re
import sys
from pathlib import Path

import pytest

README = "README.md"


def block_after(mark: str, text: str) -> str:
    """Return the code block after a comment."""
    match = re.search(rf"<!-- {re.escape(mark)} -->\n```text\n(.*?)```", text, re.DOTALL)
    assert match is not None, mark
    return match[1]


def test_the_letter_is_the_example(root: Path) -> None:
    """Word for word, without the subject."""
    letter = (root / "examples" / "letters" / "leaving_for_another_operator.fi.formal.txt").read_text(encoding="utf-8")
    shown = block_after("letter: leaving_for_another_operator.fi.formal", (root / README).read_text(encoding="utf-8"))

    assert shown == letter.partition("\n\n")[2]


def test_the_findings_are_the_example(root: Path) -> None:
    """The first of them."""
    report = (root / "examples" / "reports" / "leaving_for_another_operator.en.txt").read_text(encoding="utf-8")
    shown = block_after(
        "report: leaving_for_another_operator.en, first 2 findings", (root / README).read_text(encoding="utf-8")
    )

    assert shown == "\n\n".join(report.split("\n\n")[:2]) + "\n"


def test_the_code_does_what_it_shows(root: Path) -> None:
    """Run as a doctest."""
    results = doctest.testfile(str(root / README), module_relative=False)

    assert results.attempted > 5
    assert results.failed == 0


def test_links_lead_somewhere(root: Path) -> None:
    """Those that stay in the project."""
    for name in (README, "CONTRIBUTING.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (root / name).read_text(encoding="utf-8")):
            assert (root / target).exists(), target


@pytest.mark.parametrize("name", ["first", "second", "third"])
def test_the_figures_of_the_docs_are_those_that_are_measured(name: str, root: Path) -> None:
    """Counts, so they are the same on every machine; `make inflection` prints them."""
    sys.path.insert(0, str(root / "benchmarks"))
    import inflection  # type: ignore[import-not-found]  # a program beside the package

    docs = (root / "docs" / "inflection.md").read_text(encoding="utf-8")

    assert f"<!-- table: {name} -->\n\n{inflection.table(name)}\n" in docs
