"""English, as in Britain."""

import re
from datetime import time
from typing import ClassVar

from kundsvar.endings import ending_of
from kundsvar.form import Form, Word
from kundsvar.language import Grammar
from kundsvar.lexicon import Lexicon
from kundsvar.manner import Manner
from kundsvar.people import Register
from kundsvar.values import Hours

_VOWEL_NAMES = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an FAQ, an SMS, but a URL."""
_LETTERS = re.compile(r"(?:[A-Z](?=[-.\d]|$)|[A-Z]{2,}s?\d*(?=$|\W)|[A-Z]+\d)")
_EIGHT = re.compile(r"8|1[18](?:\d{3})*(?!\d)|18\d\d(?!\d)|1100(?!\d)")
_PLURAL = re.compile(r"[a-z](?<![siu])s$")
"""customers, companies: but boss, lens, bus and iris are singular."""

_NOON = time(12)


class English(Grammar):
    """The possessive, the articles and the plural."""

    code = base = "en"
    locale = "en_GB"
    forms = frozenset({"nom", "poss", "art", "indef", "def", "pl"})
    supplied = forms
    dates: ClassVar = {"long": "d MMMM y", "short": "d MMM y", "weekday": "EEEE d MMMM y"}
    spans: ClassVar = {"same_month": "d", "same_year": "d MMMM", "last": "d MMMM y"}
    bare_clock = bare_hour = "HH:mm"
    date_and_clock = "{date} at {time}"
    date_and_window = "{date}, {time}"

    def inflected(self, word: Word, form: str, lexicon: Lexicon) -> Form:
        """Return a word with its article, in the possessive or in the plural."""
        if form in word.given:
            return Form(word.given[form], "supplied")
        text = word.text
        if form == "poss":
            return Form(_possessive(word, lexicon), "rule")
        if form in {"art", "indef"} and word.kind in {"noun", "np"} and _is_plural(text, lexicon):
            return Form(text if form == "indef" else "", "rule")
        if form in {"art", "indef"}:
            article = _article(text, lexicon)
            return article if form == "art" else Form(f"{article.text} {text}", article.basis)
        if form == "pl":
            return _plural(text, lexicon)
        return Form(f"the {text}" if form == "def" else text, "rule")

    def your(self, word: Word, case: str, manner: Manner) -> Form | None:
        """Return a noun or a product after your; a service with a name wants a noun after it."""
        if word.kind == "name":
            return None
        form = self.inflected(word, case, manner.lexicon)
        return Form(f"your {form.text}", form.basis)

    def with_head(self, name: str, head: str) -> str:
        """Return a name before a noun: your Helsingin Sanomat service."""
        before, space, noun = head.rpartition(" ")
        return f"{before}{space}{name} {noun}"

    def from_to(self, hours: Hours, register: Register) -> tuple[str, str]:
        """Return the two times of opening hours: 9 am to 4 pm, formally 09:00 to 16:00."""
        if register == "informal":
            return _twelve(hours.opens), _twelve(hours.closes)
        return super().from_to(hours, register)

    def agreeing(self, word: str, noun: Word, lexicon: Lexicon) -> str:
        """Return a word as it agrees with a noun: a, but nothing before headphones; it, them; is, are."""
        is_plural = "art" not in noun.given and _is_plural(noun.text, lexicon)
        entry = lexicon.entry(word, "agreement") if is_plural else None
        return entry["pl"].strip("-") if entry else word


def _twelve(clock: time) -> str:
    """Return a time on the clock of twelve hours.

    >>> _twelve(time(9)), _twelve(time(16, 30)), _twelve(time(12)), _twelve(time(0, 15))
    ('9 am', '4.30 pm', 'noon', '12.15 am')
    """
    if clock == _NOON:
        return "noon"
    minutes = f".{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes} {'am' if clock < _NOON else 'pm'}"


def _possessive(word: Word, lexicon: Lexicon) -> str:
    is_plural = word.kind in {"noun", "np"} and word.text.endswith("s") and _is_plural(word.text, lexicon)
    return f"{word.text}’" if is_plural else f"{word.text}’s"


def _is_plural(noun: str, lexicon: Lexicon) -> bool:
    """Return whether a phrase is plural, by its noun: headphones, but a pair of shoes."""
    last = noun.partition(" of ")[0].rpartition(" ")[2]
    if last.isupper():
        return False
    small = last.lower()
    entry = lexicon.entry(small, "noun")
    known = lexicon.lemma_of(small, "pl") is not None or (entry is None and _PLURAL.search(small))
    return bool(known) or (entry is not None and entry["pl"] == small)


def _article(phrase: str, lexicon: Lexicon) -> Form:
    """Return a or an: by the lexicon, where a row in capitals is meant in capitals, then by what is spoken first."""
    first = re.split(r"[ \-]", phrase)[0] or phrase
    for spelled in (first, first.lower()):
        for key in (spelled, *(f"{spelled[:end]}*" for end in range(len(spelled), 1, -1))):
            entry = lexicon.entry(key, "article")
            if entry is not None and (spelled == first or not first.isupper()):
                return Form(entry["art"], "lexicon")
    if first[0].isdigit():
        return Form("an" if _EIGHT.match(first) else "a", "rule")
    if _LETTERS.match(first):
        return Form("an" if first[0] in _VOWEL_NAMES else "a", "rule")
    return Form("an" if first[0].lower() in "aeiouåäö" else "a", "rule")


def _plural(word: str, lexicon: Lexicon) -> Form:
    if _is_plural(word, lexicon):
        return Form(word, "rule")
    before, space, last = word.rpartition(" ")
    entry = lexicon.entry(last, "noun")
    if entry is not None:
        return Form(before + space + entry["pl"], "lexicon")
    found = ending_of("en", last, "noun")
    return Form(before + space + found[0]["pl"], found[1]) if found else Form(f"{word}s", "guess")


LANGUAGE = English()
