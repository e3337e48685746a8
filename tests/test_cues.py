"""Cues: patterns of words, by which what matters word for word is known."""

from pathlib import Path

import pytest

import kundsvar as kv
from kundsvar.cue import parse_cue
from kundsvar.errors import CatalogueError
from kundsvar.matcher import CueIndex
from kundsvar.tokens import tokens
from kundsvar.words import CueFile, cue_files

LANGUAGES = ("en", "fi", "sv")
FOLDERS = ("phrases", "hints", "questions", "answers")
FILES = [(language, file) for language in LANGUAGES for folder in FOLDERS for file in cue_files(language, folder)]


@pytest.mark.parametrize("one", FILES, ids=lambda one: f"{one[0]}-{one[1].label}")
def test_a_cue_file_knows_its_own_and_no_look_alike(one: tuple[str, CueFile]) -> None:
    """Each file has two of both at least."""
    file = one[1]
    index = CueIndex(file.cues)

    assert len(file.known) >= 2
    assert len(file.look_alikes) >= 2
    assert [text for text in file.known if not [*index.scan(tokens(text)).hits()]] == []
    assert [text for text in file.look_alikes if [*index.scan(tokens(text)).hits()]] == []


def test_every_language_knows_every_claim() -> None:
    """Law 6: a cue file that exists in one language exists in all, and a check asks for it."""
    for folder in FOLDERS:
        labels = [{file.label for file in cue_files(language, folder)} for language in LANGUAGES]
        assert labels[0] == labels[1] == labels[2]
    labels = [{file.label for file in cue_files(language)} for language in LANGUAGES]

    asking = "".join(path.read_text(encoding="utf-8") for path in Path(kv.__file__).parent.glob("**/*.py"))

    assert labels[0] == labels[1] == labels[2]
    for label in labels[0] - {code.replace("-", "_") for code in kv.checks()}:
        assert f'"{label}"' in asking


@pytest.mark.parametrize(
    "line",
    ["", "...", "pahoittel* ...", "^", "hei (moi", "#colour", "a* b ** c"],
)
def test_a_line_that_is_no_cue(line: str) -> None:
    """A slip of the pen is an error, not a cue that never fires."""
    with pytest.raises(CatalogueError, match="no cue"):
        parse_cue(line, "regret")


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("pahoittel*", "Me pahoittelemme tätä.", "pahoittelemme"),
        ("pyydä* .. anteeksi", "Pyydämme tätä anteeksi.", "Pyydämme tätä anteeksi"),
        ("pyydä* .. anteeksi", "Pyydämme yksi kaksi kolme anteeksi.", None),
        ("pyydä* ... anteeksi !jos", "Pyydämme anteeksi, jos näin kävi.", None),
        ("pyydä* ... anteeksi !(jos .. kävi)", "Pyydämme anteeksi, jos soitatte.", "Pyydämme anteeksi"),
        ("^ hei _ $", "Hei Maija!", "Hei Maija"),
        ("^ hei _ $", "Hei Maija ja muut!", None),
        ("^ hei", "No hei.", None),
        ("*korvaukse* maksetaan", "Vakiokorvaukset maksetaan pian.", "Vakiokorvaukset maksetaan"),
        ("soit* .. #phone", "Soittakaa numeroon 010 555 0142.", "Soittakaa numeroon 010 555 0142"),
        ("miksi ... ?", "Miksi haluatte lähteä?", "Miksi haluatte lähteä?"),
        ("pahoittelemme", "Pahoittelemme ".replace("e", "e\u0301"), None),
    ],
)
def test_what_a_cue_finds(line: str, text: str, found: str | None) -> None:
    """Exactly these characters, composed or not."""
    spans = [text[hit.span.slice] for hit in CueIndex([parse_cue(line, "x")]).scan(tokens(text)).hits()]

    assert spans == ([] if found is None else [found])


def test_a_long_run_without_a_full_stop_is_read_in_pieces() -> None:
    """Nothing is lost before the end, and time stays linear."""
    text = "sana " * 3000 + "pahoittelemme"

    hits = [*CueIndex([parse_cue("pahoittelemme", "regret")]).scan(tokens(text)).hits()]

    assert [text[hit.span.slice] for hit in hits] == ["pahoittelemme"]
