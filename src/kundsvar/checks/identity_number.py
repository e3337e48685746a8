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


def _spans(draft: Draft, sentence: Sentence) -> Iterator[Span]:
    for found in _FINNISH.finditer(draft.text, *sentence.span):
        if hetu.is_valid(found.group(), allow_temporary=True):
            yield Span(*found.span())
    for found in _SWEDISH.finditer(draft.text, *sentence.span):
        bare = not found["mark"]
        if _is_swedish(found) and not (bare and _is_another_number(draft, sentence, found.group())):
            yield Span(*found.span())


def _is_another_number(draft: Draft, sentence: Sentence, digits: str) -> bool:
    """Return whether digits without a mark are by chance such as an identity number has: one in 150 is."""
    if draft.phrase_in("identity_named", sentence):
        return False
    is_telephone = digits.startswith("0")
    return is_telephone or draft.phrase_in("other_number", sentence) is not None


def _finds(draft: Draft) -> Iterator[Found]:
    for sentence in draft.reading.sentences:
        # Some numbers are valid in both countries.
        for span in sorted({*_spans(draft, sentence)}):
            yield Found(span, fix=_fix(draft, sentence, span))


def _fix(draft: Draft, sentence: Sentence, span: Span) -> Fix | None:
    """Return the customer number in place of the identity number, unless the sentence says what it shows."""
    number = None if draft.case is None else draft.case.customer.number
    if number is None or number == draft.text[span.slice] or draft.phrase_in("identity_named", sentence):
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
