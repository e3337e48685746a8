"""A company's own templates and sentences on top of kundsvar's."""

from pathlib import Path

import pytest

import kundsvar as kv

LEAVING = "leaving_for_another_operator"
EXTENDS = '{% extends "kundsvar/cancellation.j2" %}'


@pytest.fixture
def case(root: Path) -> kv.AnyCase:
    """Return an example case."""
    return kv.parse_case((root / "examples" / "cases" / f"{LEAVING}.json").read_bytes())


def part(reply: kv.Reply, step: str) -> str:
    """Return the text of a step."""
    return next(part.text for part in reply.parts if part.step == step)


def test_a_template_overrides_one_block(case: kv.AnyCase) -> None:
    """And the others stay as they are."""
    voice = kv.Voice(templates={"cancellation.j2": EXTENDS + "{% block thanks %}Kiitos kaikesta!{% endblock %}"})

    ours, own = kv.compose(case), kv.compose(case, voice=voice)

    assert part(own, "thanks") == "Kiitos kaikesta!"
    assert part(own, "regret") == part(ours, "regret")


def test_a_block_may_add_to_ours(case: kv.AnyCase) -> None:
    """With super()."""
    voice = kv.Voice(templates={"cancellation.j2": EXTENDS + "{% block thanks %}{{ super() }} Hei hei!{% endblock %}"})

    assert part(kv.compose(case, voice=voice), "thanks") == part(kv.compose(case), "thanks") + " Hei hei!"


def test_a_catalogue_replaces_sentences(case: kv.AnyCase, tmp_path: Path) -> None:
    """And check knows them for what they are."""
    folder = tmp_path / "fi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "kundsvar.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "welcome_back formal"\nmsgid "You are welcome back at any time."\n'
        'msgstr "Ovemme käy molempiin suuntiin."\n',
        encoding="utf-8",
    )
    voice = kv.Voice(locales=tmp_path)
    reply = kv.compose(case, voice=voice)

    assert part(reply, "welcome_back") == "Ovemme käy molempiin suuntiin."
    assert kv.check(reply.text, case, voice=voice).ok
    stock, own = (
        next(one for one in kv.read(reply.text, "fi", voice=known).sentences if "Ovemme" in one.text)
        for known in (None, voice)
    )
    assert own.steps["welcome_back"].certainty == 1
    assert "welcome_back" not in stock.steps or stock.steps["welcome_back"].certainty < 1


def test_what_a_voice_renders_is_checked_like_anything_else(case: kv.AnyCase) -> None:
    """A house that pushes is told so."""
    pushing = "{% block thanks %}Kiitos. Harkitsethan vielä, sillä menetät kaikki etusi.{% endblock %}"
    voice = kv.Voice(templates={"cancellation.j2": EXTENDS + pushing})

    report = kv.check(kv.compose(case, voice=voice), case, voice=voice)

    assert [finding.code for finding in report.findings] == ["persuasion"]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (EXTENDS + "{% block regrets %}x{% endblock %}", "block 'regrets', which is no step"),
        (EXTENDS + "{% block thanks %}{{ x", "cancellation.j2:1"),
        ('{% extends "kundsvar/cancel.j2" %}', "extends kundsvar/cancel.j2, which is not there"),
        ("{% extends name %}", "write the name of the parent out"),
        ('{% extends "cancellation.j2" %}', "cancellation.j2 extends itself"),
    ],
)
def test_a_template_that_cannot_be_used(template: str, said: str) -> None:
    """Is an error when the voice is made, not when a customer waits."""
    with pytest.raises(kv.TemplateError, match=said):
        kv.Voice(templates={"cancellation.j2": template})


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("", "says nothing for the step thanks, which is owed"),
        ("{{ nothing_like_it }}", "'nothing_like_it' is undefined"),
        ("{{ case.nothing }}", "no attribute 'nothing'"),
        ("{{ case.__class__.__mro__ }}", "unsafe"),
        ("{{ say('No such sentence.') }}", "no entry 'No such sentence.'"),
        ("{{ 1 / 0 }}", "the block thanks of cancellation: division by zero"),
        ("{{ say() }}", "the block thanks of cancellation: "),
        ("{{ say(3) }}", "the block thanks of cancellation: "),
        ("{% include 'x.j2' %}", "the block thanks of cancellation: x.j2"),
    ],
)
def test_a_block_that_cannot_be_rendered(case: kv.AnyCase, block: str, said: str) -> None:
    """Names the block, and nothing half-written comes out."""
    voice = kv.Voice(templates={"cancellation.j2": f"{EXTENDS}{{% block thanks %}}{block}{{% endblock %}}"})

    with pytest.raises(kv.KundsvarError, match=said):
        kv.compose(case, voice=voice)


def test_folders_that_are_not_there() -> None:
    """Are named."""
    with pytest.raises(kv.TemplateError, match="templates: there is no folder"):
        kv.Voice(templates="no/such/folder")
    with pytest.raises(kv.CatalogueError, match="locales: there is no folder"):
        kv.Voice(locales="no/such/folder")


def test_templates_that_are_no_text(tmp_path: Path) -> None:
    """Are named too."""
    (tmp_path / "refusal.j2").write_bytes("{% block thanks %}Hyvää{% endblock %}".encode("latin-1"))

    with pytest.raises(kv.TemplateError, match=r"refusal.j2: not UTF-8"):
        kv.Voice(templates=tmp_path)
    with pytest.raises(kv.TemplateError, match=r"templates: refusal.j2 is no text"):
        kv.Voice(templates={"refusal.j2": 3})  # type: ignore[dict-item]  # what is tested


def test_an_edited_catalogue_is_read_anew(case: kv.AnyCase, tmp_path: Path) -> None:
    """By the next voice that is made."""
    folder = tmp_path / "fi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    entry = 'msgctxt "welcome_back formal"\nmsgid "You are welcome back at any time."\nmsgstr "{}"\n'
    said = []
    for text in ("Tervetuloa takaisin.", "Tervetuloa joskus uudelleen."):
        (folder / "kundsvar.po").write_text(head + entry.format(text), encoding="utf-8")
        said.append(part(kv.compose(case, voice=kv.Voice(locales=tmp_path)), "welcome_back"))

    assert said == ["Tervetuloa takaisin.", "Tervetuloa joskus uudelleen."]


def test_templates_from_a_folder(case: kv.AnyCase, tmp_path: Path) -> None:
    """One file a kind; the rest is ours."""
    (tmp_path / "cancellation.j2").write_text(EXTENDS + "{% block thanks %}Kiitos!{% endblock %}", encoding="utf-8")

    assert part(kv.compose(case, voice=kv.Voice(templates=tmp_path)), "thanks") == "Kiitos!"
