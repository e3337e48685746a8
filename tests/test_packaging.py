"""The wheel: built from the source distribution, it speaks every language on its own."""

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROGRAM = """
import sys, pathlib, kundsvar as kv
assert sys.argv[1] in kv.__file__, kv.__file__
case = kv.parse_case(pathlib.Path(sys.argv[2]).read_bytes())
for language in ("fi", "sv", "en"):
    for register in ("formal", "informal"):
        reply = kv.compose(case, language=language, register=register)
        assert kv.check(reply, case).ok
        print(reply.language_tag, len(reply.text) > 200)
"""


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder."""
    return subprocess.run(  # noqa: S603 (our own programs)
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False, env={"PATH": ""}
    )


@pytest.fixture(scope="session")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a source distribution, and a wheel from it."""
    dist = tmp_path_factory.mktemp("dist")
    built = run("-m", "build", "--no-isolation", "--outdir", str(dist), str(root), folder=root)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(dist.glob("*.whl"))


def test_the_wheel_has_all_that_locales_has(wheel: Path, root: Path) -> None:
    """Each catalogue compiled, each list of words, the templates, the mark that it is typed."""
    names = set(zipfile.ZipFile(wheel).namelist())
    source = root / "locales"

    for path in source.glob("*/**/*.*"):
        target = path.with_suffix(".mo") if path.suffix == ".po" else path
        if target.suffix in {".mo", ".txt"}:
            assert f"kundsvar/locales/{target.relative_to(source).as_posix()}" in names
    assert {
        "kundsvar/py.typed",
        "kundsvar/templates/reply.html.j2",
        "kundsvar/templates/report.html.j2",
        "kundsvar/templates/refusal.j2",
        "kundsvar/rights/air.toml",
        "kundsvar/sphinx/static/kundsvar.css",
    } <= names
    assert not [name for name in names if name.startswith(("tests/", "examples/", "locales/"))]


def test_the_wheel_speaks_on_its_own(wheel: Path, root: Path, tmp_path: Path) -> None:
    """Unpacked into an empty folder, without the project around it."""
    zipfile.ZipFile(wheel).extractall(tmp_path)
    case = root / "examples" / "cases" / "not_on_the_shelf.json"
    program = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{PROGRAM}"

    result = run("-c", program, str(tmp_path), str(case), folder=tmp_path)

    assert result.stderr == ""
    assert result.stdout.split("\n")[:-1] == [
        "fi True",
        "fi True",
        "sv-FI True",
        "sv-FI True",
        "en-GB True",
        "en-GB True",
    ]


def test_a_build_without_catalogues_fails_loudly(root: Path, tmp_path: Path) -> None:
    """It does not pack a library that is mute."""
    spec = importlib.util.spec_from_file_location("hatch_build", root / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    with pytest.raises(FileNotFoundError, match="the package would be mute"):
        module.build_locales(tmp_path)
