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

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import IDENTITY_LAW
from kundsvar.span import Span

_FINNISH = re.compile(r"(?<![\w-])(\d\d)(\d\d)(\d\d)([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])(?![\w-])")
_SWEDISH = re.compile(r"(?<![\w-])(?:\d\d)?(\d\d)(\d\d)(\d\d)[-+]?(\d{4})(?![\w-])")
# Väestötietojärjestelmä: the remainder of the nine digits by 31 gives the last character.
_REMAINDERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CO_ORDINATION = 60
"""A Swedish samordningsnummer has 60 added to the day."""


def _is_finnish(found: re.Match[str]) -> bool:
    day, month, year, _, number, last = found.groups()
    return _is_day(year, month, int(day)) and _REMAINDERS[int(day + month + year + number) % 31] == last


def _is_swedish(found: re.Match[str]) -> bool:
    year, month, day, number = found.groups()
    if not _is_day(year, month, int(day) % _CO_ORDINATION):
        return False
    digits = [int(digit) * (2 - place % 2) for place, digit in enumerate(year + month + day + number)]
    return sum(digit // 10 + digit % 10 for digit in digits) % 10 == 0


def _is_day(year: str, month: str, day: int) -> bool:
    try:
        date(2000 + int(year), int(month), day)
    except ValueError:
        return False
    return True


def _finds(draft: Draft) -> Iterator[Found]:
    for sentence in draft.reading.sentences:
        for pattern, is_one in ((_FINNISH, _is_finnish), (_SWEDISH, _is_swedish)):
            for found in pattern.finditer(draft.text, *sentence.span):
                if is_one(found):
                    yield Found(Span(*found.span()))


CHECK = Check(
    __name__,
    severity="error",
    message="This repeats an identity number in an ordinary message.",
    remedy="Leave it out; the customer number or the reference is enough, and the rest goes by a secure channel.",
    source=IDENTITY_LAW,
    finds=_finds,
)
