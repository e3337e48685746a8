"""Telephone numbers: +358 10 555 0142, 010 555 0142, (203) 555-0190."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.terms import any_of
from kundsvar.words import word_list

_END = r"(?![\d€£$%]|[.,:]\d|_[–-]_\d|-\w)"
_SHAPES = ("{international}" + _END, "{national}" + _END, r"(?<!\d ){grouped}" + _END)
_FEWEST_DIGITS = 7
_BEFORE = 20
_IN_THREES = re.compile(r"\d{1,3}(?: \d{3})+")
_COUNTRIES = ("358", "46", "44", "45", "47")


def _fields(language: Language) -> Mapping[str, str]:  # noqa: ARG001 (every kind's signature)
    return {
        "international": r"\+\d{1,3}[ \u00a0-]?(?:\(0\))?(?:[ \u00a0-]?\d){6,12}",
        "national": r"0\d(?:[ \u00a0-]?\d){5,11}",
        "grouped": r"\(?\d{2,4}\)?(?:[ -]\d{2,4}){2,4}",
    }


def _reads(written: Written) -> Iterator[Mention]:
    said = written.said
    start = written.match.start()
    is_a_sum = (
        written.field("grouped")
        and _IN_THREES.fullmatch(said)
        and not _phone(written.language).search(written.match.string, max(0, start - _BEFORE), start)
    )
    if not is_a_sum and sum(map(str.isdigit, said)) >= _FEWEST_DIGITS:
        yield written.mention("phone", plain_number(said))


@lru_cache(maxsize=8)
def _phone(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{any_of(word_list(language, 'terms/phones'))}(?!\w)")


def plain_number(said: str) -> str:
    """Return a number without spaces, and without the 0 that is only dialled at home where its country is given.

    >>> plain_number("+358 (0)10 555 0142"), plain_number("010-555 01 42"), plain_number("00 1 310 555 0199")
    ('+358105550142', '0105550142', '+13105550199')
    """
    digits = re.sub(r"\D", "", said)
    if not said.lstrip("( ").startswith("+"):
        if not digits.startswith("00"):
            return digits
        digits = digits[2:]
    for country in _COUNTRIES:
        if digits.startswith(country):
            digits = country + digits.removeprefix(country).removeprefix("0")
    return f"+{digits}"


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are the same, if only one of them gives the country.

    >>> same_number("+358105550142", "0105550142"), same_number("+45855501020", "+46855501020")
    (True, False)
    """
    if one[0] == other[0] == "+" or "+" not in one[0] + other[0]:
        return one == other
    return at_home(one) == at_home(other)


def at_home(number: str) -> str:
    """Return a number as it is dialled in its own country, where that is a near one.

    >>> at_home("+46855501020"), at_home("+13105550199")
    ('0855501020', '+13105550199')
    """
    country = next((country for country in _COUNTRIES if number.startswith(f"+{country}")), None)
    return number if country is None else "0" + number.removeprefix(f"+{country}")


def _says(text: str, mention: Mention, value: str, language: Language) -> str | None:  # noqa: ARG001 (every kind's signature)
    return value


KIND = Kind(__name__, rank=45, fields=_fields, reads=_reads, says=_says, shapes=_SHAPES)
