"""Dates, times, sums and durations in running text, and what a letter makes of names and nouns."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import kundsvar as kv
from kundsvar.catalogue import VARIETIES, catalogue
from kundsvar.language import language_named
from kundsvar.lexicon import Lexicon
from kundsvar.manner import Manner
from kundsvar.saying import Sayer
from kundsvar.values import Money, Noun, Place, Service, Shop, Window
from kundsvar.wording import Wording

FRIDAY = date(2026, 11, 20)
SUNDAY = date(2026, 11, 22)
AFTERNOON = Window(start=datetime.fromisoformat("2026-11-20T14:30"), end=datetime.fromisoformat("2026-11-20T17:00"))
MORNING = Window(start=datetime.fromisoformat("2026-11-20T09:00"), end=datetime.fromisoformat("2026-11-20T12:00"))


def said(value: Any, slot: str, variety: str, **manner: Any) -> str | None:
    """Return a value as a slot says it: `said(FRIDAY, "weekday", "fi")`."""
    grammar = language_named(variety)
    sayer = Sayer(grammar, Manner(catalogue(variety), Lexicon.of(grammar.base), grammar.base, **manner))
    return sayer.say(value, Wording(f"{{{{ x{'.' if slot else ''}{slot} }}}}").slots[0])


@pytest.mark.parametrize(
    ("value", "slot", "expected"),
    [
        (FRIDAY, "", ("20. marraskuuta 2026", "den 20 november 2026", "den 20 november 2026", "20 November 2026")),
        (FRIDAY, "short", ("20.11.2026", "2026-11-20", "20.11.2026", "20 Nov 2026")),
        (
            SUNDAY,
            "weekday",
            (
                "sunnuntaina 22. marraskuuta 2026",
                "söndagen den 22 november 2026",
                "söndagen den 22 november 2026",
                "Sunday 22 November 2026",
            ),
        ),
        (time(14, 30), "", ("klo 14.30", "kl. 14.30", "kl. 14.30", "14:30")),
        (timedelta(days=14), "", ("14 päivää", "14 dagar", "14 dagar", "14 days")),
        (timedelta(days=3), "", ("kolme päivää", "tre dagar", "tre dagar", "three days")),
        (timedelta(days=14), "genitive", ("14 päivän", "14 dagar", "14 dagar", "14 days")),
        (timedelta(days=3), "genitive", ("kolmen päivän", "tre dagar", "tre dagar", "three days")),
        (timedelta(hours=21), "", ("21 tuntia", "21 timmar", "21 timmar", "21 hours")),
        (
            timedelta(hours=1, minutes=5),
            "genitive",
            ("1 tunnin viiden minuutin", "1 timme 5 minuter", "1 timme 5 minuter", "1 hour 5 minutes"),
        ),
        (Money(amount=Decimal(600), currency="EUR"), "", ("600 €", "600 euro", "600 euro", "€600")),
        (Money(amount=Decimal(600), currency="EUR"), "genitive", ("600 euron", "600 euro", "600 euro", "€600")),
        (
            Money(amount=Decimal("1234.50"), currency="EUR"),
            "nominative",
            ("1 234,50 euroa", "1 234,50 euro", "1 234,50 euro", "€1,234.50"),
        ),
        (Money(amount=Decimal(1), currency="EUR"), "nominative", ("1 euro", "1 euro", "1 euro", "€1")),
        (Money(amount=Decimal(50), currency="SEK"), "partitive", ("50 Ruotsin kruunua", "50 kr", "50 kr", "SEK 50")),
        (
            AFTERNOON,
            "weekday",
            (
                "perjantaina 20. marraskuuta 2026 klo 14.30–17.00",
                "fredagen den 20 november 2026 kl. 14.30–17.00",
                "fredagen den 20 november 2026 kl. 14.30–17.00",
                "Friday 20 November 2026, 14:30–17:00",
            ),
        ),
        (
            MORNING,
            "",
            (
                "20. marraskuuta 2026 klo 9–12",
                "den 20 november 2026 kl. 9–12",
                "den 20 november 2026 kl. 9–12",
                "20 November 2026, 09:00–12:00",
            ),
        ),
    ],
)
def test_values(value: Any, slot: str, expected: tuple[str, ...]) -> None:
    """In Finnish, the Swedish of Sweden and of Finland, and English; a space in a number does not break."""
    found = [said(value, slot, variety) for variety in ("fi", "sv", "sv_FI", "en")]

    assert [text and text.replace("\u00a0", " ") for text in found] == list(expected)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (
            date(2026, 12, 1),
            date(2026, 12, 14),
            ("1.–14. joulukuuta 2026", "den 1–14 december 2026", "1–14 December 2026"),
        ),
        (
            date(2026, 11, 28),
            date(2026, 12, 3),
            (
                "28. marraskuuta – 3. joulukuuta 2026",
                "den 28 november – 3 december 2026",
                "28 November – 3 December 2026",
            ),
        ),
        (
            date(2026, 12, 30),
            date(2027, 1, 2),
            (
                "30. joulukuuta 2026 – 2. tammikuuta 2027",
                "den 30 december 2026 – 2 januari 2027",
                "30 December 2026 – 2 January 2027",
            ),
        ),
    ],
)
def test_spans_of_days(start: date, end: date, expected: tuple[str, ...]) -> None:
    """What both days share is said once."""
    window = Window(start=start, end=end)

    assert tuple(said(window, "", variety) for variety in ("fi", "sv", "en")) == expected


def test_a_night_has_its_clock() -> None:
    """From one day to the next, both times are said; a span of one day is the day."""
    night = Window(start=datetime.fromisoformat("2026-12-31T20:00"), end=datetime.fromisoformat("2027-01-01T02:00"))

    assert said(night, "", "en") == "31 December 2026 at 20:00 – 1 January 2027 at 02:00"
    assert said(Window(start=FRIDAY, end=FRIDAY), "", "fi") == "20. marraskuuta 2026"


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2026-12-15T08:00+02:00", "2026-12-15T12:00", "one time zone"),
        ("2026-12-15T08:00+02:00", "2026-12-15T12:00Z", "one time zone"),
        ("2026-12-15T12:00", "2026-12-15T08:00", "later than start"),
        ("2026-12-15", "2026-12-15T08:00", "both be times, or both days"),
        ("2026-12-15", "2026-12-14", "not be before start"),
    ],
)
def test_a_window_that_cannot_be(start: str, end: str, wrong: str) -> None:
    """Says what is wrong with it."""
    with pytest.raises(ValueError, match=wrong):
        Window.model_validate({"start": start, "end": end})


@pytest.mark.parametrize(
    ("variety", "tomorrow", "later", "next_year"),
    [
        ("fi", "huomenna perjantaina 20. marraskuuta", "22. marraskuuta", "1. tammikuuta 2027"),
        ("sv", "i morgon, fredagen den 20 november", "den 22 november", "den 1 januari 2027"),
        ("sv_FI", "i morgon, fredagen den 20 november", "den 22 november", "den 1 januari 2027"),
        ("en", "tomorrow, Friday 20 November", "22 November", "1 January 2027"),
    ],
)
def test_near_days(variety: str, tomorrow: str, later: str, next_year: str) -> None:
    """When it is known on which day the reply is written, tomorrow is called so, and this year goes unsaid."""
    written = date(2026, 11, 19)

    assert said(FRIDAY, "weekday", variety, written=written) == tomorrow
    assert said(SUNDAY, "", variety, written=written) == later
    assert said(date(2027, 1, 1), "", variety, written=written) == next_year


WIRELESS = Noun.model_validate({"fi": "langattomat kuulokkeet", "sv": "trådlösa hörlurar", "en": "wireless headphones"})
BROADBAND = Noun.model_validate({"fi": "kiinteä laajakaista", "sv": "mobilt bredband", "en": "mobile broadband"})
PAIR = Noun.model_validate({"fi": "2 lippua", "sv": "ny telefon", "en": "pair of shoes"})
PHONE = Noun.model_validate({"fi": "puhelin", "sv": "telefon", "en": "phone"})
HEADPHONES = Noun.model_validate({"fi": "kuulokkeet", "sv": "hörlurar", "en": "headphones"})
FRIDGE = Noun.model_validate({"fi": "jääkaappi", "sv": "kylskåp", "en": "fridge"})
GADGET = Noun.model_validate({"fi": "hökötys", "sv": "mackapär", "en": "contraption"})
NAMED = Noun.model_validate("Skyoue")
PAPER = Service.model_validate(
    {
        "fi": {"text": "Helsingin Sanomat", "head": "tilaus"},
        "sv": {"text": "Helsingin Sanomat", "head": "prenumeration på"},
        "en": {"text": "Helsingin Sanomat", "head": "subscription"},
    }
)


@pytest.mark.parametrize(
    ("value", "slot", "variety", "expected"),
    [
        (PHONE, "your", "fi", "puhelimenne"),
        (PHONE, "your(partitive)", "fi", "puhelintanne"),
        (PHONE, "your(illative)", "fi", "puhelimeenne"),
        (PHONE, "your(translative)", "fi", "puhelimeksenne"),
        (HEADPHONES, "your", "fi", "kuulokkeenne"),
        (HEADPHONES, "accusative", "fi", "kuulokkeet"),
        (HEADPHONES, "agree(sen)", "fi", "ne"),
        (PHONE, "agree(sen)", "fi", "sen"),
        (FRIDGE, "agree(ny)", "sv", "nytt"),
        (PHONE, "agree(ny)", "sv", "ny"),
        (HEADPHONES, "agree(en)", "sv", ""),
        (HEADPHONES, "agree(ny)", "sv", "nya"),
        (FRIDGE, "your", "sv", "ditt kylskåp"),
        (FRIDGE, "your", "sv_FI", "ert kylskåp"),
        (HEADPHONES, "your", "sv", "dina hörlurar"),
        (HEADPHONES, "agree(a)", "en", ""),
        (HEADPHONES, "agree(it)", "en", "them"),
        (FRIDGE, "indefinite", "en", "a fridge"),
        (HEADPHONES, "indefinite", "en", "headphones"),
        (PAIR, "agree(a)", "en", "a"),
        (WIRELESS, "partitive", "fi", "langattomia kuulokkeita"),
        (WIRELESS, "genitive", "fi", "langattomien kuulokkeiden"),
        (WIRELESS, "your", "sv", "dina trådlösa hörlurar"),
        (WIRELESS, "definite", "sv", "de trådlösa hörlurarna"),
        (BROADBAND, "accusative", "fi", "kiinteän laajakaistan"),
        (BROADBAND, "your", "sv", "ditt mobila bredband"),
        (BROADBAND, "definite", "sv", "det mobila bredbandet"),
        (PAIR, "accusative", "fi", "tuotteen"),
        (PAIR, "your", "sv", "din nya telefon"),
        (GADGET, "nominative", "fi", "hökötys"),
        (GADGET, "agree(ny)", "sv", "ny"),
        (GADGET, "nominative", "sv", "vara"),
        (PAPER, "your", "fi", "Helsingin Sanomat -tilauksenne"),
        (PAPER, "your(illative)", "fi", "Helsingin Sanomat -tilaukseenne"),
        (PAPER, "your", "sv", "din prenumeration på Helsingin Sanomat"),
        (PAPER, "agree(uppsagd)", "sv", "uppsagd"),
        (PAPER, "your", "en", "your Helsingin Sanomat subscription"),
        (NAMED, "accusative", "fi", "Skyoue-tuotteen"),
        (NAMED, "partitive", "fi", "Skyoue-tuotetta"),
        (NAMED, "your", "sv", "din Skyoue"),
        (kv.Company(name="Skyoue Zrbo"), "inessive", "fi", "Skyoue Zrbossa"),
        (kv.Company(name="Skyoue"), "partitive", "fi", "Skyoue-yhtiötä"),
        (Place(name="Tampere"), "locative_in", "fi", "Tampereella"),
        (Place(name="Hrudka"), "locative_from", "fi", "Hrudka-paikkakunnalta"),
        (Shop(name="K-Citymarket Ruoholahti"), "locative_to", "fi", "K-Citymarket Ruoholahteen"),
        (Shop(name="Gigantti Tammisto"), "locative_to", "fi", "Gigantti Tammistoon"),
        (Shop(name="Skyoue Bnb"), "locative_to", "fi", "Skyoue Bnb -myymälään"),
        (kv.Person(name="Onni Kurki"), "allative", "fi", "Onni Kurjelle"),
        ("Nordic Oy", "genitive", "fi", "Nordic Oy:n"),
    ],
)
def test_names_and_nouns(value: Any, slot: str, variety: str, expected: str) -> None:
    """What is sure is inflected; what would be a guess stands with a noun that is not."""
    assert said(value, slot, variety) == expected


def test_the_register_is_in_the_suffix() -> None:
    """Te and sinä, ni and du."""
    assert said(PHONE, "your(inessive)", "fi", register="informal") == "puhelimessasi"
    assert said(PHONE, "your", "sv_FI", register="informal") == "din telefon"


def test_what_a_bearer_gives_wins() -> None:
    """A name in another language, a genitive of its own."""
    company = kv.Company.model_validate(
        {"name": "S-ryhmä", "forms": {"sv": {"nom": "S-gruppen"}, "fi": {"gen": "S-ryhmien"}}}
    )

    assert said(company, "", "sv") == "S-gruppen"
    assert said(company, "genitive", "sv") == "S-gruppens"
    assert said(company, "genitive", "fi") == "S-ryhmien"


def test_strict_refuses_what_it_would_guess(root: Path) -> None:
    """Instead of a noun in its place."""
    case = kv.parse_case((root / "examples" / "cases" / "dna_line_is_cancelled.json").read_bytes())
    named = case.model_copy(update={"company": kv.Company(name="Skyyoue Bnb")})

    assert "Bnb -yhtiön asiakas" in kv.compose(named).text
    with pytest.raises(kv.MissingFormError, match="Skyyoue Bnb: its genitive would be a guess"):
        kv.compose(named, voice=kv.Voice(strict=True))


@pytest.mark.parametrize(
    ("customer", "formal", "informal"),
    [
        ({"given_name": "Maija", "family_name": "Mäkelä-Lahti"}, "Hyvä Maija Mäkelä-Lahti", "Hei Maija!"),
        ({"given_name": "J. P.", "family_name": "Ylä-Lahti"}, "Hyvä J. P. Ylä-Lahti", "Hei J. P. Ylä-Lahti!"),
        ({"given_name": "Yasmin"}, "Hyvä Yasmin", "Hei Yasmin!"),
        ({"family_name": "Nguyễn"}, "Hyvä Nguyễn", "Hei Nguyễn!"),
        ({"organisation": "Wärtsilä Oyj"}, "Hyvä Wärtsilä Oyj:n edustaja", "Hyvä Wärtsilä Oyj:n edustaja"),
        ({"organisation": "Nokia", "given_name": "Eeva", "family_name": "Salo"}, "Hyvä Eeva Salo", "Hei Eeva!"),
        ({}, "Hyvä asiakas", "Hei!"),
    ],
)
def test_salutations(customer: dict[str, str], formal: str, informal: str, root: Path) -> None:
    """No gender is guessed; an initial is no first name; a company is a customer too."""
    case = kv.parse_case((root / "examples" / "cases" / "dna_line_is_cancelled.json").read_bytes())
    own = case.model_copy(update={"customer": kv.Customer(language="fi", **customer)})  # type: ignore[arg-type]  # names

    assert kv.compose(own, register="formal").parts[0].text == formal
    assert kv.compose(own, register="informal").parts[0].text == informal


def test_every_variety_is_tried() -> None:
    """These tests know all of them."""
    assert set(VARIETIES) == {"fi", "sv", "sv_FI", "en"}
