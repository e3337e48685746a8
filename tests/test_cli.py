"""The command line: what it prints, and its exit status."""

import io
import json
import sys
from pathlib import Path

import pytest

from kundsvar.cli import main


@pytest.fixture
def case(root: Path) -> str:
    """Return the path of an example case."""
    return str(root / "examples" / "cases" / "leaving_for_another_operator.json")


@pytest.fixture
def draft(root: Path) -> str:
    """Return the path of a bad draft for it."""
    return str(root / "examples" / "drafts" / "leaving_for_another_operator.en.txt")


Output = pytest.CaptureFixture[str]


def test_compose_prints_the_letter(case: str, capsys: Output) -> None:
    """With its subject above."""
    assert main(["compose", case]) == 0

    printed = capsys.readouterr().out
    assert "Maija Virtanen" in printed
    assert "23. marraskuuta 2026" in printed


@pytest.mark.parametrize("options", [["--language", "sv"], ["--register", "informal"], ["--channel", "sms"]])
def test_compose_in_another_way(case: str, options: list[str], capsys: Output) -> None:
    """Language, register and channel are the caller's to choose."""
    main(["compose", case])
    usual = capsys.readouterr().out

    assert main(["compose", case, *options]) == 0
    assert capsys.readouterr().out != usual


def test_compose_as_html_json_and_email(case: str, capsys: Output) -> None:
    """Each is whole."""
    assert main(["compose", case, "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")
    assert main(["compose", case, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["parts"]
    assert main(["compose", case, "--format", "email"]) == 0
    assert "Content-Language: fi" in capsys.readouterr().out


def test_what_compose_prints_check_accepts(case: str, tmp_path: Path, capsys: Output) -> None:
    """Exit status 0, and nothing found."""
    main(["compose", case])
    letter = tmp_path / "letter.txt"
    letter.write_text(capsys.readouterr().out.partition("\n\n")[2], encoding="utf-8")

    assert main(["check", str(letter), "--case", case]) == 0
    assert "nothing found" in capsys.readouterr().out


def test_rights_of_a_case(root: Path, capsys: Output) -> None:
    """What the law says, by which article, as of which day, and which fact is lacking."""
    flight = root / "examples" / "cases" / "flight_21_hours_late_back_home.json"
    assert main(["rights", str(flight)]) == 0
    printed = capsys.readouterr().out
    assert "✓ air-compensation: €600 for each passenger, €1,200 for 2" in printed
    assert "Regulation (EC) No 261/2004, article 7(1)(c) (the text was read; the law of 2026-08-12)" in printed
    assert "No legal advice." in printed

    assert main(["rights", str(flight), "--speak", "sv"]) == 0
    assert "jämställs med inställd flygning" in " ".join(capsys.readouterr().out.split())
    assert main(["rights", str(flight), "--format", "json"]) == 0
    assert {right["due"] for right in json.loads(capsys.readouterr().out)} == {True}


def test_rights_name_the_fact_that_is_lacking(root: Path, tmp_path: Path, capsys: Output) -> None:
    """And say what it is."""
    flight = root / "examples" / "cases" / "flight_21_hours_late_back_home.json"
    known = json.loads(flight.read_text(encoding="utf-8"))
    del known["flight"]["carrier_country"]
    unsure = tmp_path / "case.json"
    unsure.write_text(json.dumps(known), encoding="utf-8")

    assert main(["rights", str(unsure)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "? air-compensation" in printed
    assert "lacking flight.carrier_country: The country that licensed the airline" in printed


def test_check_of_a_bad_draft(case: str, draft: str, capsys: Output) -> None:
    """Exit status 1, and the findings."""
    assert main(["check", draft, "--case", case]) == 1
    assert "persuasion" in capsys.readouterr().out
    assert main(["check", draft, "--case", case, "--format", "json", "--speak", "sv"]) == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False


def test_check_by_facts_alone(draft: str, capsys: Output) -> None:
    """Little is known: what is unknown stays unknown."""
    assert main(["check", draft, "--facts", '{"kind": "cancellation", "decided": true}']) == 1
    assert main(["check", draft, "--kind", "cancellation"]) == 1
    assert "ask_reason" in capsys.readouterr().out


def test_owed(case: str, capsys: Output) -> None:
    """The steps, with why and who says so."""
    assert main(["owed", case, "--speak", "en"]) == 0
    assert "confirmation" in capsys.readouterr().out
    assert main(["owed", "--kind", "refusal", "--format", "json"]) == 0
    assert {"step", "obligation", "why", "source"} == set(json.loads(capsys.readouterr().out)[0])


def test_read(draft: str, capsys: Output) -> None:
    """Sentences, with steps and faults."""
    assert main(["read", draft]) == 0
    assert "✗ persuasion" in capsys.readouterr().out
    assert main(["read", draft, "--language", "en", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["language"] == "en"


def test_schema_steps_and_checks(capsys: Output) -> None:
    """What there is can be asked for."""
    assert main(["schema"]) == 0
    assert "Complaint" in json.loads(capsys.readouterr().out)["$defs"]
    assert main(["schema", "--of", "report"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:kundsvar:report:1"
    assert main(["steps", "--speak", "fi"]) == 0
    assert "greeting" in capsys.readouterr().out
    assert main(["checks", "--format", "json"]) == 0
    assert "missing-step" in {row["code"] for row in json.loads(capsys.readouterr().out)}


def test_standard_input(case: str, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """A dash stands for it."""
    source = Path(case).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source), encoding="utf-8"))

    assert main(["compose", "-"]) == 0
    assert "Maija" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xe4\xe4ni", "not UTF-8"),
        (b"x" * 5_000_000, "are too many"),
        (b"{", "no JSON"),
        (b'{"kind": "grievance"}', "kind: 'grievance' is no kind of case"),
    ],
)
def test_bad_input_is_one_line_and_status_2(content: bytes, said: str, tmp_path: Path, capsys: Output) -> None:
    """Never a traceback."""
    path = tmp_path / "case.json"
    path.write_bytes(content)

    assert main(["compose", str(path)]) == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert said in output.err
    assert output.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compose", "no-such-file.json"], "no-such-file.json: No such file or directory"),
        (["compose", "."], ".: Is a directory"),
        (["owed"], "give one of a case, --facts and --kind"),
        (["owed", "--facts", '{"kind": "x"}'], "--facts: kind: Input should be"),
        (["owed", "--facts", "{"], "--facts: no JSON"),
    ],
)
def test_wrong_arguments(arguments: list[str], said: str, capsys: Output) -> None:
    """Named, with the remedy."""
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_draft_whose_language_cannot_be_told(tmp_path: Path, capsys: Output) -> None:
    """Is an error where the facts do not tell it either."""
    path = tmp_path / "draft.txt"
    path.write_text("1234 5678", encoding="utf-8")

    assert main(["check", str(path), "--kind", "refusal"]) == 2
    assert "its language cannot be told" in capsys.readouterr().err
    assert main(["read", str(path)]) == 0
    assert "language: not clear" in capsys.readouterr().out


def test_a_voice_on_the_command_line(case: str, tmp_path: Path, capsys: Output) -> None:
    """A house's own templates, or an error that names what is wrong with them."""
    (tmp_path / "cancellation.j2").write_text(
        '{% extends "kundsvar/cancellation.j2" %}{% block thanks %}Kiitos näistä vuosista!{% endblock %}',
        encoding="utf-8",
    )

    assert main(["compose", case, "--templates", str(tmp_path)]) == 0
    assert "Kiitos näistä vuosista!" in capsys.readouterr().out
    assert main(["compose", case, "--templates", "nowhere"]) == 2
    assert "there is no folder nowhere" in capsys.readouterr().err
    assert main(["compose", case, "--locales", "nowhere"]) == 2
    assert "there is no folder nowhere" in capsys.readouterr().err
