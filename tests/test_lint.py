"""What is wrong with catalogues and words is named with file and line."""

from pathlib import Path

import pytest

import kundsvar as kv
from kundsvar.cli import main
from kundsvar.lint import lint

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
THANKS = 'msgctxt "thanks formal"\nmsgid "Thank you for being a customer of {{ company }}."\n'


def house(folder: Path, entry: str, language: str = "fi") -> Path:
    """Write a house's catalogue of one entry; return the folder."""
    path = folder / language / "LC_MESSAGES" / "kundsvar.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + entry, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (THANKS + 'msgstr ""\n', "has no text; translate it"),
        ("#, fuzzy\n" + THANKS + 'msgstr "Kiitos, {{ company.nominative }}."\n', "is fuzzy"),
        (THANKS + 'msgstr "Kiitos."\n', "and its text differ in {{ company }}"),
        (THANKS + 'msgstr "Kiitos {{ company.nominative }}:n puolesta."\n', "has an ending glued to a slot"),
        (THANKS + 'msgstr "Kiitos {{ company.nominative }}n puolesta."\n', "has an ending glued to a slot"),
        (THANKS + 'msgstr "Kiitos, sanoo {{ company }}."\n', "has {{ company }} without a case"),
        (THANKS + 'msgstr "Kiitos, {{ company.definite }}."\n', "in the definite, which fi has not"),
        (THANKS + 'msgstr "Kiitos, {{ company.plural }}."\n', "in the plural, which fi has not"),
        (THANKS + 'msgstr "Kiitos, {{ company.genitive(x) }}."\n', "(x) follows .your, with a case, or .agree"),
        (THANKS + 'msgstr "Kiitos, {{ company.agree }}."\n', ".agree is followed by the word that agrees"),
        (THANKS + 'msgstr "Kiitos, {{ company"\n', "has a brace that is no slot"),
        (THANKS + 'msgstr "Kiitos, {{ company.weekday }}."\n', "which a company has not; name a case"),
        (THANKS + 'msgstr "Kiitos, {{ company.your }}."\n', "which a company has not; name a case"),
        ('msgctxt "thanks formal"\nmsgid "Thanks."\nmsgstr "Kiitos."\n', "is no entry; take both from kundsvar.pot"),
        ('msgid "unfinished\n', "no catalogue in UTF-8"),
    ],
)
def test_an_entry_that_is_wrong(entry: str, said: str, tmp_path: Path) -> None:
    """Is named, and no voice is made of it."""
    problems = lint(house(tmp_path, entry))

    assert len(problems) == 1
    assert said in problems[0].message
    assert problems[0].place.startswith(str(tmp_path / "fi" / "LC_MESSAGES" / "kundsvar.po"))
    with pytest.raises(kv.CatalogueError, match=r"kundsvar\.po"):
        kv.Voice(locales=tmp_path)


def test_an_entry_that_is_right(tmp_path: Path) -> None:
    """Goes through, and is said."""
    house(tmp_path, THANKS + 'msgstr "Kiitos, että valitsitte {{ company.genitive }}."\n')

    assert lint(tmp_path) == ()
    assert kv.Voice(locales=tmp_path)


def test_swedish_needs_no_case_but_has_fewer(tmp_path: Path) -> None:
    """The bare name is what it is; an illative there is not."""
    assert lint(house(tmp_path / "a", THANKS + 'msgstr "Tack från {{ company }}."\n', "sv")) == ()
    problems = lint(house(tmp_path / "b", THANKS + 'msgstr "Tack från {{ company.illative }}."\n', "sv"))
    assert "in the illative, which sv has not" in problems[0].message


def test_names_that_would_be_guessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row that gives a name alone asks whether kundsvar can inflect it; the answer has file, line and column."""
    folder = tmp_path / "fi" / "lexicon"
    folder.mkdir(parents=True)
    (folder / "company.tsv").write_text("lemma\tgen\nKonehuolto\nBnb\nSkyoue\tSkyouen\n", encoding="utf-8")

    status = main(["lint", str(tmp_path)])

    assert status == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{folder / 'company.tsv'}:3: 'Bnb': its genitive would be a guess (Bnb:n); give it in the column gen",
        f"{folder / 'company.tsv'}:3: 'Bnb': its locative_to would be a guess (Bnb:hen); give it in the column loc_to",
    ]
    assert kv.Voice(locales=tmp_path)
    with pytest.raises(kv.CatalogueError, match="'Bnb'"):
        kv.Voice(locales=tmp_path, strict=True)


@pytest.mark.parametrize(
    ("name", "table", "said"),
    [
        ("fi/lexicon/company.tsv", "lemma\nSkyoue\tSkyouen\n", "has more cells than the headings lemma"),
        ("fi/lexicon/company.tsv", "lemma\tgenn\nSkyoue\tSkyouen\n", "'genn' is no heading here"),
        ("fi/lexicon/company.tsv", "word\tgen\nSkyoue\tSkyouen\n", "'word' is no heading here"),
        ("fi/lexicon/company.tsv", "Skyoue\tSkyouen\n", "'Skyoue' is no heading here"),
        ("fi/lexicon/company.tsv", "lemma\tgen\nSkyoue \tSkyouen\n", "has spaces around it"),
        ("fi/lexicon/company.tsv", "lemma\tgen\tpart\tillat\nAb\tA|n\tAb\tAb\n", "a bar in some forms"),
        ("fi/lexicon/company.tsv", "lemma\n".encode("utf-16").decode("latin-1"), "is no heading here"),
        ("fi/lexicon/products.tsv", "lemma\n", "there are no words of this kind"),
        ("fin/lexicon/company.tsv", "lemma\n", "no such language or variety"),
        ("sv_FI/lexicon/company.tsv", "lemma\n", "a variety has no words of its own"),
    ],
)
def test_a_table_that_cannot_be_used(name: str, table: str, said: str, tmp_path: Path) -> None:
    """Is a problem like any other."""
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(table, encoding="utf-8")

    assert [said in problem.message for problem in lint(tmp_path)] == [True]


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    """Is named, and no crash."""
    path = tmp_path / "fi" / "lexicon" / "company.tsv"
    path.parent.mkdir(parents=True)
    path.write_bytes("lemma\tgen\nÄlyö\tÄlyön\n".encode("latin-1"))

    assert "not UTF-8" in lint(tmp_path)[0].message
    with pytest.raises(kv.CatalogueError, match="not UTF-8"):
        kv.Voice(locales=tmp_path)


def test_full_names_as_headings(tmp_path: Path) -> None:
    """Are as good as short ones."""
    path = tmp_path / "fi" / "lexicon" / "company.tsv"
    path.parent.mkdir(parents=True)
    path.write_text("lemma\tgenitive\nQvix\tQvixen\n", encoding="utf-8")
    lexicon = kv.Lexicon.of("fi").laid_over(path.parent)

    assert lint(tmp_path) == ()
    assert kv.inflect("Qvix", "gen", language="fi", kind="company", lexicon=lexicon).text == "Qvixen"


def test_a_house_inflects_by_its_own_words(tmp_path: Path, root: Path) -> None:
    """Words that lie beside its catalogues are used in its letters."""
    folder = tmp_path / "fi" / "lexicon"
    folder.mkdir(parents=True)
    (folder / "company.tsv").write_text("lemma\tgen\tpart\tillat\nDNA\tDeenan\tDeenaa\tDeenaan\n", encoding="utf-8")
    case = kv.parse_case((root / "examples" / "cases" / "dna_line_is_cancelled.json").read_bytes())

    assert "DNA:n asiakas" in kv.compose(case).text
    assert "Deenan asiakas" in kv.compose(case, voice=kv.Voice(locales=tmp_path)).text


def test_the_command_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing wrong is exit status 0; a folder that is not there is 2."""
    assert main(["lint", str(root / "locales"), "--format", "json"]) == 0
    assert main(["lint", "no/such/folder"]) == 2
    assert main(["inflect", "Sonera", "illative", "--language", "fi", "--kind", "company"]) == 0
    assert capsys.readouterr().out == "[]\nSoneraan  (lexicon)\n"
