"""Bad input gets one clear error that names the field and the remedy."""

import json
import timeit
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kundsvar as kv


def a_case(name: str, root: Path, **changes: Any) -> dict[str, Any]:
    """Return an example case with some fields changed; None takes a field out."""
    case: dict[str, Any] = json.loads((root / "examples" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    case |= changes
    return {key: value for key, value in case.items() if value is not None}


LEAVING = "leaving_for_another_operator"
FLIGHT = "flight_21_hours_late_at_the_airport"
PHONE = "phone_broke_after_13_months_in_finland"
CLASH = "after_the_clash_at_head_office"


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        (LEAVING, {"kind": "grievance"}, "kind: 'grievance' is no kind of case; use apology, cancellation"),
        (LEAVING, {"kind": None}, "kind: is missing; use apology"),
        (LEAVING, {"colour": "red"}, "colour: there is no such field; check its name, or leave it out"),
        (LEAVING, {"service": None}, "service: is missing; give it"),
        (LEAVING, {"service": ""}, "service"),
        (LEAVING, {"service": {}}, "service: is empty; give a name, or one for each language"),
        (LEAVING, {"offer": {"fi": "alentaa hintaa"}}, "offer is for a customer who is undecided"),
        (LEAVING, {"ends": None}, "ends is missing"),
        (
            LEAVING,
            {"fixed_term_until": "2027-03-01"},
            "fixed_term_until is 2027-03-01, after the contract ends (2026-11-23)",
        ),
        (
            LEAVING,
            {"tasks": [{"code": "port_number", "by": "2026-12-24"}]},
            "tasks.0.by is 2026-12-24, after the contract ends",
        ),
        (LEAVING, {"tasks": ["return_equipment"]}, "by is missing: the customer must know the last day"),
        (LEAVING, {"tasks": ["dance"]}, "code 'dance' is not known; use one of return_equipment"),
        (
            LEAVING,
            {"reference": "A\r\nBcc: all@example.org"},
            "reference: must be one line without control characters",
        ),
        (LEAVING, {"reference": "A\x00"}, "reference: must be one line without control characters"),
        (
            LEAVING,
            {"customer": {"language": "no"}},
            "customer.language: Input should be 'fi', 'sv' or 'en' (given: 'no')",
        ),
        (LEAVING, {"company": {"name": "x" * 201}}, "company.name"),
        (
            LEAVING,
            {"done": [{"code": "invoice_cancelled", "text": "Ok."}]},
            "done.0: needs either a code or a text",
        ),
        (FLIGHT, {"next_information": "2026-08-13T18:00"}, "give new_time or next_information, not both"),
        (FLIGHT, {"new_time": None}, "new_time is missing: give it, or next_information"),
        (FLIGHT, {"compensation": None}, "compensation is missing"),
        (FLIGHT, {"compensation_due": False}, "compensation does not go with compensation_due false"),
        (PHONE, {"remedy": None}, "remedy is missing: a reply to a complaint that is accepted must say it"),
        (PHONE, {"remedy": "refund"}, "remedy: amount is missing: a refund says how much"),
        (PHONE, {"outcome": "rejected"}, "ground is missing"),
        (PHONE, {"outcome": "rejected", "ground": "wear"}, "remedy does not go with the outcome rejected"),
        (PHONE, {"goodwill": "voucher"}, "goodwill: amount is missing"),
        (PHONE, {"purchase": {"what": {}}}, "purchase.what: is empty"),
        (
            PHONE,
            {"purchase": {"what": "x", "price": "-4 EUR"}},
            "purchase.price.amount: Input should be greater than 0",
        ),
        (PHONE, {"problem": {"fi": "."}}, "problem.fi"),
        (CLASH, {"next_information": None}, "next_information is missing"),
        (CLASH, {"service_affected": True}, "remedy is missing: the service is affected"),
        (
            CLASH,
            {"agent": {"name": "A B", "hours": {"opens": "16:00", "closes": "09:00"}}},
            "closes must be later than opens",
        ),
    ],
)
def test_a_wrong_field_is_named(name: str, changes: dict[str, Any], said: str, root: Path) -> None:
    """The error is one line, and says what to do."""
    with pytest.raises(kv.InputError) as caught:
        kv.parse_case(a_case(name, root, **changes))

    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "case: is empty"),
        (b"  \n", "case: is empty"),
        (b"\xff\xfe{", "case: not UTF-8 (byte 0)"),
        (b"[" * 3_000_000, "case: 3,000,000 characters or bytes are too many"),
        (b"{", "no JSON"),
        (b"[]", "a case is a JSON object"),
        (b"null", "a case is a JSON object"),
    ],
)
def test_a_source_that_is_no_case(source: bytes, said: str) -> None:
    """Empty, too large, not UTF-8, not JSON, not an object."""
    with pytest.raises(kv.InputError) as caught:
        kv.parse_case(source)

    assert said in str(caught.value)


def test_a_byte_order_mark_does_no_harm(root: Path) -> None:
    """Windows editors write one."""
    source = (root / "examples" / "cases" / f"{LEAVING}.json").read_bytes()

    assert kv.parse_case(b"\xef\xbb\xbf" + source) == kv.parse_case(source)


def test_a_text_that_is_missing_in_a_language_is_named(root: Path) -> None:
    """A plain string is in the customer's language only."""
    case = kv.parse_case(a_case(PHONE, root, problem="puhelin ei lataudu"))

    assert "puhelin ei lataudu" in kv.compose(case).text
    with pytest.raises(kv.MissingTextError, match="problem is not known in sv"):
        kv.compose(case, language="sv")


def test_facts_belong_to_their_kind() -> None:
    """An outcome is no fact of a cancellation."""
    with pytest.raises(ValueError, match="outcome is a fact of complaint, not of cancellation"):
        kv.Facts(kind="cancellation", outcome="accepted")


def test_names_are_data(root: Path) -> None:
    """Template syntax and HTML in a name are shown as they are, and escaped in HTML."""
    customer = {"given_name": "{{ 7*7 }}", "family_name": "<script>", "language": "fi"}
    reply = kv.compose(kv.parse_case(a_case(PHONE, root, customer=customer)))

    assert "{{ 7*7 }} <script>" in reply.text
    assert "49" not in reply.parts[0].text
    assert "&lt;script&gt;" in reply.html
    assert "<script>" not in reply.html


def test_headers_cannot_be_smuggled_in(root: Path) -> None:
    """An address is one line, and the subject is one header."""
    reply = kv.compose(kv.parse_case(a_case(PHONE, root)))

    with pytest.raises(kv.InputError, match="From: an address is one line"):
        reply.email(sender="a@example.org\r\nBcc: b@example.org")
    with pytest.raises(kv.InputError, match="To: an address is one line"):
        reply.email(recipient="a@example.org\nX: y")


REFUSAL = kv.Facts(kind="refusal", language="en")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: kv.check(None, REFUSAL), "draft: is a NoneType; give a string or a Reply"),
        (lambda: kv.check(b"Hi", REFUSAL), "draft: is a bytes; give a string or a Reply"),
        (lambda: kv.check("Hi", None), "case: is a NoneType; give a case or Facts"),
        (lambda: kv.check("Hi", {"kind": "refusal"}), "case: is a dict; give a case or Facts"),
        (lambda: kv.check("Hi", REFUSAL, language="de"), "language: 'de' is not known; use fi, sv, en"),
        (lambda: kv.owed(None), "case: is a NoneType; give a case or Facts"),
        (lambda: kv.owed(REFUSAL, language="de"), "language: 'de' is not known; use fi, sv, en"),
        (lambda: kv.compose(REFUSAL), "case: is a Facts; give a case"),
        (lambda: kv.read(None), "text: is a NoneType; give a string"),
        (lambda: kv.read("Hi", "de"), "language: 'de' is not known"),
        (lambda: kv.read("Hi", expected="de"), "expected: 'de' is not known"),
        (lambda: kv.parse_case(3), "case: is a int; give JSON, or a dict of its form"),
    ],
)
def test_arguments_of_the_wrong_kind_are_named(call: Callable[[], object], said: str) -> None:
    """At every public door, with the remedy."""
    with pytest.raises(kv.InputError) as caught:
        call()

    assert said in str(caught.value)


@pytest.mark.parametrize(
    "options", [{"language": "de"}, {"language": "sv_FI"}, {"register": "polite"}, {"channel": "fax"}], ids=str
)
def test_a_reply_is_asked_for_in_a_way_that_is_known(options: dict[str, Any], root: Path) -> None:
    """Before anything is written."""
    with pytest.raises(kv.InputError, match=f"{next(iter(options))}: .* is not known; use"):
        kv.compose(kv.parse_case(a_case(PHONE, root)), **options)


def test_a_letter_says_whom_to_reach(root: Path) -> None:
    """Nobody can reply to paper."""
    with pytest.raises(kv.InputError, match=r"agent\.phone is missing"):
        kv.parse_case(a_case(PHONE, root, channel="letter", agent={"name": "Tiina Aalto"}))


def test_money_is_written_with_a_point(root: Path) -> None:
    """And who writes a comma is told so."""
    with pytest.raises(kv.InputError, match="has a comma; write the decimals with a point"):
        kv.parse_case(a_case(PHONE, root, purchase={"what": "x", "price": "4,90 EUR"}))


@pytest.mark.parametrize(
    "flood", [".", "!", '"', "'", "1 ", "1.", "a", "a-", "-", ">", "\n", "( ", "?!", ":", "@", "a@"]
)
def test_no_flood_takes_long(flood: str) -> None:
    """Ten times the text takes about ten times the time, never a hundred times."""

    def seconds(length: int) -> float:
        text = (flood * length)[:length]
        return min(timeit.repeat(lambda: kv.read(text, "fi"), number=1, repeat=3))

    seconds(1_000)
    assert seconds(50_000) < 40 * seconds(5_000) + 0.05
