"""Rules of inflection by the ending of a word: the table `locales/<language>/endings.tsv`.

Each row says what stands before an ending, the ending, and what it becomes in each form. The first row
that fits counts. In an ending V is any vowel, C any consonant, O is o or ö, U is u or y; the same letter stands
in the forms. A is a or ä, as the harmony of vowels wants it. A form after = is a word of its own: an article.
"""

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, cast

from kundsvar.form import Basis
from kundsvar.table import rows

_CLASSES = {
    "V": "[aeiouyäöåáéíóúèêëïüàâôæø]",
    "C": "[bcdfghjklmnpqrstvwxzšžçñłćńśźżčřýþð]",
    "O": "[oö]",
    "U": "[uy]",
}
_VARIABLE = re.compile(r"[VCOU]")


class Ending(NamedTuple):
    """One row: words that end so have these forms."""

    pattern: re.Pattern[str]
    forms: dict[str, str]
    kinds: frozenset[str]
    basis: Basis

    def forms_of(self, word: str, harmonic: str) -> dict[str, str] | None:
        """Return the forms of a word, None if it ends otherwise; `harmonic` is what A stands for."""
        found = self.pattern.search(word.lower())
        if found is None:
            return None
        letters = {"A": harmonic, **{name: text for name, text in found.groupdict().items() if name != "end"}}
        stem, ending = word[: found.start("end")], found["end"]
        table = str.maketrans(letters)
        forms = {name: form.translate(table) for name, form in self.forms.items()}
        # What stays of the ending stays as it is written: IKEA, IKEAn.
        return {name: _replaced(form, word, stem, ending) for name, form in forms.items()}


def _replaced(form: str, word: str, stem: str, ending: str) -> str:
    if form.startswith("="):
        return form[1:]
    return word + form[len(ending) :] if form.startswith(ending) else stem + form


def ending_of(language: str, word: str, kind: str, harmonic: str = "a") -> tuple[dict[str, str], Basis] | None:
    """Return the forms of a word by its ending and how far they can be trusted, None if no row fits.

    >>> ending_of("fi", "Hakanen", "surname")
    ({'gen': 'Hakasen', 'part': 'Hakasta', 'illat': 'Hakaseen'}, 'rule')
    """
    for ending in _endings(language, kind):
        forms = ending.forms_of(word, harmonic)
        if forms is not None:
            return forms, ending.basis
    return None


@lru_cache(maxsize=64)
def _endings(language: str, kind: str) -> tuple[Ending, ...]:
    return tuple(ending for ending in _table(language) if kind in ending.kinds or "*" in ending.kinds)


@lru_cache(maxsize=8)
def _table(language: str) -> tuple[Ending, ...]:
    name = f"locales/{language}/endings.tsv"
    endings = []
    for row in rows(files("kundsvar").joinpath(*name.split("/")), name):
        cells = row.cells
        before, ending = cells.pop("before", ""), cells.pop("ending", "")
        kinds, basis = frozenset(cells.pop("kinds").split()), cast("Basis", cells.pop("basis"))
        endings.append(Ending(_pattern(before, ending), cells, kinds, basis))
    return tuple(endings)


def _pattern(before: str, ending: str) -> re.Pattern[str]:
    named = _VARIABLE.sub(lambda match: f"(?P<{match[0]}>{_CLASSES[match[0]]})", ending)
    return re.compile(f"{_VARIABLE.sub(lambda match: _CLASSES[match[0]], before)}(?P<end>{named})$")
