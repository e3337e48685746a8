"""What each kind of case owes, held against the table of duties."""

from pathlib import Path

import pytest

import kundsvar as kv
from kundsvar.people import Language
from kundsvar.playbook import Obligation, Playbook, When, playbook

KINDS = ("complaint", "cancellation", "apology", "refusal", "reassurance")
R, r, F, _ = "required", "recommended", "forbidden", None

# step: what is owed to a complaint accepted at our fault, one rejected to a consumer, a cancellation
# without and with a reason, an apology while it goes on with compensation due, one that is over without,
# a refusal with an alternative to a consumer, a reassurance whose service is affected and is not.
TABLE = {
    "greeting": (R, R, R, R, R, R, R, R, R),
    "thank_contact": (r, r, r, r, _, _, r, _, _),
    "acknowledge": (R, R, r, r, r, r, r, _, _),
    "regret": (R, r, R, R, R, R, r, R, R),
    "empathy": (R, R, _, _, r, r, R, r, r),
    "responsibility": (R, _, _, _, R, r, _, r, r),
    "explanation": (r, R, _, _, R, R, R, R, R),
    "timing": (_, _, r, r, R, _, _, r, r),
    "decision": (r, R, _, _, _, _, R, _, _),
    "remedy": (R, _, _, _, R, r, _, R, _),
    "goodwill": (r, _, _, _, r, r, _, _, _),
    "rights": (r, r, _, _, R, _, _, _, _),
    "dispute_body": (_, R, _, _, _, r, r, _, _),
    "ask_reason": (_, _, R, F, _, _, _, _, _),
    "instruction": (r, r, R, R, r, _, r, R, _),
    "confirmation": (r, r, R, R, _, _, _, _, _),
    "next_step": (_, _, _, _, r, r, _, r, r),
    "offer_help": (r, r, r, r, R, r, r, _, _),
    "alternative": (_, _, _, _, _, _, R, _, _),
    "contact": (R, R, r, r, R, R, r, R, R),
    "prevention": (r, _, _, _, r, r, _, R, R),
    "assurance": (_, _, _, _, _, _, _, R, R),
    "thanks": (r, r, R, R, r, r, _, R, R),
    "welcome_back": (_, _, R, R, r, r, r, r, r),
    "sign_off": (R, R, R, R, R, R, R, R, R),
}
CASES = (
    kv.Facts(kind="complaint", outcome="accepted", at_fault=True, consumer=True),
    kv.Facts(kind="complaint", outcome="rejected", at_fault=False, consumer=True),
    kv.Facts(kind="cancellation", decided=True, reason_known=False, tasks=True),
    kv.Facts(kind="cancellation", decided=True, reason_known=True, tasks=True),
    kv.Facts(kind="apology", at_fault=True, ongoing=True, compensation_due=True, consumer=True),
    kv.Facts(kind="apology", at_fault=False, ongoing=False, compensation_due=False, consumer=True),
    kv.Facts(kind="refusal", alternative_exists=True, consumer=True),
    kv.Facts(kind="reassurance", service_affected=True),
    kv.Facts(kind="reassurance", service_affected=False),
)


@pytest.mark.parametrize("step", sorted(TABLE))
def test_the_table_of_duties(step: str) -> None:
    """Each step, in each column."""
    found = [{one.step: one.obligation.value for one in kv.owed(facts)}.get(step) for facts in CASES]

    assert tuple(found) == TABLE[step]


def test_the_table_has_every_step() -> None:
    """And no other."""
    assert set(TABLE) == set(kv.steps())


@pytest.mark.parametrize("channel", ["sms", "chat", "social"])
def test_short_channels_turn_courtesies_into_advice(channel: str) -> None:
    """A chat line need not open and close like a letter."""
    facts = kv.Facts.model_validate({"kind": "apology", "ongoing": False, "channel": channel})
    owed = {one.step: one.obligation for one in kv.owed(facts)}

    assert {owed[step] for step in ("greeting", "contact", "sign_off")} == {Obligation.RECOMMENDED}
    assert owed["regret"] is Obligation.REQUIRED


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_duty_has_a_reason_in_the_readers_language(kind: str, language: Language) -> None:
    """And a source."""
    in_english = {one.step: one.why for one in kv.owed(kv.Facts.model_validate({"kind": kind}), language="en")}

    for one in kv.owed(kv.Facts.model_validate({"kind": kind}), language=language):
        assert one.source
        assert one.why.endswith((".", "!", "?"))
        assert (one.why == in_english[one.step]) == (language == "en")


def test_nothing_is_owed_where_the_kind_is_not_known() -> None:
    """Unknown is a value."""
    assert kv.owed(kv.Facts()) == ()
    assert kv.check("Hei Maija, kiitos viestistäsi!", kv.Facts(language="fi")).steps == {}


def test_a_cancellation_in_finland_is_confirmed_before_the_reason_is_asked() -> None:
    """The Finnish Consumer Ombudsman's line of 2025; elsewhere the essay's order."""
    finland = [one.step for one in kv.owed(kv.Facts(kind="cancellation", jurisdiction="FI"))]
    sweden = [one.step for one in kv.owed(kv.Facts(kind="cancellation", jurisdiction="SE"))]
    essay = ["regret", "ask_reason", "instruction", "confirmation", "thanks", "welcome_back"]

    assert finland.index("confirmation") < finland.index("ask_reason")
    assert [step for step in sweden if step in essay] == essay


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kertoisitteko vielä, miksi päätitte lähteä?\n\nOlemme irtisanoneet sopimuksenne.", True),
        ("Olemme irtisanoneet sopimuksenne.\n\nKertoisitteko vielä, miksi päätitte lähteä?", False),
    ],
)
def test_the_wrong_order_is_found(text: str, found: bool) -> None:  # noqa: FBT001 (a parameter of a test)
    """In Finland; it is a warning, with the reason and the source of the rule."""
    report = kv.check(text, kv.Facts(kind="cancellation", language="fi", jurisdiction="FI", reason_known=False))
    orders = [finding for finding in report.findings if finding.code == "wrong-order"]

    assert bool(orders) is found
    for finding in orders:
        assert finding.severity == "warning"
        assert text[finding.span.slice].startswith("Kertoisitteko") or "miksi" in text[finding.span.slice]


def test_a_step_that_the_case_forbids_is_found() -> None:
    """The customer has told why already."""
    text = "Hei Maija!\n\nMiksi haluat irtisanoa sopimuksesi?"

    report = kv.check(text, kv.Facts(kind="cancellation", language="fi", reason_known=True))

    assert [text[f.span.slice] for f in report.findings if f.code == "forbidden-step"]


def test_a_playbook_with_a_slip_is_not_made() -> None:
    """A step or a fact that does not exist, or a duty without a place."""
    book = playbook("refusal")
    with pytest.raises(ValueError, match=r"no such step or fact \['colour'\]"):
        Playbook("x.refusal", (kv.playbook("refusal").duties[0].__class__("regret", required=When(colour=1)),), ())
    with pytest.raises(ValueError, match="stand in duties or paragraphs, not in both"):
        Playbook("x.refusal", book.duties, book.paragraphs[1:])


def test_each_case_names_its_facts(root: Path) -> None:
    """The facts follow from the case."""
    facts = {}
    for path in sorted((root / "examples" / "cases").glob("*.json")):
        case = kv.parse_case(path.read_bytes())
        facts[path.stem] = case.facts.model_dump(
            exclude_none=True, exclude={"language", "jurisdiction", "channel", "consumer"}
        )

    assert facts["leaving_for_another_operator"] == {
        "kind": "cancellation",
        "decided": True,
        "reason_known": False,
        "tasks": True,
    }
    assert facts["phone_broke_after_13_months_in_sweden"] == {
        "kind": "complaint",
        "outcome": "partial",
        "at_fault": True,
    }
    assert facts["flight_21_hours_late_at_the_airport"] == {
        "kind": "apology",
        "at_fault": True,
        "ongoing": True,
        "compensation_due": True,
    }
    assert facts["kitchen_is_closing"] == {"kind": "refusal", "alternative_exists": True}
    assert facts["after_the_clash_at_head_office"] == {"kind": "reassurance", "service_affected": False}


def test_a_pending_complaint_is_not_decided(root: Path) -> None:
    """What nobody has decided yet, no letter says."""
    case = kv.parse_case((root / "examples" / "cases" / "fridge_under_examination.json").read_bytes())

    for language in ("fi", "sv", "en"):
        steps = {part.step for part in kv.compose(case, language=language).parts}
        assert not steps & {"decision", "remedy", "dispute_body"}


def test_an_undecided_customer_may_be_told_what_could_be_done() -> None:
    """To one who has decided it is persuasion; where that is not known it makes no error."""
    text = "Harkitsethan vielä, sillä menetät kaikki etusi."

    def severities(decided: bool | None) -> set[str]:  # noqa: FBT001 (a fact is what it is)
        facts = kv.Facts(kind="cancellation", language="fi", decided=decided)
        report = kv.check(text, facts, thresholds=kv.Thresholds(sure_fault=0))
        return {finding.severity for finding in report.findings if finding.code == "persuasion"}

    assert severities(decided=True) == {"error"}
    assert severities(decided=None) == {"warning"}
    assert severities(decided=False) == set()
