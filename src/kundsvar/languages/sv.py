"""Swedish of Sweden."""

import re
from collections.abc import Iterator
from typing import ClassVar

from kundsvar.endings import ending_of
from kundsvar.form import Basis, Form, Word, weaker
from kundsvar.language import Grammar
from kundsvar.lexicon import Entry, Lexicon
from kundsvar.manner import Manner

_READ_BY_LETTERS = re.compile(r"(?:.*[\s&-])?(?:[A-ZÅÄÖ&]*[A-ZÅÄÖ]{2}|.*\d|[A-ZÅÄÖ])$")
_SHORTEST = 3
_PREPOSITIONS = frozenset({"av", "för", "hos", "i", "på", "till"})
"""Words that a head may end in before a name: prenumeration på Dagens Nyheter."""
_DEFINITE = {"en": "den", "ett": "det", "pl": "de"}
_NO_S = ("s", "x", "z", "S", "X", "Z")
_ON_NOUNS = frozenset({"art", "indef", "def", "def_gen", "pl", "pl_def"})


class Swedish(Grammar):
    """Genitive, article, definite and plural; a date in running text has its article: den 4 december."""

    code = base = locale = "sv"
    forms = frozenset({"nom", "gen", "neut", *_ON_NOUNS})
    telling = ("def",)
    supplied = forms
    dates: ClassVar = {"long": "'den' d MMMM y", "short": "y-MM-dd", "weekday": "EEEE'en' 'den' d MMMM y"}
    spans: ClassVar = {"same_month": "'den' d", "same_year": "'den' d MMMM", "last": "d MMMM y"}
    before_clock = "kl. "
    bare_clock = "H.mm"
    bare_hour = "H"
    date_and_clock = "{date} {time}"
    has_definite_names = False
    euro = "euro"

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
        pronoun = self.agreeing(self._your(manner), word, manner.lexicon)
        # din nya telefon, ditt mobila bredband: the adjectives are weak, the noun is bare.
        weak = _noun(word.text, manner.lexicon)[0].get("weak", "")
        noun = word.text.rpartition(" ")[2] if weak else self.inflected(word, case, manner.lexicon).text
        return Form(f"{pronoun} {weak}{noun}", article.basis)

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
    entry = lexicon.entry(word.text, "name") if word.kind != "adjective" else None
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
    """Return the forms of a noun, or of a phrase that ends in one, and what they rest on."""
    before, space, last = word.rpartition(" ")
    if last in _PREPOSITIONS:
        forms, basis = _noun(before, lexicon)
        return {name: form if name == "art" else f"{form} {last}" for name, form in forms.items()}, basis
    forms, basis = next(_ways(last, lexicon))
    return (forms, basis) if not space else _phrase(before, forms, basis, lexicon)


def _phrase(before: str, noun: Entry, basis: Basis, lexicon: Lexicon) -> tuple[Entry, Basis]:
    """Return the forms of a noun with adjectives before it: det mobila bredbandet."""
    words = before.split(" ")
    rows = [row for word in words if (row := _adjective_row(word, lexicon)) is not None]
    is_plural = bool(rows) and noun.get("pl") == noun.get("lemma") and words[0] == rows[0]["pl"] != rows[0]["lemma"]
    article = "pl" if is_plural else noun.get("art", "en")
    strong = {"en": "lemma", "ett": "neut", "pl": "pl"}[article]
    if len(rows) < len(words) or any(
        # helt ny, samma vara: an adverb, or what does not inflect, stands otherwise.
        row.get(strong) != word or row.get("neut") == row["lemma"]
        for row, word in zip(rows, words, strict=True)
    ):
        return _after(f"{before} ", noun), "guess"
    many = " ".join(row["pl"] for row in rows)
    weak = many if article == "pl" else " ".join(row.get("def", row["pl"]) for row in rows)
    forms = {"art": article, "weak": f"{weak} "}
    definite = noun.get("pl_def" if is_plural else "def")
    if definite:
        forms["def"] = f"{_DEFINITE[article]} {weak} {definite}"
    if "pl" in noun:
        forms["pl"] = f"{many} {noun['pl']}"
    if "pl_def" in noun:
        forms["pl_def"] = f"de {many} {noun['pl_def']}"
    return forms, weaker(basis, "rule")


def _adjective_row(word: str, lexicon: Lexicon) -> Entry | None:
    return (
        lexicon.entry(word, "adjective")
        or lexicon.lemma_of(word, "neut", "adjective")
        or lexicon.lemma_of(word, "pl", "adjective")
    )


def _ways(noun: str, lexicon: Lexicon) -> Iterator[tuple[Entry, Basis]]:
    """Yield what can be made of a noun, the surest way first."""
    entry = lexicon.entry(noun, "noun")
    if entry is not None:
        # glasögon: what has only a plural is definite in the plural.
        yield {"def": entry["pl_def"], **entry} if entry.get("art") == "pl" and "pl_def" in entry else entry, "lexicon"
    singular = lexicon.lemma_of(noun, "pl")
    if singular is not None and "pl_def" in singular and singular["lemma"] != noun and not noun.endswith("iker"):
        yield {"art": "pl", "def": singular["pl_def"], "pl": noun, "pl_def": singular["pl_def"]}, "rule"
    tail = lexicon.tail(noun, _can_be_first) if len(noun) >= _SHORTEST else None
    if tail is not None:
        yield tail[0], "rule" if tail[1] else "guess"
    head = lexicon.head(noun, _can_be_first)
    if head is not None:
        yield _after(head[0], head[1]), "rule"
    yield ending_of("sv", noun, "noun") or (
        {"art": "en", "def": f"{noun}en", "pl": f"{noun}ar", "pl_def": f"{noun}arna"},
        "guess",
    )


def _after(before: str, entry: Entry) -> Entry:
    return {name: form if name == "art" else before + form for name, form in entry.items() if name != "lemma"}


def _can_be_first(before: str, _: str) -> bool:
    """Return whether letters can be the first part of a compound: they have a vowel, and are no prefix of a stem."""
    return len(before) >= _SHORTEST and any(letter in "aeiouyåäö" for letter in before)


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
