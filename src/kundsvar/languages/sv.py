"""Swedish of Sweden."""

import re
from typing import ClassVar

from kundsvar.endings import ending_of
from kundsvar.form import Basis, Form, Word
from kundsvar.language import Grammar
from kundsvar.lexicon import Entry, Lexicon
from kundsvar.manner import Manner

_READ_BY_LETTERS = re.compile(r"(?:.*[\s&-])?(?:[A-ZÅÄÖ&]*[A-ZÅÄÖ]{2}|.*\d|[A-ZÅÄÖ])$")
_NO_S = ("s", "x", "z", "S", "X", "Z")
_ON_NOUNS = frozenset({"art", "indef", "def", "def_gen", "pl", "pl_def"})


class Swedish(Grammar):
    """Genitive, article, definite and plural; a date in running text has its article: den 4 december."""

    code = base = locale = "sv"
    forms = frozenset({"nom", "gen", "neut", *_ON_NOUNS})
    supplied = forms
    dates: ClassVar = {"long": "'den' d MMMM y", "short": "y-MM-dd", "weekday": "EEEE'en' 'den' d MMMM y"}
    spans: ClassVar = {"same_month": "'den' d", "same_year": "'den' d MMMM", "last": "d MMMM y"}
    clock = "'kl.' HH.mm"
    bare_clock = "H.mm"
    bare_hour = "H"
    date_and_clock = "{date} {time}"

    def inflected(self, word: Word, form: str, lexicon: Lexicon) -> Form:
        """Return a word in a form; a name has a genitive, and stands as it is where a noun would be definite."""
        if form in word.given:
            return Form(word.given[form], "supplied")
        if form == "nom":
            return Form(word.text, "rule")
        if form == "gen":
            return _genitive(word, lexicon)
        if form == "def_gen":
            definite = self.inflected(word, "def", lexicon)
            return Form(_with_s(definite.text), definite.basis)
        if word.kind == "adjective":
            return _adjective(word.text, form, lexicon)
        return self._noun_form(word, form, lexicon)

    def _noun_form(self, word: Word, form: str, lexicon: Lexicon) -> Form:
        if form == "indef":
            article = self.inflected(word, "art", lexicon)
            return Form(word.text if article.text == "pl" else f"{article.text} {word.text}", article.basis)
        if word.kind not in {"noun", "np"} and form in {"def", "pl_def"}:
            return Form(word.text, "rule")
        entry, basis = _noun(word.text, lexicon)
        return Form(entry.get(form, word.text), basis if form in entry else "guess")

    def your(self, word: Word, case: str, manner: Manner) -> Form | None:
        """Return a noun with din or ditt, a product with din; a service with a name has no gender to agree with."""
        if word.kind == "product":
            return Form(f"{self._your(manner)} {word.text}", "rule")
        if word.kind != "noun":
            return None
        article = self.inflected(word, "art", manner.lexicon)
        form = self.inflected(word, case, manner.lexicon)
        return Form(f"{self.agreeing(self._your(manner), word, manner.lexicon)} {form.text}", article.basis)

    def _your(self, _: Manner) -> str:
        return "din"

    def agreeing(self, word: str, noun: Word, lexicon: Lexicon) -> str:
        """Return a word as it agrees with a noun: ny, nytt, nya; den, det, de."""
        form = {"ett": "neut", "pl": "pl"}.get(self.inflected(noun, "art", lexicon).text)
        if form is None:
            return word
        entry = lexicon.entry(word, "agreement")
        return entry[form].strip("-") if entry else _adjective(word, form, lexicon).text


def _genitive(word: Word, lexicon: Lexicon) -> Form:
    entry = lexicon.entry(word.text, "name") if word.kind not in {"noun", "np", "adjective"} else None
    return Form(entry["gen"], "lexicon") if entry else Form(_with_s(word.text), "rule")


def _with_s(word: str) -> str:
    """Return a genitive: an s, none after s, x and z, a colon before it after letters and figures.

    >>> [_with_s(word) for word in ("Telia", "Borås", "IKEA", "Tele2")]
    ['Telias', 'Borås', 'IKEA:s', 'Tele2:s']
    """
    if _READ_BY_LETTERS.match(word):
        return f"{word}:s"
    return word if word.endswith(_NO_S) else f"{word}s"


def _noun(word: str, lexicon: Lexicon) -> tuple[Entry, Basis]:
    before, space, last = word.rpartition(" ")
    entry = lexicon.entry(last, "noun")
    if entry is not None:
        return _after(before + space, entry), "lexicon"
    singular = lexicon.lemma_of(last, "pl")
    if singular is not None:
        return {"art": "pl", "def": before + space + singular["pl_def"], "pl": word}, "lexicon"
    head = lexicon.head(last, _can_be_first)
    if head is not None:
        return _after(before + space + head[0], head[1]), "rule"
    tail = lexicon.tail(last, _can_be_first) if len(last) > 2 else None  # noqa: PLR2004 (as below)
    if tail is not None:
        return _after(before + space, tail[0]), "rule" if tail[1] else "guess"
    found = ending_of("sv", last, "noun")
    if found is None:
        return {"art": "en", "def": f"{word}en", "pl": f"{word}ar", "pl_def": f"{word}arna"}, "guess"
    return _after(before + space, found[0]), found[1]


def _after(before: str, entry: Entry) -> Entry:
    return {name: form if name == "art" else before + form for name, form in entry.items() if name != "lemma"}


def _can_be_first(before: str, _: str) -> bool:
    """Return whether letters can be the first part of a compound: they have a vowel, and are no prefix of a stem."""
    return len(before) > 2 and any(letter in "aeiouyåäö" for letter in before)  # noqa: PLR2004 (ur- and the like)


def _adjective(word: str, form: str, lexicon: Lexicon) -> Form:
    entry = lexicon.entry(word, "adjective")
    if entry is not None:
        return Form(entry.get(form) or entry["pl"], "lexicon")
    found = ending_of("sv", word, "adjective")
    if found is None:
        return Form(word, "guess")
    forms, basis = found
    return Form(forms.get(form) or forms["pl"], basis)


LANGUAGE = Swedish()
