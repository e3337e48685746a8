"""The laws of the house, as properties of every valid case."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.playbook import Obligation
from kundsvar.testing import cases

KINDS = ("apology", "cancellation", "complaint", "reassurance", "refusal")


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_compose_writes_check_accepts(kind: str, data: st.DataObject) -> None:
    """Law 1, first half: nothing is found in a composed reply, as text or as reply.

    The customers of these cases ask nothing that needs an answer of its own, which compose cannot give.
    """
    case = data.draw(cases(kind))

    reply = kv.compose(case)

    assert kv.check(reply.text, case).findings == ()
    assert kv.check(reply, case).findings == ()


@given(case=cases(), language=st.sampled_from(["fi", "sv", "en"]), register=st.sampled_from(["formal", "informal"]))
def test_a_reply_in_another_language_or_register_is_accepted_too(
    case: kv.AnyCase, language: Literal["fi", "sv", "en"], register: Literal["formal", "informal"]
) -> None:
    """Law 1: as it was asked for, whatever the case says, if the case has words in that language."""
    try:
        reply = kv.compose(case, language=language, register=register)
    except kv.MissingTextError:
        return

    assert kv.check(reply, case).findings == ()


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_is_taken_out_is_missed(kind: str, data: st.DataObject) -> None:
    """Law 1, second half: without a required part, exactly that step is missing."""
    case = data.draw(cases(kind))
    reply = kv.compose(case)
    required = [one.step for one in kv.owed(case) if one.obligation is Obligation.REQUIRED]
    step = data.draw(st.sampled_from(required))
    shorter = reply.without(step)

    for draft in (shorter.text, shorter):
        findings = kv.check(draft, case).findings
        assert [(f.code, f.step) for f in findings if f.code == "missing-step"] == [("missing-step", step)]


FACTS = st.builds(
    lambda kind, language, consumer, channel: kv.Facts(
        kind=kind, language=language, consumer=consumer, channel=channel
    ),
    st.sampled_from(KINDS),
    st.sampled_from(["fi", "sv", "en"]),
    st.none(),
    st.sampled_from(["email", None]),
)


@given(facts=FACTS)
def test_unknown_is_not_false(facts: kv.Facts) -> None:
    """Law 2: what hangs on an unknown fact is never required and never forbidden."""
    known = {one.step: one.obligation for one in kv.owed(facts)}
    book = kv.playbook(facts.kind or "")

    for duty in book.duties:
        hangs_on = set(duty.required.wanted if duty.required else ()) | set(
            duty.forbidden.wanted if duty.forbidden else ()
        )
        if hangs_on:
            assert known.get(duty.step) in {Obligation.RECOMMENDED, None}


@given(case=cases(), noise=st.text(max_size=200))
def test_every_verdict_shows_its_evidence(case: kv.AnyCase, noise: str) -> None:
    """Law 3: spans lie inside the text, and every met step has some."""
    text = kv.compose(case).text + "\n\n" + noise

    report = kv.check(text, case)

    for step, verdict in report.steps.items():
        assert verdict != "met" or report.evidence[step]
    for span in [
        *(finding.span for finding in report.findings),
        *(s for spans in report.evidence.values() for s in spans),
    ]:
        assert 0 <= span.start <= span.end <= len(text)
    for sentence in kv.read(text, case.customer.language).sentences:
        assert text[sentence.span.slice] == sentence.text


@given(case=cases())
def test_the_same_text_gives_the_same_report(case: kv.AnyCase) -> None:
    """Law 4: in any thread."""
    text = kv.compose(case).text

    with ThreadPoolExecutor(4) as pool:
        reports = [*pool.map(lambda _: kv.check(text, case).model_dump_json(), range(4))]

    assert len(set(reports)) == 1


@given(case=cases())
def test_a_draft_is_data(case: kv.AnyCase) -> None:
    """Law 5: template syntax in names is printed as it is, and HTML is escaped."""
    reply = kv.compose(case)
    name = case.customer.first_name

    if name == "{{ 7*7 }}" and reply.parts[0].step == "greeting":
        assert "{{ 7*7 }}" in reply.parts[0].text
        assert "49" not in reply.parts[0].text
    assert "<script>" not in reply.html
    if name is not None and name in reply.text and "<" in name:
        assert "&lt;script&gt;" in reply.html


@given(case=cases())
def test_nothing_blank_nothing_leaked(case: kv.AnyCase) -> None:
    """Law 7: no empty slot, no None, no placeholder, no doubled space."""
    reply = kv.compose(case)
    own = case.model_dump_json()

    for text in (reply.text, reply.subject):
        assert "None" not in text
        assert "⟦" not in text
        for braces in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", text):
            assert braces in own
        assert not re.search(r"  | [,.!?]|\(\)|\b(?:null|undefined|nan)\b", text)
        assert text == text.strip()


@given(case=cases())
def test_a_case_goes_through_json_and_back(case: kv.AnyCase) -> None:
    """A case is what its JSON says, and so is a reply and a report."""
    reply = kv.compose(case)
    report = kv.check(reply, case)

    assert kv.parse_case(case.model_dump_json()) == case
    assert kv.parse_case(json.loads(case.model_dump_json())) == case
    assert kv.Reply.model_validate_json(reply.model_dump_json()) == reply
    assert kv.Report.model_validate_json(report.model_dump_json()) == report
