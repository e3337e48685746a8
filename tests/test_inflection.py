"""Words in the form that a sentence needs: against gold, with words that the lexicon has not, and by law."""

import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.form import NAMES, Basis, WordKind
from kundsvar.language import language_named
from kundsvar.people import Language

GOALS = {"fi": 0.97, "sv": 0.99, "en": 0.99}
TRUST = 0.995
"""Of the forms that are no guesses, so many must be right: else the tag could not be trusted."""
LETTERS = st.characters(categories=["L", "Nd"], include_characters=" -&.’")


@pytest.fixture(scope="module")
def measured(root: Path) -> ModuleType:
    """Return the program that measures."""
    sys.path.insert(0, str(root / "benchmarks"))
    import inflection  # type: ignore[import-not-found]  # a program beside the package

    return inflection  # type: ignore[no-any-return]  # as above


@pytest.mark.parametrize("language", get_args(Language))
def test_words_that_the_lexicon_has_not(language: str, measured: ModuleType) -> None:
    """The goals are reached on words that were taken out of the lexicon."""
    scores = measured.scores("first", language, unseen=True)

    assert scores["all"].share >= GOALS[language]
    assert scores["trusted"].share >= TRUST


@pytest.mark.parametrize("name", ["first", "second", "third"])
@pytest.mark.parametrize("language", get_args(Language))
def test_words_with_the_shipped_lexicon(name: str, language: str, measured: ModuleType) -> None:
    """As they are used, all known forms are right."""
    assert measured.wrong(name, language, unseen=False) == []


@pytest.mark.parametrize(
    ("word", "form", "kind", "expected"),
    [
        ("S-ryhmä", "illat", "company", "S-ryhmään"),
        ("H&M", "part", "company", "H&M:ää"),
        ("DNA", "illat", "company", "DNA:han"),
        ("IKEA", "elat", "company", "IKEAsta"),
        ("Wärtsilä", "ess", "company", "Wärtsilänä"),
        ("YouTube", "iness", "product", "YouTubessa"),
        ("Sanoma Oyj", "gen", "company", "Sanoma Oyj:n"),
        ("iPhone 15", "part", "product", "iPhone 15:tä"),
        ("K-Citymarket Ruoholahti", "illat", "company", "K-Citymarket Ruoholahteen"),
        ("Telia Sverige AB", "gen", "company", "Telia Sverige AB:n"),
        ("Tampere", "locative_in", "place", "Tampereella"),
        ("Turku", "loc_to", "place", "Turkuun"),
        ("Åbo", "gen", "place", "Åbon"),
        ("Ruohomäki", "gen", "surname", "Ruohomäen"),
        ("Anna-Liisa Mäkelä-Lahti", "allat", "fullname", "Anna-Liisa Mäkelä-Lahdelle"),
        ("José Koivunen", "gen", "fullname", "José Koivusen"),
        ("Ville", "gen", "fullname", "Villen"),
        ("Suomalainen Kirjakauppa", "iness", "company", "Suomalaisessa Kirjakaupassa"),
        ("Iso Omena", "locative_in", "place", "Isossa Omenassa"),
        ("Kangasala", "locative_in", "place", "Kangasalla"),
        ("kuulokkeet", "accusative", "noun", "kuulokkeet"),
        ("puhelin", "accusative", "noun", "puhelimen"),
        ("kahvikuppi", "part", "noun", "kahvikuppia"),
        ("MEGANET", "gen", "company", "MEGANETin"),
        ("LIDL", "part", "company", "LIDLiä"),
        ("HELSINKI", "gen", "place", "HELSINGIN"),
        ("MAIJA VIRTANEN", "gen", "fullname", "MAIJA VIRTASEN"),
        ("Netti 5G", "gen", "product", "Netti 5G:n"),
        ("Fiskars Oyj Abp", "gen", "company", "Fiskars Oyj Abp:n"),
        ("Wall Street", "gen", "company", "Wall Streetin"),
        ("valkoiset lakanat", "gen", "noun", "valkoisten lakanoiden"),
        ("lasten pyörä", "gen", "noun", "lasten pyörän"),
        ("älykäs kello", "ess", "noun", "älykkäänä kellona"),
        ("Xbnb", "part", "company", "Xbnb:tä"),
    ],
)
def test_finnish(word: str, form: str, kind: WordKind, expected: str) -> None:
    """Kielitoimisto's norms for names, letters, figures and nouns."""
    assert kv.inflect(word, form, language="fi", kind=kind).text == expected


@pytest.mark.parametrize(
    ("word", "form", "language", "kind", "expected"),
    [
        ("telefonabonnemang", "def", "sv", "noun", "telefonabonnemanget"),
        ("faktura", "indefinite", "sv", "noun", "en faktura"),
        ("hörlurar", "def", "sv", "noun", "hörlurarna"),
        ("prenumeration på", "def", "sv", "noun", "prenumerationen på"),
        ("kylskåp", "def_gen", "sv", "noun", "kylskåpets"),
        ("iPhone 15", "def", "sv", "product", "iPhone 15"),
        ("Borås", "gen", "sv", "place", "Borås"),
        ("likvärdig", "neuter", "sv", "adjective", "likvärdigt"),
        ("levererad", "pl", "sv", "adjective", "levererade"),
        ("Telia Sverige AB", "gen", "sv", "company", "Telia Sverige AB:s"),
        ("IKEA", "indefinite", "en", "company", "an IKEA"),
        ("X-ray", "article", "en", "np", "an"),
        ("18-month plan", "article", "en", "np", "an"),
        ("company", "plural", "en", "noun", "companies"),
        ("mobile phone", "plural", "en", "noun", "mobile phones"),
        ("headphones", "poss", "en", "noun", "headphones’"),
        ("child", "pl", "en", "noun", "children"),
    ],
)
def test_swedish_and_english(word: str, form: str, language: Language, kind: WordKind, expected: str) -> None:
    """Språkrådet's genitive, article and definite forms; possessives and articles as in Britain."""
    assert kv.inflect(word, form, language=language, kind=kind).text == expected


def test_what_is_given_wins() -> None:
    """And of a genitive, seven cases follow; the others are kundsvar's own."""
    own = {"gen": "Luhtan"}

    assert kv.inflect("Luhta", "gen", language="fi", kind="company", given=own) == ("Luhtan", "supplied")
    assert kv.inflect("Luhta", "inessive", language="fi", kind="company", given=own) == ("Luhtassa", "supplied")
    assert kv.inflect("Luhta", "part", language="fi", kind="company", given=own) == ("Luhtaa", "lexicon")
    pair = {"gen": "Vihreän Kukan", "part": "Vihreää Kukkaa", "illat": "Vihreään Kukkaan"}
    assert kv.inflect("Vihreä Kukka", "adess", language="fi", kind="company", given=pair).text == "Vihreällä Kukalla"
    assert kv.inflect("Skövla", "loc_in", language="fi", kind="place", given={"local": "on"}).text == "Skövlalla"


def test_strict_refuses_a_guess() -> None:
    """With the word, the form and the remedy."""
    assert kv.inflect("Skyoue", "part", language="fi", kind="company").basis == "guess"
    with pytest.raises(kv.MissingFormError, match="Skyoue: its partitive would be a guess"):
        kv.inflect("Skyoue", "part", language="fi", kind="company", strict=True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"form": "vocative"}, "form: 'vocative' is not known in fi"),
        ({"form": "gen", "kind": "verb"}, "kind: 'verb' is not known"),
        ({"form": "gen", "language": "no"}, "language: 'no' is not known"),
        ({"form": "gen", "word": " "}, "word: is empty"),
        ({"form": "gen", "word": None}, "word: is a NoneType"),
        ({"form": "gen", "given": {"vocative": "x"}}, "form: 'vocative' is not known in fi"),
        ({"form": "gen", "language": None}, "language and kind: None"),
        ({"form": "gen", "given": {"gen": ""}}, "given: gen is ''"),
        ({"form": "gen", "given": {"local": "at"}}, "given: local is 'at'"),
        ({"form": "gen", "lexicon": "fi"}, "lexicon: is a str"),
        ({"form": "gen", "lexicon": kv.Lexicon.of("sv")}, "lexicon: is of sv"),
    ],
)
def test_what_cannot_be_taken(arguments: dict[str, object], said: str) -> None:
    """Is named, with what can."""
    with pytest.raises(kv.InputError, match=said):
        kv.inflect(**{"word": "talo", "language": "fi", **arguments})  # type: ignore[arg-type]  # on purpose


@given(st.text(LETTERS, min_size=1).filter(str.strip), st.sampled_from(get_args(WordKind)), st.data())
def test_any_word_has_every_form(word: str, kind: WordKind, data: st.DataObject) -> None:
    """Whatever a name looks like, it has a form that is not blank, with a basis; and always the same."""
    language = data.draw(st.sampled_from(get_args(Language)))
    form = data.draw(st.sampled_from(sorted(language_named(language).forms)))

    found = kv.inflect(word, form, language=language, kind=kind)

    assert found.text.strip()
    assert found.basis in get_args(Basis)
    assert found == kv.inflect(word, NAMES[form], language=language, kind=kind)
    assert kv.inflect(word, "nom", language=language, kind=kind).text == " ".join(word.split())


@given(st.sampled_from(["gen", "part", "illat"]), st.text(LETTERS, min_size=1, max_size=20).filter(str.strip))
def test_a_given_form_comes_back_as_it_is(form: str, text: str) -> None:
    """Nothing is done to it."""
    assert kv.inflect("talo", form, language="fi", given={form: text}) == (text, "supplied")


@pytest.mark.parametrize("word", ["puhelimesi", "kuulokkeesi", "liittymänne", "2 lippua", "kaksi mekkoa", "bitcin"])
def test_what_is_no_lemma_is_a_guess(word: str) -> None:
    """A possessive, a number with its noun, a foreign word that ends like a Finnish one."""
    assert kv.inflect(word, "gen", language="fi").basis == "guess"


def test_a_lexicon_of_no_language_or_folder(tmp_path: Path) -> None:
    """Is an error that says so."""
    with pytest.raises(kv.InputError, match="language: 'de' is not known"):
        kv.Lexicon.of("de")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(kv.CatalogueError, match="there is no such folder"):
        kv.Lexicon.read("fi", tmp_path / "none")


def test_a_folder_of_words_is_laid_on_top(tmp_path: Path) -> None:
    """A company's own rows win, and the rest stays."""
    (tmp_path / "company.tsv").write_text("lemma\tgen\tpart\tillat\nSato\tSadon\tSatoa\tSatoon\n", encoding="utf-8")
    lexicon = kv.Lexicon.of("fi").laid_over(tmp_path)

    assert kv.inflect("Sato", "gen", language="fi", kind="company").text == "Saton"
    assert kv.inflect("Sato", "gen", language="fi", kind="company", lexicon=lexicon) == ("Sadon", "lexicon")
    assert kv.inflect("Kela", "gen", language="fi", kind="company", lexicon=lexicon) == ("Kelan", "lexicon")


def test_a_row_may_give_some_forms_alone(tmp_path: Path) -> None:
    """The genitive carries seven cases; the others are made as if there were no row."""
    (tmp_path / "company.tsv").write_text("lemma\tgen\nSkyoue\tSkyoueen\n", encoding="utf-8")
    (tmp_path / "noun.tsv").write_text("lemma\tgen\nhökö\thökön\n", encoding="utf-8")
    lexicon = kv.Lexicon.of("fi").laid_over(tmp_path)

    assert kv.inflect("Skyoue", "inessive", language="fi", kind="company", lexicon=lexicon) == ("Skyoueessa", "lexicon")
    assert kv.inflect("Skyoue", "part", language="fi", kind="company", lexicon=lexicon).basis == "guess"
    assert kv.inflect("hökö", "genitive", language="fi", lexicon=lexicon) == ("hökön", "lexicon")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("lemma\tgen\nSato\tSadon\tSatoa\n", "company.tsv:2: has more cells than the headings lemma, gen"),
        ("lemma\tgen\nSato\tSadon\nSato\tSaton\n", "company.tsv:3: 'Sato' is there already, in line 2"),
    ],
)
def test_a_table_that_cannot_be_used(rows: str, said: str, tmp_path: Path) -> None:
    """Is named with its line."""
    (tmp_path / "company.tsv").write_text(rows, encoding="utf-8")

    with pytest.raises(kv.CatalogueError, match=said):
        kv.Lexicon.of("fi").laid_over(tmp_path)
