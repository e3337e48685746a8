"""The principal parts of a Finnish nominal, and the forms that follow from them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from kundsvar.form import Basis, Form, weaker

CASES = ("nom", "gen", "acc", "part", "iness", "elat", "illat", "adess", "ablat", "allat", "ess", "transl")
WHOLE = frozenset({"gen", "part", "illat"})
"""The parts that no entry can do without."""
PRINCIPAL = ("gen", "part", "illat", "iness")
"""The columns of a lexicon that are parts."""
LOCAL = {"loc_in": ("iness", "adess"), "loc_to": ("illat", "allat"), "loc_from": ("elat", "ablat")}
_OF_THE_WEAK_STEM = {"iness": "ssA", "elat": "stA", "adess": "llA", "ablat": "ltA", "allat": "lle", "transl": "ksi"}
_HARMONIC = frozenset({"part", "iness", "elat", "adess", "ablat", "ess"})
_AFTER_H = re.compile(r"([aeiouyäöé]|[:’])h[aeiouyäö]n$")
_LONG = re.compile(r"(?P<vowel>[aeiouyäöé])(?P=vowel)seen$")


class Parts(NamedTuple):
    """What a dictionary gives of a word: with the lemma, all ten cases follow from these."""

    lemma: str
    gen: str
    part: str
    illat: str
    iness: str | None = None
    """Where it does not follow from the genitive: in plurals (kengät: kenkien, kengissä), and in meri."""
    basis: Basis = "rule"
    harmony: Basis = "rule"
    """How far the a or ä of its endings can be trusted."""

    @property
    def weak(self) -> str:
        """The stem of the inessive and its like: puhelime-ssa, Lahde-ssa."""
        return self.gen[:-1] if self.iness is None else self.iness[:-3]

    @property
    def strong(self) -> str:
        """The stem of the essive and of possessives: puhelime-na, Lahte-na; in plurals kenki-nä."""
        if ":" in self.gen:
            return self.gen[:-1]
        if self.is_plural:
            return _plural_stem(self.part)
        if _AFTER_H.search(self.illat):
            return self.illat[:-3]
        # vapaa: vapaaseen, vapaana; but kuusi: kuuseen, kuusena.
        is_long = _LONG.search(self.illat) and not self.gen.endswith("sen")
        return self.illat[:-4] if is_long else self.illat[:-2]

    @property
    def is_plural(self) -> bool:
        """Whether these are the forms of a plural: kengät, Sanomat."""
        return self.iness is not None and self.iness[-4:-3] == "i"

    @property
    def _before_suffix(self) -> str:
        """The stem before a possessive suffix in the nominative and the genitive: puhelime-nne, kenkä-nne."""
        if not self.is_plural:
            return self.strong
        stem = self.lemma[:-1]
        if self.illat.endswith("ihin"):
            return self.illat[:-5] + stem[-1]
        return stem if self.illat.endswith("isiin") else self.illat[:-3] + stem[-1]

    def owned(self, case: str, suffix: str) -> Form | None:
        """Return the word with a possessive suffix, None where there is no stem for it: iPhone 15."""
        if ":" in self.gen or "’" in self.gen:
            return None
        if case in {"nom", "gen", "acc"}:
            return Form(self._before_suffix + suffix, self.basis)
        form = self.form(case)
        stem = form.text.removesuffix("n") if case == "illat" else form.text
        return Form((stem[:-1] + "e" if case == "transl" else stem) + suffix, form.basis)

    def form(self, case: str) -> Form:
        """Return one of the ten cases, the nominative or the case of a whole object."""
        if case == "nom":
            return Form(self.lemma, "rule" if self.basis == "guess" else self.basis)
        return Form(self._text(case), weaker(self.basis, self.harmony) if case in _HARMONIC else self.basis)

    def _text(self, case: str) -> str:
        if case == "acc":
            return self.lemma if self.is_plural else self.gen
        if case in {"gen", "part", "illat"}:
            return str(getattr(self, case))
        # The sea is merta, but meressä.
        harmonic = (self.iness or self.part)[-1]
        if case == "ess":
            return f"{self.strong}n{harmonic}"
        return self.weak + _OF_THE_WEAK_STEM[case].replace("A", harmonic)


class Series(NamedTuple):
    """Which local cases a place takes, by custom: in Turussa, on Tampereella."""

    local: str = "in"
    basis: Basis = "guess"
    irregular: tuple[tuple[str, str], ...] = ()
    """Local forms of its own: Kangasalla."""

    @classmethod
    def of(cls, entry: Mapping[str, str], basis: Basis) -> "Series":
        """Return what an entry says; most places are in."""
        irregular = tuple((case, entry[case]) for case in LOCAL if case in entry)
        return cls(entry["local"], basis, irregular) if "local" in entry else cls(irregular=irregular)


class Phrase(NamedTuple):
    """A name as the words that inflect in it and what stands between them: Danske Bank, Suomalainen Kirjakauppa."""

    pieces: tuple[str | Parts, ...]
    series: Series = Series()
    capitals: str = ""
    """The word as it was written, if that was in capitals."""
    keeps_stem: bool = False
    """Whether endings after capitals are small: LIDLiä, but HELSINGIN and K-RAUTAA, as its stem changes."""

    def form(self, case: str) -> Form:
        """Return the name in a case, the local ones among them."""
        form = self._any(case)
        if not self.capitals:
            return form
        stem = self.capitals.lower()
        stays = self.keeps_stem and all(text.lower().startswith(stem) for text in (form.text, self._any("gen").text))
        text = self.capitals + form.text[len(self.capitals) :] if stays else form.text.upper()
        return Form(text, form.basis)

    def _any(self, case: str) -> Form:
        if case not in LOCAL:
            return self._in(case)
        local, basis, irregular = self.series
        for name, text in irregular:
            if name == case:
                return Form(text, basis)
        inner, outer = LOCAL[case]
        form = self._in(outer if local == "on" else inner)
        return Form(form.text, weaker(form.basis, basis))

    def after(self, before: str) -> "Phrase":
        """Return the name with something before it that does not inflect."""
        return self._replace(pieces=(before, *self.pieces))

    def before(self, other: "Phrase") -> "Phrase":
        """Return this and another phrase, each of which inflects."""
        return Phrase((*self.pieces, " ", *other.pieces), other.series)

    def at_most(self, basis: Basis) -> "Phrase":
        """Return the name with forms that can be trusted no more than this."""
        pieces = (
            piece
            if isinstance(piece, str)
            else piece._replace(basis=weaker(piece.basis, basis), harmony=weaker(piece.harmony, basis))
            for piece in self.pieces
        )
        return self._replace(pieces=tuple(pieces))

    def owned(self, case: str, suffix: str) -> Form | None:
        """Return the name with a possessive suffix on its last word, None where that has no stem for it."""
        *before, last = self.pieces
        form = None if isinstance(last, str) else last.owned(case, suffix)
        if form is None or not before:
            return form
        first = Phrase(tuple(before)).form(case)
        return Form(first.text + form.text, weaker(first.basis, form.basis))

    def _in(self, case: str) -> Form:
        basis: Basis = "supplied"
        text = ""
        for piece in self.pieces:
            if isinstance(piece, str):
                text += piece
            else:
                form = piece.form(case)
                text += form.text
                basis = weaker(basis, form.basis)
        return Form(text, basis)


def _plural_stem(part: str) -> str:
    """Return the stem of a plural by its partitive: kenki|ä, kuulokkei|ta, matko|ja."""
    if part[-2] == "j":
        return part[:-2] + "i"
    return part[:-2] if re.search(r"[aeouyäö]it[aä]$", part) else part[:-1]
