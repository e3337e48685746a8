"""Numbers with all but their end covered, as receipts and banks show them."""

import re

_SHOWN = 4
_COVER = "••••"
_CARD_GROUPS = 4
_NO_SIGN = re.compile(r"[\W_]")


def masked_card(number: str) -> str:
    """Return a card number of which the last four digits are left.

    >>> masked_card("4754 3231 9487 5742")
    '•••• •••• •••• 5742'
    """
    return " ".join([_COVER] * (_CARD_GROUPS - 1) + [_end_of(number)])


def masked_account(number: str) -> str:
    """Return an account number of which the last four characters are left.

    >>> masked_account("FI61 5995 2890 7866 66")
    '•••• 6666'
    """
    return f"{_COVER} {_end_of(number)}"


def _end_of(number: str) -> str:
    return _NO_SIGN.sub("", number)[-_SHOWN:]
