"""What was learned from the corpus: its files, what carries a decision, and thresholds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.learned import Learned, learned, shortest_run
from kundsvar.people import Language
from kundsvar.words import data_file, word_list

LANGUAGES: tuple[Language, ...] = ("en", "fi", "sv")

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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["common", "abbreviations", "history", "general", "openings", "closings"])
def test_every_language_has_its_word_lists(language: Language, name: str) -> None:
    """And none is empty or says a thing twice."""
    words = word_list(language, name)

    assert words
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("language", "number"), [(language, n) for language in LANGUAGES for n in range(9)])
def test_a_blunt_answer_is_found_unless_it_is_quoted(language: Language, number: int) -> None:
    """What the customer was told, and quotes, is no fault of the reply."""
    blunt = BLUNT[language][number]
    quoting = {
        "fi": "Kerroitte saaneenne vastauksen ”{}”",
        "sv": "Du berättar att svaret var ”{}”",
        "en": "You told us that the answer was “{}”",
    }

    assert kv.read(blunt, language).sentences[0].faults
    quoted = kv.read(quoting[language].format(blunt), language)
    assert not any(sentence.faults for sentence in quoted.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_learned_every_label(language: Language) -> None:
    """Law 6: what can be found in one language can be found in all."""
    faults = {code.replace("-", "_") for code in kv.checks()}
    labels = set(learned(language).labels)

    assert set(kv.steps()) <= labels
    assert labels - set(kv.steps()) <= faults
    assert labels == set(learned("fi").labels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_learned_is_plain_text(language: Language) -> None:
    """A letter for each label, and each feature once; all files together are far below 15 MB."""
    text = data_file(language, "learned/sentence.txt")
    width = len(learned(language).labels)
    lines = text.splitlines()[3:]

    assert len({line[width + 1 :] for line in lines}) == len(lines)
    for line in lines:
        assert line[:width].isascii()
        assert line[:width].replace(".", "a").isalpha()
        assert line[width] == " "
    assert len(text.encode()) < 4_000_000


@given(
    keys=st.lists(st.sampled_from(["me", "pahoittelemme", ",", "tätä", "#date", "😀", "x" * 300]), max_size=30),
    label=st.sampled_from(learned("fi").labels),
)
def test_what_carried_a_decision_lies_in_the_sentence(keys: list[str], label: str) -> None:
    """Also where nothing speaks for it."""
    known: Learned = learned("fi")
    start, end = known.carried_by(label, known.see(keys))

    assert 0 <= start <= end <= len(keys)
    assert start < end or not keys


@given(weights=st.lists(st.floats(-5, 5), max_size=30))
def test_the_shortest_run_bears_most(weights: list[float]) -> None:
    """Six tenths of what speaks for it, and no shorter run does."""
    for_it = [max(0.0, weight) for weight in weights]
    start, end = shortest_run(weights)

    assert sum(for_it[start:end]) >= 0.6 * sum(for_it) - 1e-9
    for size in range(1, end - start):
        for at in range(len(for_it) - size + 1):
            assert sum(for_it[at : at + size]) < 0.6 * sum(for_it) + 1e-9


def test_certainties_are_probabilities() -> None:
    """Between 0 and 1 for whatever scores."""
    known = learned("sv")
    scores = np.random.default_rng(0).normal(0, 20, (7, len(known.labels))).astype(np.float32)
    certainties = known.certainties(scores)

    assert certainties.shape == scores.shape
    assert (certainties >= 0).all()
    assert (certainties <= 1).all()


def test_thresholds_say_how_sure_is_sure() -> None:
    """What is found, what is possible, and what is reported as an error are one's own to set."""
    # No set phrase knows this sentence: those are sure without the reader.
    text = "Hei Maija!\n\nTämä olisi selvinnyt lukemalla ohjeet.\n\nTerveisin Anna"
    usual = kv.read(text, "fi")
    strict = kv.read(text, "fi", thresholds=kv.Thresholds(found=1.0, fault=1.0))

    assert any(sentence.faults for sentence in usual.sentences)
    assert any(sentence.steps for sentence in usual.sentences)
    assert not any(sentence.faults or sentence.steps for sentence in strict.sentences)
    assert any(sentence.possible for sentence in strict.sentences)
    facts = kv.Facts(language="fi")
    reported = kv.check(text, facts, thresholds=kv.Thresholds(sure_fault=0.0)).findings
    doubted = kv.check(text, facts, thresholds=kv.Thresholds(sure_fault=1.1)).findings
    assert [finding.severity for finding in reported] == [kv.checks()[finding.code].severity for finding in reported]
    assert {finding.severity for finding in doubted} == {"warning"}


@pytest.mark.parametrize("words", [1, 2])
def test_a_draft_of_one_sentence_is_read_by_its_words(words: int) -> None:
    """That it comes first and last says nothing."""
    text = " ".join(["Asetukset", "tallennettiin"][:words])

    assert not kv.read(text, "fi").sentences[0].steps
