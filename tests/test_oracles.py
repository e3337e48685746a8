"""Spelling checkers read what kundsvar writes, where they are installed; they are never needed at run time.

Voikko (Debian: libvoikko1, voikko-fi) reads Finnish, hunspell (hunspell-sv, hunspell-en-gb) Swedish and English.
Where KUNDSVAR_ORACLES is set, as in the build, a checker that is missing is a failure. What a checker does
not know stands, with the reason, in `data/unknown_words.tsv` and `data/unknown_lemmas.tsv`; a line there that
is needed no longer is a failure too.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kundsvar as kv
from kundsvar.form import Word
from kundsvar.language import language_named

DATA = Path(__file__).parent / "data"
NO_WORD = re.compile(r"\S*[@/]\S*|\S*www\.\S*|\S*\.(?:example|fi|se)\b")
WORD = re.compile(r"[^\W\d_]+(?:[-’':.&][^\W\d_]+|[-’':]\d*[^\W\d_]+)*")
CASES = ("gen", "part", "iness", "elat", "illat", "adess", "ablat", "allat", "ess", "transl")
LOCAL_CASES = ("loc_in", "loc_to", "loc_from")
DICTIONARIES = {"sv": "sv_SE", "en": "en_GB"}


def _missing(what: str) -> None:
    if os.environ.get("KUNDSVAR_ORACLES"):
        pytest.fail(f"{what} is not installed")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="module")
def is_finnish() -> Callable[[str], bool]:
    """Return Voikko's judgement on a word."""
    try:
        import libvoikko

        voikko = libvoikko.Voikko("fi")
    except Exception:  # noqa: BLE001 (an import, a library or a dictionary may be missing, each with its own error)
        _missing("Voikko")
    return lambda text: all(voikko.spell(word) for word in text.split())


def table(name: str) -> dict[tuple[str, str], str]:
    """Return a list of what a checker does not know: first two columns and the reason."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return {(one, two): reason for one, two, reason in (line.split("\t") for line in lines)}


def words_of_letters(root: Path, language: str) -> set[str]:
    """Return every word of the printed letters of a language."""
    letters = (root / "examples" / "letters").glob(f"*.{language}.*.txt")
    return {word for letter in letters for word in WORD.findall(NO_WORD.sub(" ", letter.read_text(encoding="utf-8")))}


def test_every_finnish_form_that_we_make(is_finnish: Callable[[str], bool]) -> None:
    """Nouns, places and personal names of the lexicon, in every case, if Voikko knows the word at all."""
    finnish, lexicon = language_named("fi"), kv.Lexicon.of("fi")
    asked = 0
    rejected: dict[tuple[str, str], str] = {}
    for kind, lemma, _ in lexicon.words():
        if kind not in {"noun", "place", "surname", "firstname"} or not is_finnish(lemma):
            continue
        for case in (*CASES, *(LOCAL_CASES if kind == "place" else ())):
            form = finnish.inflected(Word(lemma, kind), case, lexicon).text
            asked += 1
            if not is_finnish(form):
                rejected[kind, lemma] = form

    assert asked > 100_000
    assert rejected.keys() == table("unknown_lemmas.tsv").keys()


def test_every_finnish_word_of_the_letters(root: Path, is_finnish: Callable[[str], bool]) -> None:
    """Names and numbers of cases apart."""
    unknown = {word for word in words_of_letters(root, "fi") if not is_finnish(word)}

    assert unknown == {word for language, word in table("unknown_words.tsv") if language == "fi"}


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_of_the_letters(language: str, root: Path) -> None:
    """In Swedish and English, names and numbers of cases apart."""
    program = shutil.which("hunspell")
    if program is None:
        _missing("hunspell")
    words = sorted(words_of_letters(root, language))
    command: list[Any] = [program, "-d", DICTIONARIES[language], "-i", "utf-8", "-l"]
    run = subprocess.run(command, input="\n".join(words), capture_output=True, text=True, check=False)  # noqa: S603 (our own words)
    if run.returncode:
        _missing(f"the dictionary {DICTIONARIES[language]}")

    assert set(run.stdout.split()) == {word for of, word in table("unknown_words.tsv") if of == language}
