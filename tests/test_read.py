"""Reading: language, sentences, history, signature, steps and faults."""

from pathlib import Path

import pytest

import kundsvar as kv
from kundsvar.people import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hei Maija, kiitos viestistäsi. Tutkimme asian ja vastaamme perjantaina.", "fi"),
        ("Hej Maja, tack för ditt mejl. Vi tittar på ärendet och svarar på fredag.", "sv"),
        ("Hello Mary, thank you for your message. We will look into it and answer on Friday.", "en"),
        ("4711 0800", None),
        ("", None),
    ],
)
def test_the_language_is_told_or_not(text: str, language: str | None) -> None:
    """It abstains where it does not know."""
    reading = kv.read(text)

    assert reading.language == language
    assert language is not None or not any(sentence.steps for sentence in reading.sentences)


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        (
            "fi",
            "Hei Maija\nSoitamme 6.12. klo 14.30. Kiitos!",
            ["Hei Maija", "Soitamme 6.12. klo 14.30.", "Kiitos!"],
        ),
        (
            "fi",
            "Hinta on n. 5 €. Maksu erääntyy 14.3.2027. Hyvä niin.",
            ["Hinta on n. 5 €.", "Maksu erääntyy 14.3.2027.", "Hyvä niin."],
        ),
        (
            "sv",
            "Vi ringer kl. 14.30, t.ex. i morgon. Tack!",
            ["Vi ringer kl. 14.30, t.ex. i morgon.", "Tack!"],
        ),
        (
            "en",
            "Dear Mr. Smith,\nWe open at 9 a.m. tomorrow. Ask for J. Doe.",
            ["Dear Mr. Smith,", "We open at 9 a.m. tomorrow.", "Ask for J. Doe."],
        ),
        ("en", "1. Return the box.\n2. Keep the receipt.", ["1. Return the box.", "2. Keep the receipt."]),
        (
            "fi",
            "Huoltomme tutkii iPhone 15:n. Saatte päätöksen.",
            ["Huoltomme tutkii iPhone 15:n.", "Saatte päätöksen."],
        ),
        ("fi", "moi! katoin sun lipun. se on maksettu", ["moi!", "katoin sun lipun.", "se on maksettu"]),
        (
            "en",
            "Hi Mary, We got it 😊 Until then. Kind regards, Ann",
            ["Hi Mary,", "We got it 😊", "Until then.", "Kind regards,", "Ann"],
        ),
        ("en", "Really?! Yes… “It is done.” Good.", ["Really?!", "Yes…", "“It is done.”", "Good."]),
        ("fi", "\r\n  Hei! \r\n\r\n Moi. \r\n", ["Hei!", "Moi."]),
    ],
)
def test_sentences(language: Language, text: str, sentences: list[str]) -> None:
    """With their exact places."""
    reading = kv.read(text, language)

    assert [sentence.text for sentence in reading.sentences] == sentences
    assert [text[sentence.span.slice] for sentence in reading.sentences] == sentences


@pytest.mark.parametrize(
    ("language", "history"),
    [
        ("fi", "9.11.2026 klo 10.12 Maija Virtanen <maija@example.org> kirjoitti:\n> En voi auttaa."),
        ("fi", "-----Alkuperäinen viesti-----\nLähettäjä: Maija\n\nEn voi auttaa."),
        (
            "sv",
            "Den mån 9 nov. 2026 kl 10:12 skrev Maja Berg <maja@example.org>:\n> Jag kan inte hjälpa dig.",
        ),
        ("sv", "-----Ursprungligt meddelande-----\nFrån: Maja\n\nJag kan inte hjälpa dig."),
        ("en", "On Mon, 9 Nov 2026 at 10:12, Mary Hill <mary@example.org> wrote:\n> I can't help you."),
        ("en", "-----Original Message-----\nFrom: Mary\n\nI can't help you."),
    ],
)
def test_quoted_history_is_not_read(language: Language, history: str) -> None:
    """What the customer wrote below is no part of the reply."""
    own = {
        "fi": "Hei Maija!\nKiitos viestistäsi.",
        "sv": "Hej Maja!\nTack för ditt mejl.",
        "en": "Hello Mary,\nThank you for your message.",
    }

    assert kv.read(f"{own[language]}\n\n{history}", language) == kv.read(own[language], language)


def test_quoted_lines_in_between_are_not_read() -> None:
    """An answer point by point."""
    text = "Hei!\n> En voi auttaa.\nVastaamme viimeistään 27.11.\n>> Jaha.\nKiitos!"

    assert [sentence.text for sentence in kv.read(text, "fi").sentences] == [
        "Hei!",
        "Vastaamme viimeistään 27.11.",
        "Kiitos!",
    ]


def test_a_signature_signs_and_gives_a_number_and_no_more() -> None:
    """Its words are not read for steps and faults."""
    signature = "Ystävällisin terveisin\nAnna Ek\nKiitos Oy, palautukset\npuh. 010 555 0142"
    text = f"Hei Maija!\n\nKiitos viestistäsi.\n\n{signature}"
    sentences = kv.read(text, "fi").sentences

    assert [sentence.zone for sentence in sentences] == ["reply"] * 3 + ["signature"] * 3
    assert all(set(sentence.steps) <= {"sign_off", "contact"} for sentence in sentences[3:])
    assert "contact" in sentences[-1].steps
    below = kv.read("Hei Maija!\n-- \nEn voi auttaa Oy", "fi").sentences[-1]
    assert (below.zone, dict(below.faults)) == ("signature", {})


def test_a_sorry_with_an_if_is_no_regret() -> None:
    """It is the fault in place of the step."""
    sentence = kv.read("Pahoittelemme, jos koitte palvelun huonoksi.", "fi").sentences[0]

    assert "non_apology" in sentence.faults
    assert "regret" not in sentence.steps


@pytest.mark.parametrize(
    ("language", "text", "fault", "step"),
    [
        ("en", "We are sorry that you feel that we are slow.", "non_apology", "regret"),
        ("en", "We are sorry that you have chosen to be upset about this.", "non_apology", "regret"),
        ("sv", "Du köpte den för fem månader sen, och garantin täcker inte det.", "warranty_over_law", None),
        ("fi", "Emme voi auttaa asiassa enempää.", "blunt", None),
    ],
)
def test_what_begins_as_ours_may_end_otherwise(language: Language, text: str, fault: str, step: str | None) -> None:
    """Words of our own catalogue hide no fault in what follows them; and a step that it stands for is not taken."""
    sentence = kv.read(f"Hello,\n\n{text}\n\nBest, Ann", language).sentences[1]

    assert fault in sentence.faults
    assert step not in sentence.steps


def test_places_are_those_of_the_callers_string() -> None:
    """In code points: emoji, decomposed letters and Windows line ends count as they stand."""
    text = "🙂 Hei Ma\u0308ija!\r\n\r\nPahoittelemme viivästystä."
    span = kv.read(text, "fi").sentences[-1].steps["regret"].spans[0]

    assert text[span.slice] == "Pahoittelemme"


def test_an_unknown_language_of_a_draft_is_an_error() -> None:
    """Unless the case tells it."""
    with pytest.raises(kv.UnknownLanguageError, match="its language cannot be told"):
        kv.check("4711", kv.Facts(kind="refusal"))
    assert kv.check("4711", kv.Facts(kind="refusal", language="sv")).language == "sv"


def test_the_findings_may_be_in_another_language() -> None:
    """The agent's, not the customer's."""
    facts = kv.Facts(kind="refusal", language="fi")
    finnish = kv.check("En voi auttaa.", facts).findings
    swedish = kv.check("En voi auttaa.", facts, language="sv").findings

    assert [finding.code for finding in finnish] == [finding.code for finding in swedish]
    assert {finding.message for finding in finnish}.isdisjoint({finding.message for finding in swedish})


def test_a_missing_step_comes_with_the_sentence_to_write(root: Path) -> None:
    """In the draft's language, where the case is known well enough."""
    case = kv.parse_case((root / "examples" / "cases" / "kitchen_is_closing.json").read_bytes())

    in_swedish = {f.step: str(f.fix) for f in kv.check("Hej! Jag kan inte hjälpa dig i kväll, tyvärr.", case).findings}
    by_facts = {f.step: f.fix for f in kv.check("Hej! Jag kan inte hjälpa dig i kväll, tyvärr.", case.facts).findings}

    assert in_swedish["alternative"] == next(
        p.text for p in kv.compose(case, language="sv").parts if p.step == "alternative"
    )
    assert by_facts["alternative"] is None


def test_a_report_raises_and_prints() -> None:
    """For callers who want an exception; and for people."""
    report = kv.check("Palaamme asiaan mahdollisimman pian.", kv.Facts(language="fi"))

    with pytest.raises(kv.FindingsError, match="vague-time"):
        report.raise_for_findings()
    assert "^" * len("mahdollisimman pian") in str(report)
    assert report.doubts == ()
    kv.check("Vastaamme teille perjantaina.", kv.Facts(language="fi")).raise_for_findings()


def test_what_is_missing_belongs_after_a_sentence_never_inside_one() -> None:
    """Whoever inserts the suggestion there spoils nothing."""
    text = "Hello Mary, I can't help you. Try tomorrow."
    ends = {sentence.span.end for sentence in kv.read(text, "en").sentences}

    places = [
        f.span for f in kv.check(text, kv.Facts(kind="complaint", language="en")).findings if f.code == "missing-step"
    ]

    assert places
    assert {place.start for place in places} == {place.end for place in places} <= {0, *ends}
