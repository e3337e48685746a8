"""How each kind of value stands in a sentence."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from kundsvar.errors import MissingFormError
from kundsvar.form import NAMES, Form, Word, short_name
from kundsvar.language import Grammar
from kundsvar.manner import Manner
from kundsvar.text import Text
from kundsvar.values import Hours, Money, Named, Noun, Window
from kundsvar.wording import Slot
from kundsvar.words import general_words

_NAME = re.compile(r"(?:^|[ -])[^ -]*[^\Wa-zåäö_][^ -]*$")
"""Spotify, Kotilaajakaista 100M, but not HDMI-kaapeli: a name is told by its last part."""


class Sayer(NamedTuple):
    """Says the values of one case, in the grammar of a language and in the manner of one reply."""

    grammar: Grammar
    manner: Manner

    def say(self, value: Any, slot: Slot) -> str | None:
        """Return a value as it stands in a letter, None if the case lacks it in this language.

        Raises MissingFormError where the manner is strict and a form can only be guessed.
        """
        if value is None:
            return None
        for kind in type(value).__mro__:
            if kind in _SAYERS:
                return _SAYERS[kind](self, value, slot)
        return str(value)

    def _text(self, text: Text, _: Slot) -> str | None:
        return text.in_language(self.grammar.base, self.manner.own)

    def _string(self, text: str, slot: Slot) -> str:
        return text if slot.form is None else self._name(Word(text, "name"), _case(slot.form), None)

    def _date(self, day: date, slot: Slot) -> str:
        return self.grammar.near_date(day, slot.form or "long", self.manner)

    def _moment(self, moment: datetime, slot: Slot) -> str:
        return self.grammar.moment(moment, slot.form or "long", self.manner)

    def _window(self, window: Window, slot: Slot) -> str:
        return self.grammar.window(window, slot.form or "long", self.manner)

    def _time(self, clock: time, _: Slot) -> str:
        return self.grammar.clock_time(clock)

    def _duration(self, duration: timedelta, slot: Slot) -> str:
        if slot.form is None:
            return self.grammar.duration(duration, self.manner.words)
        return self.grammar.duration_in(duration, _case(slot.form), self.manner)

    def _hours(self, hours: Hours, _: Slot) -> str:
        return self.grammar.hours(hours, self.manner)

    def _money(self, money: Money, slot: Slot) -> str:
        if slot.form is None:
            return self.grammar.money(money)
        return self.grammar.money_in(money, _case(slot.form), self.manner.lexicon)

    def _named(self, named: Named, slot: Slot) -> str:
        given = named.forms.given(self.grammar.base) if named.forms else {}
        word = Word(given.get("nom", named.name), named.word_kind, given)
        return self._name(word, _case(slot.form), general_words(self.grammar.base).get(named.general))

    def _noun(self, noun: Noun, slot: Slot) -> str | None:
        known = noun.in_language(self.grammar.base)
        if known is None:
            return None
        is_name = known.text == noun.name or _NAME.search(known.text) is not None
        word = Word(known.text, "product" if is_name else "noun", known.given)
        general = known.head or general_words(self.grammar.base)[noun.general]
        if not is_name and not self.grammar.knows(word, self.manner.lexicon):
            # A letter that could not say the noun in every form says a general word in all of them.
            self._not_strict(word.text, "forms would be guesses")
            word = Word(general)
        if slot.form == "agree":
            return self.grammar.agreeing(slot.argument or "", Word(general) if is_name else word, self.manner.lexicon)
        if is_name and _case(slot.form) == "def" and not self.grammar.has_definite_names:
            return self._your(word, "nom", general)
        if slot.form == "your":
            # A service is a name without a gender of its own: your Helsingin Sanomat service.
            needs_head = is_name and noun.general == "service"
            return self._your(word._replace(kind="name") if needs_head else word, _case(slot.argument), general)
        return self._name(word, _case(slot.form), general)

    def _name(self, name: Word, case: str, general: str | None) -> str:
        """Return a word in a form; where that would be a guess, a name with a noun that has it, or the noun alone."""
        form = self._sure(name, case)
        if form is not None:
            return form
        if general is None:
            return self.grammar.inflected(name, case, self.manner.lexicon).text
        said = self.grammar.inflected(Word(general), case, self.manner.lexicon).text
        return said if name.kind == "noun" else self.grammar.with_head(name.text, said)

    def _your(self, word: Word, case: str, general: str) -> str:
        """Return what the customer calls my."""
        form = self.grammar.your(word, case, self.manner)
        if form is not None and form.basis != "guess":
            return form.text
        if form is not None:
            self._guessed(word, case, form)
        yours = self.grammar.your(Word(general), case, self.manner)
        said = general if yours is None else yours.text
        return said if word.kind == "noun" else self.grammar.with_head(word.text, said)

    def _sure(self, word: Word, case: str) -> str | None:
        """Return a word in a form, None if that would be a guess."""
        form = self.grammar.inflected(word, case, self.manner.lexicon)
        if form.basis != "guess":
            return form.text
        self._guessed(word, case, form)
        return None

    def _guessed(self, word: Word, case: str, form: Form) -> None:
        self._not_strict(word.text, f"{NAMES[case]} would be a guess ({form.text})")

    def _not_strict(self, text: str, what: str) -> None:
        if self.manner.strict:
            raise MissingFormError(f"{text}: its {what}; give it with the case, or a row in the lexicon")


_SAYERS: dict[type, Callable[[Sayer, Any, Slot], str | None]] = {
    str: Sayer._string,
    Text: Sayer._text,
    datetime: Sayer._moment,
    date: Sayer._date,
    time: Sayer._time,
    timedelta: Sayer._duration,
    Window: Sayer._window,
    Hours: Sayer._hours,
    Money: Sayer._money,
    Named: Sayer._named,
    Noun: Sayer._noun,
}


def _case(form: str | None) -> str:
    return "nom" if form is None else short_name(form) or "nom"
