"""The command check: what it reads, what it prints, what it mends, and its exit status."""

import json
import os
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import kundsvar as kv
from kundsvar.cli import main
from kundsvar.command import commands

Output = pytest.CaptureFixture[str]
NAME = "leaving_for_another_operator"


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """Return a folder with a bad draft, bad.txt, and its case beside it."""
    (tmp_path / "bad.txt").write_bytes((root / "examples" / "drafts" / f"{NAME}.sv.txt").read_bytes())
    case = json.loads((root / "examples" / "cases" / f"{NAME}.json").read_bytes())
    case["customer"]["language"] = "sv"
    (tmp_path / "bad.case.json").write_text(json.dumps(case), encoding="utf-8")
    (tmp_path / "fine.txt").write_text("Hej Maija!", encoding="utf-8")
    return tmp_path


def codes(printed: str) -> set[str]:
    """Return the codes of the findings that were printed as JSON."""
    return {finding["code"] for line in printed.splitlines() for finding in json.loads(line)["findings"]}


def test_each_command_is_a_file_and_explains_itself(capsys: Output) -> None:
    """By the name of the file."""
    for name in commands():
        with pytest.raises(SystemExit) as stopped:
            main([name, "--help"])
        assert stopped.value.code == 0
        assert commands()[name].what[:40] in " ".join(capsys.readouterr().out.split())


def test_the_case_beside_the_draft_is_read(folder: Path, capsys: Output) -> None:
    """Unless something else is given; without one, nothing is known."""
    assert main(["check", str(folder / "bad.txt"), "--format", "json"]) == 1
    assert "missing-step" in codes(capsys.readouterr().out)
    assert main(["check", str(folder / "bad.txt"), "--facts", "{}", "--format", "json"]) == 1
    assert "missing-step" not in codes(capsys.readouterr().out)
    assert main(["check", str(folder / "fine.txt")]) == 0
    assert capsys.readouterr().out == "nothing found\n"


def test_several_drafts(folder: Path, capsys: Output) -> None:
    """In one output, with the names of their files."""
    drafts = [str(folder / "fine.txt"), str(folder / "bad.txt")]

    assert main(["check", *drafts]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith(f"{drafts[0]}\nnothing found\n\n{drafts[1]}\n")
    assert printed.endswith("findings in 1 of 2 drafts\n")
    assert main(["check", *drafts, "--format", "json"]) == 1
    assert [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()] == drafts


@pytest.mark.parametrize("form", kv.formats())
def test_every_format_to_a_file(form: str, folder: Path, capsys: Output) -> None:
    """Nothing is printed then."""
    assert main(["check", str(folder / "bad.txt"), "--format", form, "--output", str(folder / "report")]) == 1

    assert capsys.readouterr().out == ""
    report = kv.check(
        (folder / "bad.txt").read_text(encoding="utf-8"), kv.parse_case((folder / "bad.case.json").read_bytes())
    )
    assert (folder / "report").read_text(encoding="utf-8") == report.format(form, path=str(folder / "bad.txt")) + "\n"


@pytest.mark.parametrize(
    ("options", "there", "gone"),
    [
        (["--select", "sour, persuasion"], "persuasion", "missing-step"),
        (["--ignore", "sour", "--ignore", "persuasion"], "missing-step", "persuasion"),
        (["--severity", "persuasion=off"], "missing-step", "persuasion"),
        (["--certainty", "1", "--select", "missing-step"], "missing-step", "persuasion"),
        (["--suppress", "persuasion=she asked for it"], "missing-step", "persuasion"),
    ],
)
def test_what_is_checked(options: list[str], there: str, gone: str, folder: Path, capsys: Output) -> None:
    """As the caller says."""
    assert main(["check", str(folder / "bad.txt"), "--format", "json", *options]) == 1

    found = codes(capsys.readouterr().out)
    assert there in found
    assert gone not in found


def test_a_settings_file_and_what_the_caller_says_before_it(folder: Path, capsys: Output) -> None:
    """The nearest to the draft, or the one that is given."""
    (folder / "kundsvar.toml").write_text('select = ["persuasion"]\n', encoding="utf-8")
    other = folder / "other.toml"
    other.write_text('select = ["missing-step"]\n[severity]\nmissing-step = "warning"\n', encoding="utf-8")
    check = ["check", str(folder / "bad.txt"), "--format", "json"]

    main(check)
    assert codes(capsys.readouterr().out) == {"persuasion"}
    main([*check, "--config", str(other)])
    assert codes(capsys.readouterr().out) == {"missing-step"}
    assert main([*check, "--config", str(other), "--warnings-ok"]) == 0
    assert main([*check, "--config", str(other), "--warnings-ok", "--severity", "missing-step=error"]) == 1
    capsys.readouterr()
    main([*check, "--select", "retention-offer,persuasion", "--config", str(other)])
    assert "persuasion" in codes(capsys.readouterr().out)


def test_exit_status(folder: Path) -> None:
    """0 where it is asked for, or where only warnings were found and they are fine."""
    bad = str(folder / "bad.txt")

    assert main(["check", bad]) == 1
    assert main(["check", bad, "--warnings-ok"]) == 1
    assert main(["check", bad, "--exit-zero"]) == 0
    assert main(["check", bad, "--select", "vague-time", "--severity", "vague-time=warning", "--warnings-ok"]) == 0
    assert main(["check", bad, "--exit-zero", "--config", "nowhere"]) == 2


def test_colours(folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, unless it is told otherwise."""
    bad = str(folder / "bad.txt")

    main(["check", bad])
    plain = capsys.readouterr().out
    main(["check", bad, "--color", "always"])
    assert re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out) == plain
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "70")
    main(["check", bad])
    shown = capsys.readouterr().out
    assert "\x1b[1;31m✗" in shown
    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in shown.splitlines()) <= 70
    main(["check", bad, "--color", "never"])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", bad])
    assert "\x1b" not in capsys.readouterr().out


def test_offsets(folder: Path, capsys: Output) -> None:
    """As JavaScript counts them, on request."""
    (folder / "fine.txt").write_text("👋 Hej! En sak är ditt eget fel.", encoding="utf-8")
    check = ["check", str(folder / "fine.txt"), "--format", "json"]

    main(check)
    points = json.loads(capsys.readouterr().out)["findings"][0]["span"]
    main([*check, "--offsets", "utf-16"])
    assert json.loads(capsys.readouterr().out)["findings"][0]["span"] == [place + 1 for place in points]


def test_html_is_found_out_or_told(folder: Path, capsys: Output) -> None:
    """And mended as HTML."""
    draft = folder / "draft.html"
    draft.write_text("<p>Hej Maija!</p><p>Det &auml;r ditt eget fel.</p>", encoding="utf-8")

    assert main(["check", str(draft), "--format", "json"]) == 1
    start, end = json.loads(capsys.readouterr().out)["findings"][0]["span"]
    assert "ditt eget" in draft.read_text(encoding="utf-8")[start:end]
    assert main(["check", str(draft), "--markup", "html", "--fix"]) == 0
    assert draft.read_text(encoding="utf-8").startswith("<p>Hej Maija!</p>")
    draft.write_text("Hej <p>Maija</p>", encoding="utf-8")
    assert main(["check", str(draft), "--markup", "html"]) == 0
    assert main(["check", str(draft), "--markup", "text"]) == 1


def test_earlier_messages_are_read(folder: Path, capsys: Output) -> None:
    """Each from its file."""
    assert main(["check", str(folder / "fine.txt"), "--earlier", str(folder / "bad.txt")]) == 0
    assert main(["check", str(folder / "fine.txt"), "--earlier", "nowhere"]) == 2
    assert "nowhere: No such file" in capsys.readouterr().err


def test_a_diff_changes_nothing(folder: Path, capsys: Output) -> None:
    """And applied with `patch` it gives what --fix writes."""
    bad = folder / "bad.txt"
    bad.write_bytes(bad.read_bytes().rstrip())
    before = bad.read_bytes()

    assert main(["check", str(bad), str(folder / "fine.txt"), "--diff"]) == 1
    diff = capsys.readouterr().out
    assert bad.read_bytes() == before
    assert diff.startswith(f"--- a/{bad}\n+++ b/{bad}\n@@ ")
    assert "\n\\ No newline at end of file\n" in diff
    assert "fine.txt" not in diff
    patched = subprocess.run(  # noqa: S603 (our own diff)
        ["/usr/bin/patch", "--output=-", str(bad)], input=diff.encode(), capture_output=True, check=True
    ).stdout
    main(["check", str(bad), "--fix"])
    assert patched == bad.read_bytes() != before


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_fixes_are_written_in_place(mark: bytes, end: bytes, folder: Path, capsys: Output) -> None:
    """With the byte order mark, the line ends and the permissions that the file had; what remains is reported."""
    bad = folder / "bad.txt"
    bad.write_bytes(mark + bad.read_bytes().replace(b"\n", end))
    bad.chmod(0o640)
    (folder / "link.txt").symlink_to(bad)

    assert main(["check", str(folder / "link.txt"), "--case", str(folder / "bad.case.json"), "--fix"]) == 0
    assert "nothing found" in capsys.readouterr().out
    mended = bad.read_bytes()
    assert mended.startswith(mark + b"Hej,")
    assert mended.count(b"\n") == mended.count(end)
    assert "bekräftar er uppsägning" in mended.decode()
    assert stat.S_IMODE(bad.stat().st_mode) == 0o640
    assert (folder / "link.txt").is_symlink()
    assert sorted(path.name for path in folder.iterdir()) == ["bad.case.json", "bad.txt", "fine.txt", "link.txt"]


def test_nothing_is_written_where_something_cannot_be_taken(folder: Path, capsys: Output) -> None:
    """One bad file leaves all others as they were."""
    before = (folder / "bad.txt").read_bytes()
    (folder / "no.txt").write_bytes(b"\xff")

    assert main(["check", str(folder / "bad.txt"), str(folder / "no.txt"), "--fix"]) == 2
    assert (folder / "bad.txt").read_bytes() == before
    assert "no.txt: not UTF-8" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """With nothing left beside it."""
    before = (folder / "bad.txt").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    assert main(["check", str(folder / "bad.txt"), "--fix"]) == 2
    assert "bad.txt: No space left on device" in capsys.readouterr().err
    assert (folder / "bad.txt").read_bytes() == before
    assert len(list(folder.iterdir())) == 3


def test_a_device_is_written_to_and_not_replaced(folder: Path) -> None:
    """As /dev/null or a pipe: a file in its place would harm the machine."""
    reader, writer = os.openpty()
    device = os.ttyname(writer)

    assert main(["check", str(folder / "fine.txt"), "--output", device]) == 0
    assert os.read(reader, 100).strip() == b"nothing found"
    assert stat.S_ISCHR(Path(device).stat().st_mode)
    os.close(reader)
    os.close(writer)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "vague"], "--select: 'vague' is no check; the checks are"),
        (["--severity", "sour=bad"], "--severity.sour: Input should be 'error', 'warning' or 'off' (given: 'bad')"),
        (["--suppress", "vague=because"], "'vague' is no check"),
        (["--config", "nowhere.toml"], "settings: there is no file or folder nowhere.toml"),
        (["--case", "nowhere.json"], "nowhere.json: No such file or directory"),
        (["--facts", "{}", "--kind", "refusal"], "give one of a case, --facts and --kind"),
        (["--output", "nowhere/report.txt"], "nowhere/report.txt: No such file or directory; give a file that can be"),
    ],
)
def test_bad_input_is_one_line(options: list[str], said: str, folder: Path, capsys: Output) -> None:
    """Status 2, with the place and the remedy."""
    assert main(["check", str(folder / "bad.txt"), *options]) == 2

    output = capsys.readouterr()
    assert said in output.err
    assert output.err.count("\n") == 1
    assert output.out == ""


@pytest.mark.parametrize("option", ["--suppress", "--severity"])
def test_a_pair_without_a_value(option: str, capsys: Output) -> None:
    """Named, with how it is written."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", "a.txt", option, "sour="])

    assert stopped.value.code == 2
    assert "'sour=' has no value; write CODE=VALUE" in capsys.readouterr().err


def test_a_case_that_cannot_be_taken_is_named(folder: Path, capsys: Output) -> None:
    """With its file."""
    (folder / "bad.case.json").write_text('{"kind": "grievance"}', encoding="utf-8")

    assert main(["check", str(folder / "bad.txt")]) == 2
    assert "bad.case.json: kind: 'grievance' is no kind of case" in capsys.readouterr().err


def test_standard_input_cannot_be_mended_in_place(folder: Path) -> None:
    """It has no file."""
    source = (folder / "bad.txt").read_bytes()
    command = [sys.executable, "-m", "kundsvar.cli", "check", "-", "--case", str(folder / "bad.case.json")]

    result = subprocess.run([*command, "--fix"], input=source, capture_output=True, check=False)  # noqa: S603 (our own)
    assert result.returncode == 2
    assert b"--fix: standard input has no file to write to" in result.stderr
    result = subprocess.run([*command, "--diff"], input=source, capture_output=True, check=False)  # noqa: S603 (our own)
    assert result.returncode == 1
    assert result.stdout.startswith(b"--- a/-\n+++ b/-\n")


def test_the_hook_runs_the_check(root: Path, folder: Path) -> None:
    """As pre-commit runs it: the entry, with the names of files."""
    hook = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    keys = dict(re.findall(r"^[- ] (\w+): (.+)$", hook, re.MULTILINE))
    assert (keys["id"], keys["language"], keys["types"]) == ("kundsvar-check", "python", "[text]")
    assert re.search(keys["exclude"], "drafts/bad.case.json")
    program, *arguments = shlex.split(keys["entry"])
    entry = [str(Path(sys.executable).with_name(program)), *arguments]

    fine = subprocess.run([*entry, "fine.txt"], cwd=folder, capture_output=True, check=False)  # noqa: S603 (our own)
    assert fine.returncode == 0
    bad = subprocess.run([*entry, "fine.txt", "bad.txt"], cwd=folder, capture_output=True, check=False)  # noqa: S603 (our own)
    assert bad.returncode == 1
    assert "bad.txt\n! 3:4 persuasion" in bad.stdout.decode()
