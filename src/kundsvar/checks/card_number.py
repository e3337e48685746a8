"""Shows a whole payment card number.

Why: whoever sees the message can use the card; the last four digits are enough to tell which one it is.

    fi ✗ Hyvitys menee kortille 4754 3231 9487 5742.
    fi ✓ Hyvitys menee kortille, jonka numero päättyy 5742.
    sv ✗ Pengarna går till kortet 4754 3231 9487 5742.
    sv ✓ Pengarna går till kortet som slutar på 5742.
    en ✗ The refund goes to card 4754 3231 9487 5742.
    en ✓ The refund goes to the card ending in 5742.
"""

import re
from collections.abc import Iterator

from stdnum import luhn

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.mask import masked_card
from kundsvar.reading import Sentence
from kundsvar.source import CARD_STANDARD
from kundsvar.span import Span

# Visa, Mastercard (also its series 2, since 2017), American Express, Diners, Discover, Maestro, UnionPay.
_ISSUED = re.compile(
    r"(?:4[0-9]{12}(?:[0-9]{3}){0,2}|(?:5[1-5]|2[2-7])[0-9]{14}|3[47][0-9]{13}|3(?:0[0-5]|[689][0-9])[0-9]{11}"
    r"|(?:6011|65[0-9]{2}|62[0-9]{2})[0-9]{12}|(?:50[0-9]{2}|5[6-9][0-9]{2}|6[37][0-9]{2})[0-9]{8,15})"
)
_SPACE = "[ \u00a0\u202f-]"
_PRINTED = re.compile(
    rf"(?<!\w)(?<![0-9]{_SPACE})"
    rf"(?:[0-9]{{4}}(?:(?P<space>{_SPACE})[0-9]{{4}}(?P=space)[0-9]{{4}}(?P=space)[0-9]{{4}}"
    rf"|(?P<gap>{_SPACE})[0-9]{{6}}(?P=gap)[0-9]{{4,5}})|(?P<bare>[0-9]{{13,19}}))"
    rf"(?!\w)(?!{_SPACE}[0-9]{{4}})"
)
"""As cards print it, in groups of 4-4-4-4, 4-6-5 or 4-6-4, or without a space."""
_NO_DIGIT = re.compile("[^0-9]")


def _is_card(digits: str) -> bool:
    return _ISSUED.fullmatch(digits) is not None and luhn.is_valid(digits)


def _is_called_card(draft: Draft, sentence: Sentence, place: int) -> bool:
    """Return whether a number is called a card's: digits without groups may be any number, and one in ten fits."""
    card = draft.phrase_in("card_named", sentence)
    other = draft.phrase_in("other_number", sentence)
    if card is None or other is None or other.end > place:
        return card is not None
    # Of two names before a number, the nearer is its own.
    return other.end < card.end <= place


def _finds(draft: Draft) -> Iterator[Found]:
    for found in _PRINTED.finditer(draft.text):
        sentence = draft.sentence_at(found.start())
        if sentence is None or not _is_card(_NO_DIGIT.sub("", found.group())):
            continue
        if not found["bare"] or _is_called_card(draft, sentence, found.start()):
            span = Span(*found.span())
            yield Found(span, fix=Fix(span=span, text=masked_card(found.group())))


CHECK = Check(
    __name__,
    severity="error",
    message="This shows a whole card number.",
    remedy="Give the last four digits alone; they are enough to tell which card it is.",
    source=CARD_STANDARD,
    finds=_finds,
)
