"""Fixes: what `report.apply()` makes of a draft is a letter that one would send."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.fix import Fix, applied
from kundsvar.people import Language
from kundsvar.playbook import Obligation
from kundsvar.rewrites import Rewrite, rewrites
from kundsvar.span import Span
from kundsvar.testing import cases

KINDS = ("apology", "cancellation", "complaint", "reassurance", "refusal")
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")
DATA = Path(__file__).parent / "data" / "checks"
OF_WORDING = ("blame-customer", "blunt", "dismissive", "door-closer", "non-apology", "passing-the-buck", "sour")
"""Checks whose findings stand in any letter, whatever its case."""
REWRITES = [(language, rewrite) for language in LANGUAGES for rewrite in rewrites(language)]


def faulty(language: Language) -> list[str]:
    """Return the faulty drafts of the checks of wording that are one sentence, to be put into a letter."""
    drafts = [
        draft["draft"].replace("⟦", "").replace("⟧", "")
        for code in OF_WORDING
        for draft in tomllib.loads((DATA / f"{code}.toml").read_text(encoding="utf-8"))["bad"]
        if draft["language"] == language
    ]
    return [draft for draft in drafts if len(kv.read(draft, language).sentences) == 1]


FAULTY = {language: faulty(language) for language in LANGUAGES}


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_is_left_out_is_put_back(kind: str, data: st.DataObject) -> None:
    """Required parts are dropped: with the fixes, the letter is accepted, and nothing remains to be mended."""
    case = data.draw(cases(kind))
    required = [one.step for one in kv.owed(case) if one.obligation is Obligation.REQUIRED]
    reply = kv.compose(case)
    for step in data.draw(st.lists(st.sampled_from(required), min_size=1, max_size=3, unique=True)):
        reply = reply.without(step)

    mended = kv.check(reply.text, case).apply()

    assert kv.check(mended, case).findings == ()


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_is_faulty_is_replaced(kind: str, data: st.DataObject) -> None:
    """A faulty sentence is put between two paragraphs, or after one: with the fixes, the letter is accepted."""
    case = data.draw(cases(kind))
    paragraphs = kv.compose(case).text.split("\n\n")
    place = data.draw(st.integers(0, len(paragraphs) - 1))
    sentence = data.draw(st.sampled_from(FAULTY[case.customer.language]))
    joint = data.draw(st.sampled_from([" ", "\n\n"]))
    paragraphs[place] = f"{paragraphs[place]}{joint}{sentence}"

    mended = kv.check("\n\n".join(paragraphs), case).apply()
    report = kv.check(mended, case)
    # A sentence that stays, being no fault here, may address the customer otherwise than the letter.
    left = {finding.code for finding in report.findings} - {"mixed-address", "wrong-register"}

    assert not left, (mended, str(report))


@pytest.mark.parametrize("one", REWRITES, ids=lambda one: f"{one[0]}-{one[1].cue.label}")
def test_what_is_written_instead_is_clean(one: tuple[Language, Rewrite]) -> None:
    """In each register; and it is for a check that there is."""
    language, rewrite = one

    assert rewrite.code in kv.checks()
    assert set(rewrite.steps) <= set(kv.steps())
    for text in rewrite.texts.values():
        assert kv.check(text, kv.Facts(language=language)).ok


@pytest.mark.parametrize(
    ("language", "draft", "mended"),
    [
        (
            "fi",
            "Voitte odottaa. En voi auttaa.",
            "Voitte odottaa. En ratkaise tätä yksin, mutta etsin teille sen, joka osaa auttaa.",
        ),
        ("fi", "Sinun paketistasi en osaa sanoa.", "Sinun paketistasi en osaa sanoa."),
        ("fi", "En osaa sanoa, kuka sinun pakettisi vei.", "En osaa sanoa, kuka sinun pakettisi vei."),
        ("sv", "Jag kan inte hjälpa er.", "Jag löser inte det här ensam, men jag hittar den som kan hjälpa er."),
        ("en", "You claim that you called twice.", "You tell us that you called twice."),
        ("en", "Hi! I can't help you.", "Hi! I can't solve this alone, but I'll find somebody who can help you."),
    ],
)
def test_without_a_case_a_known_phrase_is_rewritten(language: Language, draft: str, mended: str) -> None:
    """In the register of the draft, and only where the sentence says nothing else."""
    assert kv.check(draft, kv.Facts(language=language)).apply() == mended


@pytest.mark.parametrize(
    ("text", "fixes", "mended"),
    [
        ("A. B. C.\n\nD.", [(0, 3, ""), (2, 5, "")], "C.\n\nD."),
        ("X.\n\nA. B.\n\nD.", [(4, 7, ""), (6, 9, "")], "X.\n\nD."),
        ("X.\n\nA. B.\n\nD.", [(4, 7, ""), (6, 9, ""), (9, 9, "\n\nNew.")], "X.\n\nNew.\n\nD."),
        ("X.\r\n\r\nA. B.\r\n\r\nD.", [(6, 9, ""), (8, 11, "")], "X.\r\n\r\nD."),
        ("pu\u200bhelin", [(2, 3, "")], "puhelin"),
        ("A, B.", [(0, 1, "C"), (0, 1, "D")], "C, B."),
    ],
)
def test_what_is_left_out_leaves_no_hole(text: str, fixes: list[tuple[int, int, str]], mended: str) -> None:
    """No doubled space, no empty paragraph, no space at the beginning of a line."""
    assert applied(text, [Fix(span=Span(start, end), text=new) for start, end, new in fixes]) == mended
