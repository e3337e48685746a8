"""Drafts that deny, undercut, mislabel or condition a right: found where the case has the right, and only there."""

import json
from pathlib import Path
from typing import Any

import pytest

import kundsvar as kv
from kundsvar.phrases import phrases_in

CASES = Path(__file__).parents[1] / "examples" / "cases"
FLIGHT = "flight_21_hours_late_back_home"
LEAVING = "leaving_for_another_operator"
IN_FINLAND = "phone_broke_after_13_months_in_finland"
IN_SWEDEN = "phone_broke_after_13_months_in_sweden"
BILL = "bill_after_all_was_settled"
NO_RIGHT = "kitchen_is_closing"

VOUCHER = {
    "fi": "Korvaamme viivästyksen lahjakortilla.",
    "sv": "Ersättningen betalas ut som ett presentkort.",
    "en": "We will compensate you for the delay with a travel voucher.",
}
AS_OFFER = {
    "fi": "Hyvän tahdon eleenä korjaamme puhelimen.",
    "sv": "Som goodwill reparerar vi din telefon.",
    "en": "As a gesture of goodwill, we will repair your phone.",
}
PROOF = {
    "fi": "Teidän on osoitettava, että vika oli puhelimessa alun alkaen.",
    "sv": "Du måste visa att felet fanns från början.",
    "en": "You must prove that the fault was there from the start.",
}
REASON = {
    "fi": "Emme voi käsitellä irtisanomista ilman syytä.",
    "sv": "Innan vi kan avsluta avtalet måste du ange skälet.",
    "en": "Before we can cancel your contract, you must tell us the reason.",
}
OFFER = {
    "fi": "Voimme tarjota teille 50 %:n alennuksen seuraavaksi vuodeksi.",
    "sv": "Vi kan erbjuda dig 50 procents rabatt det kommande året.",
    "en": "We can offer you a discount of 50 per cent for the next year.",
}
FEE = {
    "fi": "Huomautusmaksu on silti maksettava eräpäivään mennessä.",
    "sv": "Påminnelseavgiften ska ändå betalas.",
    "en": "The reminder fee must still be paid by the due date.",
}
DENIED = {
    "fi": "Emme valitettavasti voi maksaa teille korvausta.",
    "sv": "Du har tyvärr inte rätt till ersättning.",
    "en": "You are not entitled to compensation.",
}
ALL = {
    "voucher-for-money": VOUCHER,
    "right-as-offer": AS_OFFER,
    "proof-demanded": PROOF,
    "reason-demanded": REASON,
    "retention-offer": OFFER,
    "fee-on-dispute": FEE,
    "right-denied": DENIED,
}
LANGUAGES = ("fi", "sv", "en")


def case_of(name: str, language: str, **facts: Any) -> kv.AnyCase:
    """Return an example case in a language, with some facts laid over it."""
    case = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    customer = {**case["customer"], "language": language, **facts.pop("customer", {})}
    return kv.parse_case({**case, "customer": customer, **facts})


def severity(code: str, text: str, known: kv.AnyCase | kv.Facts) -> str | None:
    """Return how severe the findings of a check are in a draft; None where it finds nothing."""
    found = {finding.severity for finding in kv.check(text, known).findings if finding.code == code}
    return found.pop() if found else None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("voucher-for-money", FLIGHT),
        ("right-denied", FLIGHT),
        ("right-as-offer", IN_FINLAND),
        ("right-as-offer", IN_SWEDEN),
        ("proof-demanded", IN_SWEDEN),
        ("reason-demanded", LEAVING),
        ("retention-offer", LEAVING),
        ("fee-on-dispute", BILL),
    ],
)
def test_what_goes_against_a_right_is_an_error(code: str, name: str, language: str) -> None:
    """In every language."""
    assert severity(code, ALL[code][language], case_of(name, language)) == "error"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ALL)
def test_where_the_law_gives_nothing_of_the_kind_nothing_is_found(code: str, language: str) -> None:
    """A restaurant may pay in vouchers, make offers and do kindnesses."""
    assert severity(code, ALL[code][language], case_of(NO_RIGHT, language)) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["voucher-for-money", "right-as-offer", "proof-demanded", "reason-demanded"])
def test_where_little_is_known_it_is_but_a_warning(code: str, language: str) -> None:
    """Unknown is not false."""
    facts = kv.Facts.model_validate({"language": language})

    assert severity(code, ALL[code][language], facts) == "warning"


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_13_months_the_seller_has_to_show_it_in_sweden_only(language: str) -> None:
    """In Finland the presumption holds for a year."""
    assert severity("proof-demanded", PROOF[language], case_of(IN_FINLAND, language)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_is_free_where_nobody_has_decided_or_the_ombudsman_is_another(language: str) -> None:
    """Undecided, or in Sweden."""
    undecided = case_of(LEAVING, language, decision="undecided")
    in_sweden = case_of(LEAVING, language, customer={"jurisdiction": "SE"})

    assert severity("retention-offer", OFFER[language], undecided) is None
    assert severity("retention-offer", OFFER[language], in_sweden) is None


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Maksamme teille 300 euron korvauksen.", "fi", True),
        ("Korvaus on yhteensä 599 €.", "fi", True),
        ("Maksamme teille yhteensä 1 200 euron korvauksen.", "fi", False),
        ("Maksamme 600 euron korvauksen matkustajaa kohden, yhteensä 1 200 euroa.", "fi", False),
        ("Korvaamme ateriat kuitteja vastaan, esimerkiksi 40 euroa.", "fi", False),
        ("Lisäksi annamme 50 euron lahjakortin.", "fi", False),
        ("Vi betalar dig 400 euro i ersättning.", "sv", True),
        ("Ersättningen är 1 200 euro för er båda.", "sv", False),
        ("Ersättningen är 6 000 kronor.", "sv", False),
        ("We will pay you €250 in compensation.", "en", True),
        ("We will pay €1,200 in compensation, €600 for each of you.", "en", False),
        ("We will pay €700 in compensation.", "en", False),
    ],
)
def test_the_sum_of_compensation(text: str, language: str, found: bool) -> None:  # noqa: FBT001 (a row of a table)
    """600 euros each for two; other sums in the letter are other things."""
    assert severity("wrong-amount", text, case_of(FLIGHT, language)) == ("error" if found else None)


def test_half_the_sum_where_the_law_allows_it() -> None:
    """Three and a half hours late on a long flight."""
    flight = json.loads((CASES / f"{FLIGHT}.json").read_text(encoding="utf-8"))["flight"]
    case = case_of(FLIGHT, "en", flight=flight | {"arrival_delay": "PT3H30M"})

    assert severity("wrong-amount", "We will pay you €300 in compensation.", case) is None
    assert severity("wrong-amount", "We will pay you €250 in compensation.", case) == "error"


def test_the_finding_names_place_reason_and_statute() -> None:
    """As anybody would need it to mend the draft."""
    text = "Hello Karin, We will compensate you for the delay with a travel voucher."
    (finding,) = [one for one in kv.check(text, case_of(FLIGHT, "en")).findings if one.code == "voucher-for-money"]

    assert text[finding.span.slice] == "compensate you for the delay with a travel voucher"
    assert "paid in money" in finding.message
    assert "{{" not in finding.message
    assert finding.source == "Regulation (EC) No 261/2004, article 7(3)"
    assert finding.remedy.startswith("Pay it in money")


@pytest.mark.parametrize(
    "address",
    [
        "https://ec.europa.eu/consumers/odr",
        "http://ec.europa.eu/odr/",
        "ec.europa.eu/consumers/odr/main/index.cfm?event=main.home.show&lng=FI",
        "https://webgate.ec.europa.eu/odr/main/",
    ],
)
def test_every_way_to_the_closed_platform(address: str) -> None:
    """In a footer too, with the full stop left out of the place."""
    text = f"Hello,\n\nWe are sorry.\n\nKind regards,\nNora\nDisputes: {address}."
    (finding,) = [
        one for one in kv.check(text, kv.Facts(kind="refusal", language="en")).findings if one.code == "odr-link"
    ]

    assert text[finding.span.slice] == address
    assert finding.severity == "error"


def test_an_address_of_the_union_that_lives() -> None:
    """Not every page of the Union is that platform."""
    text = "See https://consumer-redress.ec.europa.eu for a list of bodies."

    assert severity("odr-link", text, kv.Facts(language="en")) is None


def test_arn_was_free_before_the_fee() -> None:
    """A letter of the spring of 2024 may say so."""
    text = "ARN examines disputes free of charge."
    then = case_of(IN_SWEDEN, "en", written="2024-06-01", received="2024-05-20")

    assert severity("dispute-fee", text, then) is None
    assert severity("dispute-fee", text, case_of(IN_SWEDEN, "en")) == "error"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ALL)
def test_what_is_quoted_is_no_claim_of_the_reply(code: str, language: str) -> None:
    """What the customer was told is another's."""
    quoting = {"fi": "Kerroitte saaneenne vastauksen ”{}”", "sv": "Du fick svaret ”{}”", "en": "You were told “{}”"}
    reading = kv.read(quoting[language].format(ALL[code][language]), language)  # type: ignore[arg-type]  # one of the three

    assert code.replace("-", "_") not in phrases_in(reading)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("131052-308T", True),
        ("131052A308T", True),
        ("131052-308U", False),
        ("321352-308T", False),
        ("811218-9876", True),
        ("198112189876", True),
        ("811278-9873", True),
        ("811218-9875", False),
        ("811318-9876", False),
        ("010 555 0142", False),
        ("4017 8821", False),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_identity_number_is_known_by_its_day_and_its_last_character(text: str, language: str, found: bool) -> None:  # noqa: FBT001 (a row of a table)
    """Other numbers, of customers, bills and telephones, are not."""
    draft = {"fi": "Numeronne on {}.", "sv": "Numret är {}.", "en": "Your number is {}."}[language].format(text)
    facts = kv.Facts.model_validate({"language": language})

    assert severity("identity-number", draft, facts) == ("error" if found else None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_board_with_both_addresses(language: str) -> None:
    """A letter that names ARN without its postal address, or without its website, does not do."""
    case = case_of(IN_SWEDEN, language)
    text = kv.compose(case).text

    assert severity("dispute-address", text, case) is None
    for address in ("Box 174, 101 23 Stockholm", "www.arn.se"):
        shorter = text.replace(address, "")
        (finding,) = [one for one in kv.check(shorter, case).findings if one.code == "dispute-address"]
        assert address in str(finding.fix)
        assert kv.check(kv.check(shorter, case).apply(), case).ok
        assert finding.source == "Lag (2015:671) om alternativ tvistlösning i konsumentförhållanden"
    assert severity("dispute-address", text.replace("Box 174, 101 23 Stockholm", ""), case.facts) is None
