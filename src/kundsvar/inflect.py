"""Words in the form that a sentence needs."""

from collections.abc import Mapping
from typing import get_args

from kundsvar.errors import InputError, MissingFormError
from kundsvar.expect import expect, expect_one_of
from kundsvar.form import NAMES, Form, Word, WordKind, short_name
from kundsvar.language import language_named
from kundsvar.lexicon import Lexicon
from kundsvar.people import Language


def inflect(  # noqa: PLR0913 (all but two have a name where they are given)
    word: str,
    form: str,
    *,
    language: Language,
    kind: WordKind = "noun",
    given: Mapping[str, str] | None = None,
    lexicon: Lexicon | None = None,
    strict: bool = False,
) -> Form:
    """Return a word in a form, and what the form rests on.

    `form` is a short or a full name: in Finnish the ten cases (gen, part, iness, elat, illat, adess, ablat,
    allat, ess, transl), acc for a whole object and, for places, loc_in, loc_to and loc_from; in Swedish gen,
    for nouns art, indef, def, def_gen, pl and pl_def, for adjectives neut and pl; in English poss, art, indef,
    def and pl.
    `kind` says what the word is; a name inflects otherwise than a noun. Forms that are `given` win; then comes
    the `lexicon`, kundsvar's own unless another is given; then the rules of the language.

    >>> inflect("Sonera", "illat", language="fi", kind="company")
    Form(text='Soneraan', basis='lexicon')
    >>> inflect("Tampere", "locative_in", language="fi", kind="place").text
    'Tampereella'
    >>> inflect("abonnemang", "definite", language="sv").text
    'abonnemanget'
    >>> inflect("Finnair", "possessive", language="en", kind="company").text
    'Finnair’s'
    >>> inflect("Luhta", "gen", language="fi", kind="company", given={"gen": "Luhtan"})
    Form(text='Luhtan', basis='supplied')

    Raises InputError for a form, kind or language that there is not; with `strict`, MissingFormError where the
    form would be a guess.

    Source: Kielitoimiston ohjepankki (Finnish), Språkrådet, Svenska skrivregler (Swedish).
    """
    expect(word, str, "word", "a string")
    if not word.strip() or len(word.splitlines()) > 1:
        raise InputError("word: is empty or has a line break; give one word or name")
    expect_one_of(language, Language, "language")
    expect_one_of(kind, WordKind, "kind")
    if language is None or kind is None:
        raise InputError(f"language and kind: None; give one of {', '.join(get_args(Language))} and a kind")
    grammar = language_named(language)
    if lexicon is not None:
        expect(lexicon, Lexicon, "lexicon", f'a Lexicon, as Lexicon.of("{language}")')
        if lexicon.language != language:
            raise InputError(f"lexicon: is of {lexicon.language}; give one of {language}")
    wanted = _form_of(form, grammar.forms, language)
    forms = {_form_of(name, grammar.supplied, language): text for name, text in (given or {}).items()}
    for name, text in forms.items():
        if not text.strip() or (name == "local" and text not in {"in", "on"}):
            raise InputError(f"given: {name} is {text!r}; give a form, and of local in or on")
    found = grammar.inflected(Word(" ".join(word.split()), kind, forms), wanted, lexicon or Lexicon.of(language))
    if strict and found.basis == "guess":
        raise MissingFormError(
            f"{word}: its {NAMES[wanted]} would be a guess ({found.text}); give it, or a row in the lexicon"
        )
    return found


def _form_of(name: str, known: frozenset[str], language: str) -> str:
    short = short_name(name) or name
    if short not in known:
        raise InputError(f"form: {name!r} is not known in {language}; use {', '.join(sorted(known))}")
    return short
