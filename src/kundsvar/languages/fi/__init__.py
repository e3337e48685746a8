"""Finnish."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar

from kundsvar.form import Basis, Form, Word
from kundsvar.language import Grammar, counted
from kundsvar.languages.fi.parts import CASES, LOCAL, WHOLE, Phrase
from kundsvar.languages.fi.words import entry_of, phrase_of, phrase_of_entry
from kundsvar.lexicon import Lexicon
from kundsvar.manner import Manner
from kundsvar.values import Money
from kundsvar.words import general_words

_INDOORS = frozenset({"company", "product", "acronym"})
_SUFFIX = {"formal": "nne", "informal": "si"}
_RESTS_ON = {"part": "part", "illat": "illat", "ess": "illat"}
"""The principal part that a case follows from; the others follow from the genitive."""


class Finnish(Grammar):
    """Ten cases and the local ones; the month stands in the partitive, the weekday in the essive."""

    code = base = locale = "fi"
    names_its_cases = True
    forms = frozenset({*CASES, *LOCAL})
    telling = ("gen", "part")
    supplied = frozenset({*CASES, *LOCAL, "local"})
    dates: ClassVar = {"long": "d. MMMM y", "short": "d.M.y", "weekday": "EEEE d. MMMM y"}
    spans: ClassVar = {"same_month": "d.", "same_year": "d. MMMM", "last": "d. MMMM y"}
    spoken_near = "{near} {date}"
    before_clock = "klo "
    bare_clock = "H.mm"
    bare_hour = "H"
    date_and_clock = "{date} {time}"

    def inflected(self, word: Word, form: str, lexicon: Lexicon) -> Form:
        """Return a word in a case; from a genitive that is given seven cases follow."""
        if word.kind in _INDOORS and form in LOCAL and form not in word.given:
            # Shops and companies are in: Prismassa, Gigantti Tammistoon.
            form = LOCAL[form][0]
        phrase = phrase_of(word.text, word.kind, lexicon)
        given, basis = _known(word, lexicon)
        if not given:
            return phrase.form(form)
        if form in given:
            return Form(given[form], basis)
        text = _with_given(word.text, given, phrase).form(form).text
        return Form(text, basis if _RESTS_ON.get(form, "gen") in given else phrase.form(form).basis)

    def your(self, word: Word, case: str, manner: Manner) -> Form | None:
        """Return a noun with the suffix of te or sinä: liittymänne, liittymääsi; a name has no place for it."""
        if word.kind not in {"noun", "np"}:
            return None
        phrase = phrase_of(word.text, word.kind, manner.lexicon)
        given, _ = _known(word, manner.lexicon)
        return (_with_given(word.text, given, phrase) if given else phrase).owned(case, _SUFFIX[manner.register])

    def with_head(self, name: str, head: str) -> str:
        """Return a name with a noun that is inflected in its place: Spotify-palvelun, Danske Bank -pankin."""
        return f"{name} -{head}" if " " in name else f"{name}-{head}"

    def agreeing(self, word: str, noun: Word, lexicon: Lexicon) -> str:
        """Return a word as it is, or its plural where the noun is one: se, ne; on, ovat."""
        is_plural = self.inflected(noun, "acc", lexicon).text == noun.text
        entry = lexicon.entry(word, "agreement") if is_plural else None
        return entry["pl"] if entry else word

    @lru_cache(maxsize=2048)  # noqa: B019 (languages are few and live as long as the program)
    def money_in(self, money: Money, case: str, lexicon: Lexicon) -> str:
        """Return a sum in words: 600 euroa, 600 euron."""
        from babel.numbers import format_decimal, get_currency_name

        pattern = "#,##0" if money.amount == money.amount.to_integral_value() else "#,##0.00"
        number = format_decimal(money.amount, pattern, locale=self.locale)
        currency = get_currency_name(money.currency, 1, locale=self.locale)
        return f"{number} {self._counted(money.amount, currency, case, lexicon)}"

    def duration_in(self, duration: timedelta, case: str, manner: Manner) -> str:
        """Return a duration in a case: 14 päivän, as before kuluessa."""
        words = general_words(self.base)
        return " ".join(
            f"{self._number(number, case, manner.lexicon)} {self._counted(number, words[unit], case, manner.lexicon)}"
            for number, unit in counted(duration)
        )

    def _number(self, number: int, case: str, lexicon: Lexicon) -> str:
        word = general_words(self.base).get(str(number))
        return str(number) if word is None else self.inflected(Word(word), case, lexicon).text

    def _counted(self, number: Decimal | int, noun: str, case: str, lexicon: Lexicon) -> str:
        """Return the noun after a number: where the sentence has no case of its own, all but one have the partitive."""
        bare = case in {"nom", "acc"}
        return self.inflected(Word(noun), "part" if bare and number != 1 else "nom" if bare else case, lexicon).text

    def mended(self, text: str) -> str:
        """Return a date with its weekday in the essive: CLDR has maanantaina … lauantaina, but sunnuntai."""
        return text.replace("sunnuntai ", "sunnuntaina ")


def _known(word: Word, lexicon: Lexicon) -> tuple[Mapping[str, str], Basis]:
    """Return the forms that are given, or those of a row of the lexicon that has only some."""
    if word.given:
        return word.given, "supplied"
    entry = entry_of(word.text, word.kind, lexicon) if word.kind != "fullname" else None
    is_part = entry is not None and not entry.keys() >= WHOLE
    return {name: form for name, form in entry.items() if name != "lemma"} if entry and is_part else {}, "lexicon"


def _with_given(text: str, given: Mapping[str, str], phrase: Phrase) -> Phrase:
    entry = {case: given.get(case) or phrase.form(case).text for case in WHOLE}
    supplied = phrase_of_entry(text, {**given, **entry}, "supplied")
    return supplied if "local" in given else supplied._replace(series=phrase.series)


LANGUAGE = Finnish()
