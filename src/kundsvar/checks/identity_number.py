"""Repeats an identity number.

Why: a henkilötunnus or a personnummer in an ordinary message is more than the matter needs, and more than is safe.

    fi ✗ Henkilötunnuksenne on 131052-308T.
    fi ✓ Asiakasnumeronne on 131052-308.
    sv ✗ Ditt personnummer är 811218-9876.
    sv ✓ Ditt kundnummer är 811218-9875.
    en ✗ Your identity number is 19811218-9876.
    en ✓ Your customer number is 811218-9875.
"""

import re
from collections.abc import Iterator
from datetime import date

from stdnum import luhn
from stdnum.fi import hetu

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.reading import Sentence
from kundsvar.source import IDENTITY_LAW
from kundsvar.span import Span

_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
_FINNISH = re.compile(rf"(?<![\w-])[0-9]{{6}}[{_DASHES}+A-FU-Ya-fu-y][0-9]{{3}}[0-9A-Ya-y](?![\w-])")
_SWEDISH = re.compile(
    r"(?<![\w-])(?:18|19|20)?(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
    rf"(?P<mark>[{_DASHES}+]?)(?P<number>[0-9]{{4}})(?![\w-])"
)
_HAS_DIGITS = re.compile("[0-9]{6}")
_CO_ORDINATION = 60
"""A Swedish samordningsnummer has 60 added to the day."""


def _is_swedish(found: re.Match[str]) -> bool:
    year, month, day, number = found.group("year", "month", "day", "number")
    return _is_day(year, month, int(day) % _CO_ORDINATION) and luhn.is_valid(year + month + day + number)


def _is_day(year: str, month: str, day: int) -> bool:
    try:
        date(2000 + int(year), int(month), day)
    except ValueError:
        return False
    return True


def _numbers(text: str) -> dict[Span, bool]:
    """Return where a text has an identity number, and whether it could be another number by chance: one in 150 is."""
    if _HAS_DIGITS.search(text) is None:
        return {}
    found = {Span(*one.span()): not one["mark"] for one in _SWEDISH.finditer(text) if _is_swedish(one)}
    # Some numbers are valid in both countries.
    found |= {
        Span(*one.span()): False for one in _FINNISH.finditer(text) if hetu.is_valid(one.group(), allow_temporary=True)
    }
    return found


def _finds(draft: Draft) -> Iterator[Found]:
    for span, bare in _numbers(draft.text).items():
        sentence = draft.sentence_at(span.start)
        if sentence is None:
            continue
        named = draft.phrase_in("identity_named", sentence) is not None
        if named or not (bare and _is_another_number(draft, sentence, span)):
            yield Found(span, fix=None if named else _fix(draft, span))


def _is_another_number(draft: Draft, sentence: Sentence, span: Span) -> bool:
    is_telephone = draft.text[span.start] == "0"
    return is_telephone or draft.phrase_in("other_number", sentence) is not None


def _fix(draft: Draft, span: Span) -> Fix | None:
    """Return the customer number in place of an identity number that the sentence does not call one."""
    number = None if draft.case is None else draft.case.customer.number
    if number is None or number == draft.text[span.slice]:
        return None
    return Fix(span=span, text=number)


CHECK = Check(
    __name__,
    severity="error",
    message="This repeats an identity number in an ordinary message.",
    remedy="Leave it out; the customer number or the reference is enough, and the rest goes by a secure channel.",
    source=IDENTITY_LAW,
    finds=_finds,
)
