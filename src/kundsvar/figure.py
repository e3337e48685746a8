"""Numbers as people write them: 1 200,50 and 1,200.50, kaksisataa and two hundred and fifty."""

import re
from decimal import Decimal
from functools import lru_cache

from kundsvar.terms import any_of, rows, terms

FIGURE = r"(?:\d{1,3}(?:[ \u00a0\u202f.,]\d{3}){1,4}(?!\d)|\d{1,9})(?:[.,]\d{1,2}(?!\d))?"
"""The pattern of a number in figures; its spaces are spaces."""
_SPACES = re.compile(r"[\s\u00a0\u202f]")
_MARKS = re.compile(r"[.,]")
_THOUSANDS = 3
_MOST_PARTS = 8
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_GROUP_MARKS = {"fi": "\u00a0", "sv": "\u00a0", "en": ","}
_DECIMAL_MARKS = {"fi": ",", "sv": ",", "en": "."}


def figure(written: str) -> Decimal:
    """Return a number that is written in figures: the last point or comma sets decimals apart, unless three follow.

    >>> figure("1 200,50"), figure("1,200"), figure("600"), figure("4.990,00")
    (Decimal('1200.50'), Decimal('1200'), Decimal('600'), Decimal('4990.00'))
    """
    plain = _SPACES.sub("", written)
    marks = _MARKS.findall(plain)
    if not marks:
        return Decimal(plain)
    whole, _, last = plain.rpartition(marks[-1])
    digits = _MARKS.sub("", whole)
    return Decimal(digits + last) if len(last) == _THOUSANDS else Decimal(f"{digits}.{last}")


def refigured(written: str, number: Decimal, language: str) -> str:
    """Return another number in the way in which one is written.

    >>> refigured("1 100", Decimal(1200), "fi"), refigured("30.90", Decimal("29.9"), "en")
    ('1 200', '29.90')
    >>> refigured("900", Decimal("1049.5"), "en")
    '1,049.50'
    """
    marks = re.findall(r"(?<=\d)([\s\u00a0\u202f.,])(?=\d{3}(?!\d))", written)
    decimal = re.search(r"([.,])\d{1,2}$", written)
    cents = bool(decimal) or number != number.to_integral_value()
    text = f"{number:,.2f}" if cents else f"{number:,.0f}"
    grouped = bool(marks) or len(re.sub(r"\D", "", written)) <= _THOUSANDS
    group = (marks[0] if marks else _GROUP_MARKS[language]) if grouped else ""
    point = decimal.group(1) if decimal else _DECIMAL_MARKS[language]
    return text.translate({ord(","): group, ord("."): point})


@lru_cache(maxsize=8)
def numeral_pattern(language: str) -> str:
    """Return the pattern of a number in words: fem, kaksisataaviisikymmentä, two hundred and fifty."""
    atom = any_of(terms(language, "numbers"))
    return rf"{atom}(?:[ -]?{atom}){{0,{_MOST_PARTS}}}"


@lru_cache(maxsize=8)
def _atoms(language: str) -> re.Pattern[str]:
    return re.compile(any_of(terms(language, "numbers")))


@lru_cache(maxsize=512)
def numeral(words: str, language: str) -> int:
    """Return a number that is written in words.

    >>> numeral("kaksisataaviisikymmentä", "fi"), numeral("tjugofem", "sv"), numeral("two hundred and ten", "en")
    (250, 25, 210)
    >>> numeral("kaksitoista", "fi"), numeral("tvåtusenfemhundra", "sv")
    (12, 2500)
    """
    values = terms(language, "numbers")
    total = hundreds = units = 0
    for atom in _atoms(language).findall(words):
        value = values[atom]
        number = int(value)
        if value.startswith("+"):
            units += number
        elif number == _THOUSAND:
            total, hundreds, units = total + (hundreds + units or 1) * _THOUSAND, 0, 0
        elif number == _HUNDRED:
            hundreds, units = hundreds + (units or 1) * _HUNDRED, 0
        elif number == _TEN and units:
            hundreds, units = hundreds + units * _TEN, 0
        else:
            units += number
    return total + hundreds + units


def number_word_forms(language: str, number: int) -> tuple[str, ...]:
    """Return the forms of a number in words, none where it has no word of its own."""
    return next((words for key, words in rows(language, "numbers") if key == str(number)), ())
