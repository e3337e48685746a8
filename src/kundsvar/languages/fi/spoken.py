"""Names that end in a letter or a figure are inflected as they are spoken: HSL:ää, Tele2:een.

Kielitoimisto: a colon stands before the ending of what is read letter by letter, and of figures.
"""

import re

from kundsvar.form import Basis
from kundsvar.languages.fi.parts import Parts

_LETTERS = {
    **dict.fromkeys("fflmnrsx", ("ää", "ään")),
    **dict.fromkeys("bcdegptvw", ("tä", "hen")),
    "a": ("ta", "han"),
    **dict.fromkeys("ij", ("tä", "hin")),
    **dict.fromkeys("hkoå", ("ta", "hon")),
    **dict.fromkeys("qu", ("ta", "hun")),
    "y": ("tä", "hyn"),
    "ä": ("tä", "hän"),
    "ö": ("tä", "hön"),
    "z": ("aa", "aan"),
}
"""The partitive and the illative of the name of a letter: äl-lää, äl-lään; tee-tä, tee-hen."""
_FIGURES = {
    "0": ("aa", "aan"),
    "1": ("tä", "een"),
    "2": ("ta", "een"),
    "3": ("a", "een"),
    "4": ("ää", "ään"),
    "5": ("tä", "een"),
    "6": ("ta", "een"),
    "7": ("ää", "ään"),
    "8": ("aa", "aan"),
    "9": ("ää", "ään"),
}
_TENS = ("tä", "een")
_HUNDREDS = ("aa", "aan")
_THOUSANDS = ("ta", "een")
_BUSINESS_FORMS = {
    "oy": ("tä", "hyn"),
    "oyj": ("tä", "hin"),
    "ab": ("tä", "hen"),
    "abp": ("tä", "hen"),
    "ky": ("tä", "hyn"),
    "co": ("ta", "hon"),
}
_V, _C = "[AEIOUYÅÄÖ]", r"[^AEIOUYÅÄÖ\W\d]"
_PRONOUNCEABLE = re.compile(rf"(?=.{{4}}){_C}?(?:{_V}{{1,2}}{_C}{{1,2}}(?={_V}))*{_V}{{1,2}}{_C}?$")
"""Acronyms of four letters and more that can be read as words mostly are: UNICEF."""
_EITHER = re.compile(rf"(?:{_V}{_C}{_V}|{_C}{_V}{{1,2}}{_C}?)$")
"""Short ones are read either way: YLE as a word, USA letter by letter."""
_CAPITALS = re.compile(r"(?:[^\W\d_][&+./]?)*[A-ZÅÄÖ](?:[&+./]?[A-ZÅÄÖ])+$|[A-ZÅÄÖ]$|.*\d[A-ZÅÄÖ]+$")


def spoken(word: str, *, is_acronym: bool = False) -> Parts | None:
    """Return the parts of a word that is read by its letters or figures, None if it is read as a word.

    >>> spoken("HSL").part, spoken("Tele2").illat, spoken("Elisa")
    ('HSL:ää', 'Tele2:een', None)
    """
    last = word[-1].lower()
    if word.lower() in _BUSINESS_FORMS:
        part, illat = _BUSINESS_FORMS[word.lower()]
    elif last in _FIGURES:
        part, illat = _figure(word)
    elif last in _LETTERS and (is_acronym or _CAPITALS.match(word)):
        part, illat = _LETTERS[last]
        if _PRONOUNCEABLE.match(word):
            return None
    else:
        return None
    basis: Basis = "guess" if _EITHER.match(word) else "rule"
    return Parts(word, f"{word}:n", f"{word}:{part}", f"{word}:{illat}", basis=basis)


def _figure(word: str) -> tuple[str, str]:
    number = word[len(word.rstrip("0123456789")) :]
    if number.endswith("000"):
        return _THOUSANDS
    if number.endswith("00"):
        return _HUNDREDS
    if number.endswith("0") and len(number) > 1:
        return _TENS
    return _FIGURES[number[-1]]
