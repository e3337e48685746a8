"""What a house wants checked: in a call, in kundsvar.toml, in pyproject.toml."""

from pathlib import Path

import pytest

import kundsvar as kv

DRAFT = "Hei! Palaamme asiaan mahdollisimman pian. Jos olisit lukenut ohjeen, laite olisi ehjä."
FACTS = kv.Facts(language="fi")


def codes(settings: kv.Settings) -> dict[str, str]:
    """Return what is found in a draft, with the severity."""
    return {finding.code: finding.severity for finding in kv.check(DRAFT, FACTS, settings=settings).findings}


def test_checks_are_chosen_and_weighed() -> None:
    """Selected, ignored, turned off, made milder."""
    usual = codes(kv.Settings())
    assert set(usual) == {"vague-time", "blame-customer"}

    assert set(codes(kv.Settings(select=("vague-time",)))) == {"vague-time"}
    assert set(codes(kv.Settings(ignore=("vague-time",)))) == {"blame-customer"}
    assert set(codes(kv.Settings(severity={"vague-time": "off"}))) == {"blame-customer"}
    assert codes(kv.Settings(severity={"vague-time": "error"}))["vague-time"] == "error"


def test_settings_are_those_of_the_nearest_file(tmp_path: Path) -> None:
    """The own file before the project's; a project without our table says nothing."""
    inner = tmp_path / "drafts" / "today"
    inner.mkdir(parents=True)
    assert kv.Settings.load(inner) == kv.Settings()

    (tmp_path / "pyproject.toml").write_text('[tool.kundsvar]\nignore = ["sour"]\n', encoding="utf-8")
    (tmp_path / "drafts" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert kv.Settings.load(inner).ignore == ("sour",)
    (tmp_path / "drafts" / "kundsvar.toml").write_text(
        'select = ["sour"]\ncertainty = 0.8\n[severity]\nsour = "warning"\n[thresholds]\nfault = 0.5\n',
        encoding="utf-8",
    )
    settings = kv.Settings.load(str(inner))
    assert (settings.select, settings.severity, settings.certainty) == (("sour",), {"sour": "warning"}, 0.8)
    assert settings.thresholds.fault == 0.5
    assert kv.Settings.load(tmp_path / "drafts" / "pyproject.toml") == kv.Settings()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("kundsvar.toml", b"select = [", "kundsvar.toml: is no TOML"),
        ("kundsvar.toml", b"\xff", "kundsvar.toml: is no TOML"),
        (
            "kundsvar.toml",
            b'select = ["vague"]',
            "kundsvar.toml: select: 'vague' is no check; the checks are asked-again",
        ),
        ("kundsvar.toml", b'[severity]\nvague = "off"', "kundsvar.toml: severity: 'vague' is no check"),
        ("kundsvar.toml", b'[severity]\nsour = "bad"', "kundsvar.toml: severity.sour"),
        ("kundsvar.toml", b"sellect = []", "kundsvar.toml: sellect: there is no such field; check its name"),
        ("kundsvar.toml", b'certainty = "very"', "kundsvar.toml: certainty: "),
        ("kundsvar.toml", b"[thresholds]\nfault = []", "kundsvar.toml: thresholds.fault: "),
        ("pyproject.toml", b"[tool.kundsvar]\nignore = 1", "pyproject.toml: ignore: "),
        ("pyproject.toml", b"[tool]\nkundsvar = 1", "pyproject.toml: "),
    ],
)
def test_what_cannot_be_used_is_one_line(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    """With file, field and remedy."""
    (tmp_path / name).write_bytes(content)

    with pytest.raises(kv.InputError) as caught:
        kv.Settings.load(tmp_path)

    assert said in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_project_file_with_a_tool_that_is_no_table(tmp_path: Path) -> None:
    """Is not ours to complain about."""
    (tmp_path / "pyproject.toml").write_text("tool = 1\n", encoding="utf-8")

    assert kv.Settings.load(tmp_path) == kv.Settings()


def test_a_file_that_is_not_there() -> None:
    """Is an error, not the usual settings."""
    with pytest.raises(kv.InputError, match="settings: there is no file or folder nowhere"):
        kv.Settings.load("nowhere.toml")
