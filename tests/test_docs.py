"""The pages of the docs that a command prints are as it prints them."""

import importlib.util
from pathlib import Path

import kundsvar as kv
from kundsvar.right import wings


def test_the_pages_of_rights_are_as_printed(root: Path) -> None:
    """Run `make rights` after a change to a row or a case; every rule has its page, with evidence and date."""
    spec = importlib.util.spec_from_file_location("print_rights", root / "docs" / "print_rights.py")
    assert spec is not None
    assert spec.loader is not None
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    wanted = {name: text.rstrip("\n") + "\n" for name, text in program.pages().items()}

    printed = {path.name: path.read_text(encoding="utf-8") for path in (root / "docs" / "rights").glob("*.md")}

    assert printed == wanted
    assert {f"{law.rule}.md" for wing in wings().values() for law in wing.laws.values()} | {"README.md"} == set(printed)
    assert all("no legal advice" in text for text in printed.values())


def test_what_rights_are_called_is_what_their_pages_are_called(root: Path) -> None:
    """A name that `kundsvar rights` prints leads to a page."""
    for path in sorted((root / "examples" / "cases").glob("*.json")):
        for right in kv.rights(kv.parse_case(path.read_bytes())):
            assert (root / "docs" / "rights" / f"{right.name}.md").exists(), right.name
