"""The catalogues are whole: every sentence in every language, every register, with its slots."""

import re
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

import kundsvar as kv
from kundsvar.catalogue import catalogue
from kundsvar.certainty import USUAL
from kundsvar.errors import CatalogueError
from kundsvar.lint import lint
from kundsvar.people import Language
from kundsvar.voice import Voice
from kundsvar.wording import Wording, differing_slots

LANGUAGES: tuple[Language, ...] = ("en", "fi", "sv")
ADDRESSES_ONE = re.compile(r"\b(?:du|dig|din|ditt|dina)\b", re.IGNORECASE)


def po(root: Path, name: str) -> Catalog:
    """Return a catalogue as the translators have it."""
    with (root / "locales" / name / "LC_MESSAGES" / "kundsvar.po").open("rb") as file:
        return read_po(file, locale=name)


def pot(root: Path) -> Catalog:
    """Return the template as it is committed."""
    with (root / "locales" / "kundsvar.pot").open("rb") as file:
        return read_po(file)


def keys(catalog: Catalog) -> set[tuple[str, str]]:
    """Return context and source of every entry."""
    return {(message.context or "", str(message.id)) for message in catalog if message.id}


def test_the_template_is_what_the_code_says(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run `make catalogues` after a change."""
    monkeypatch.syspath_prepend(root / "locales")
    sys.modules.pop("update", None)
    import update  # type: ignore[import-not-found]  # a program beside the package

    assert keys(pot(root)) == keys(update.template())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_whole(language: str, root: Path) -> None:
    """Law 6: each entry of the template, translated, not fuzzy, with the slots of its source, and nothing else."""
    catalog = po(root, language)

    assert keys(catalog) == keys(pot(root))
    assert not catalog.obsolete


def test_nothing_is_wrong_with_our_own_catalogues_and_words(root: Path) -> None:
    """Law 6: every entry has a text and its slots, no ending is glued on, and a Finnish word names its case."""
    assert [str(problem) for problem in lint(root / "locales")] == []


@pytest.mark.parametrize("language", [*LANGUAGES, "sv_FI"])
def test_every_entry_has_a_note_for_translators(language: str, root: Path) -> None:
    """The note says where the sentence stands."""
    assert [message.id for message in po(root, language) if message.id and not message.auto_comments] == []


def test_finland_swedish_says_ni(root: Path) -> None:
    """Every formal Swedish sentence that says du has one of its own for Finland, and that one does not."""
    own = {(m.context, m.id): str(m.string) for m in po(root, "sv_FI") if m.id}

    for message in po(root, "sv"):
        if message.context and message.context.endswith(" formal") and ADDRESSES_ONE.search(str(message.string)):
            assert not ADDRESSES_ONE.search(own[message.context, message.id])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ours_has_a_fault(language: Language) -> None:
    """We do not write what we find fault with."""
    faulty = []
    for context, _, text in catalogue(language).entries():
        if context.endswith("formal") and not context.startswith("subject"):
            for line in re.sub(r"\{\{.*?\}\}", "aa bb cc dd", text).splitlines():
                for sentence in kv.read(line, language).sentences:
                    faulty += [
                        (context, fault, line)
                        for fault, shown in sentence.faults.items()
                        if shown.certainty >= USUAL.sure_fault
                    ]

    assert faulty == []


def test_an_entry_that_is_not_there_is_an_error() -> None:
    """There is no silent fallback to English."""
    with pytest.raises(
        CatalogueError, match="the catalogue of fi has no entry 'Yo' in context 'greeting formal'; add it"
    ):
        catalogue("fi").text("greeting formal", "Yo")


@pytest.mark.parametrize(
    ("source", "text", "lost"),
    [
        ("Pay {{ amount }}.", "Maksa {{ amount }}.", set()),
        ("Pay {{ amount }}.", "Maksa {{ amount.genitive }}.", set()),
        ("Pay {{ amount }}.", "Maksa.", {"amount"}),
        ("Pay {{ amount }}.", "Maksa {{ amount }}.\nMaksa.", {"amount"}),
        ("Pay.", "Maksa {{ amount }}.", {"amount"}),
    ],
)
def test_slots_that_a_wording_lost_or_gained(source: str, text: str, lost: set[str]) -> None:
    """By name, whatever the form; in every wording."""
    assert differing_slots(source, text) == lost


@pytest.mark.parametrize(
    "text", ["{amount}", "{{ 7*7 }}", "{{ amount", "{% if x %}", "{{ Amount }}", "{{ __class__ }}"]
)
def test_braces_that_are_no_slot(text: str) -> None:
    """A slot is a path of names; nothing is computed in a sentence."""
    with pytest.raises(CatalogueError, match="brace that is no slot"):
        Wording(text)


HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
REGRET = 'msgctxt "regret formal"\nmsgid "We are sorry to see you go."\n'


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (REGRET + 'msgstr ""\n', "has no text; translate it"),
        ("#, fuzzy\n" + REGRET + 'msgstr "Ikävä, että lähdette."\n', "is fuzzy"),
        (
            REGRET + 'msgstr "Ikävä, että lähdette, {{ customer.first_name }}."\n',
            r"differ in \{\{ customer.first_name \}\}",
        ),
        (REGRET + 'msgstr "Ikävä {nimi}."\n', "brace that is no slot"),
        ('msgctxt "regret formal"\nmsgid "x', "no catalogue in UTF-8"),
        (
            'msgctxt "regret formal"\nmsgid "Sorry."\nmsgstr "Anteeksi."\n',
            "'Sorry.' in context 'regret formal' is no entry",
        ),
    ],
)
def test_a_house_catalogue_that_cannot_be_used(entry: str, said: str, tmp_path: Path) -> None:
    """Named with file, and line where there is one, before the first letter is written."""
    folder = tmp_path / "fi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "kundsvar.po").write_text(HEAD + entry, encoding="utf-8")

    with pytest.raises(CatalogueError, match=said) as caught:
        Voice(locales=tmp_path)

    assert "kundsvar.po" in str(caught.value) or "brace" in str(caught.value)
