"""The cue files test themselves: each holds sentences that it must know, and look-alikes that it must not."""

import pytest

import kundsvar as kv
from kundsvar.certainty import SURE
from kundsvar.cue import parse_cue
from kundsvar.errors import CatalogueError
from kundsvar.matcher import CueIndex
from kundsvar.tokens import tokens
from kundsvar.words import CueFile, LabelKind, cue_files, word_list

LANGUAGES = ("en", "fi", "sv")
FILES = [
    (lang, kind, file) for lang in LANGUAGES for kind in ("steps", "faults", "claims") for file in cue_files(lang, kind)
]
EVERYWHERE = frozenset({"first", "last"})

# Essay ”Asiakaspalvelu on yrityksen käyntikortti” quotes eight blunt answers and reports a ninth.
BLUNT = {
    "fi": (
        "En osaa sanoa.",
        "En tiedä, onko meillä.",
        "En voi vaikuttaa tähän mitenkään.",
        "Ei onnistu enää tähän aikaan.",
        "En ehdi, työvuoroni päättyy.",
        "Ettekö ole huomanneet muutosta?",
        "En tiedä, kuka meillä hoitaa näitä asioita.",
        "En voi auttaa.",
        "Ruokaa ei enää ole.",
    ),
    "sv": (
        "Det kan jag inte säga.",
        "Jag vet inte om vi har det.",
        "Det kan jag inte påverka.",
        "Det går inte så här dags.",
        "Jag hinner inte, jag slutar nu.",
        "Har ni inte sett att det är ändrat?",
        "Jag vet inte vem som sköter sådant här.",
        "Jag kan inte hjälpa dig.",
        "Det finns ingen mat kvar.",
    ),
    "en": (
        "I couldn't say.",
        "I don't know if we have it.",
        "There's nothing I can do about it.",
        "Not at this hour.",
        "I can't, my shift is ending.",
        "Haven't you noticed the change?",
        "I don't know who deals with that here.",
        "I can't help you.",
        "There's no food left.",
    ),
}


def named(one: tuple[str, LabelKind, CueFile]) -> str:
    """Name a test by language and label."""
    return f"{one[0]}-{one[2].label}"


@pytest.mark.parametrize("one", FILES, ids=named)
def test_a_cue_file_knows_its_own_and_no_look_alike(one: tuple[str, LabelKind, CueFile]) -> None:
    """Each file has two of both at least."""
    file = one[2]
    index = CueIndex(file.cues)

    assert len(file.known) >= 2
    assert len(file.look_alikes) >= 2
    assert [text for text in file.known if not [*index.scan(tokens(text)).hits(EVERYWHERE)]] == []
    for text in file.look_alikes:
        assert [hit for hit in index.scan(tokens(text)).hits(EVERYWHERE) if hit.cue.certainty >= SURE] == []


@pytest.mark.parametrize("kind", ["steps", "faults", "claims"])
def test_every_language_knows_every_label(kind: LabelKind) -> None:
    """Law 6: a cue file that exists in one language exists in all, and every step has one."""
    labels = [{file.label for file in cue_files(language, kind)} for language in LANGUAGES]

    assert labels[0] == labels[1] == labels[2]
    of_steps = {"missing_step", "forbidden_step", "wrong_order", "dispute_address"}
    of_checks = {code.replace("-", "_") for code in kv.checks()} - of_steps
    of_law = {file.label for file in cue_files("en", "claims")}
    if kind == "steps":
        assert labels[0] == set(kv.steps())
    elif kind == "faults":
        assert labels[0] == of_checks - of_law - {"odr_link", "wrong_amount", "identity_number"}
    else:
        assert labels[0] - of_checks == {"compensation_named"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["common", "abbreviations", "history", "general"])
def test_every_language_has_its_word_lists(language: str, name: str) -> None:
    """And none is empty or says a thing twice."""
    words = word_list(language, name)

    assert words
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("language", "number"), [(language, n) for language in LANGUAGES for n in range(9)])
def test_a_blunt_answer_is_found_unless_it_is_quoted(language: str, number: int) -> None:
    """What the customer was told, and quotes, is no fault of the reply."""
    blunt = BLUNT[language][number]
    quoting = {
        "fi": "Kerroitte saaneenne vastauksen ”{}”",
        "sv": "Du berättar att svaret var ”{}”",
        "en": "You told us that the answer was “{}”",
    }

    assert kv.read(blunt, language).sentences[0].faults  # type: ignore[arg-type]  # a str that is one of the three
    quoted = kv.read(quoting[language].format(blunt), language)  # type: ignore[arg-type]  # as above
    assert not any(sentence.faults for sentence in quoted.sentences)


@pytest.mark.parametrize(
    "line",
    ["", "...", "pahoittel* ...", "^", "@first", "hei (moi", "#colour", "a* b ** c"],
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
        ("mökki*", "mo\u0308kkimme", "mo\u0308kkimme"),
    ],
)
def test_what_a_cue_finds(line: str, text: str, found: str | None) -> None:
    """Exactly these characters, composed or not."""
    spans = [text[hit.span.slice] for hit in CueIndex([parse_cue(line, "x")]).scan(tokens(text)).hits(EVERYWHERE)]

    assert spans == ([] if found is None else [found])


def test_a_long_run_without_a_full_stop_is_read_in_pieces() -> None:
    """Nothing is lost before the end, and time stays linear."""
    text = "sana " * 3000 + "pahoittelemme"

    hits = [*CueIndex([parse_cue("pahoittelemme", "regret")]).scan(tokens(text)).hits()]

    assert [text[hit.span.slice] for hit in hits] == ["pahoittelemme"]
