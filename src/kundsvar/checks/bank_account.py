"""Shows the whole number of the customer's bank account.

Why: the customer knows their own account, and its last digits are enough to tell which one is meant.

    fi ✗ Maksamme korvauksen tilillenne FI61 5995 2890 7866 66.
    fi ✓ Maksakaa lasku tilillemme FI61 5995 2890 7866 66.
    sv ✗ Ersättningen betalas till ditt konto SE33 0928 1590 1396 2459 5711.
    sv ✓ Ersättningen betalas den 12 maj till ditt konto som slutar på 5711.
    en ✗ The refund goes to your account GB41 NWBK 8414 8525 3888 53.
    en ✓ The refund goes to your account ending in 8853 on 12 May.
"""

import re
from collections.abc import Iterator

from stdnum import iban

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.mask import masked_account
from kundsvar.source import DATA_MINIMISATION
from kundsvar.span import Span

_ACCOUNT = re.compile(
    r"(?<!\w)[A-Za-z]{2}[0-9]{2}(?:[ \u00a0]?[A-Za-z0-9]{4}){2,7}(?:[ \u00a0]?[A-Za-z0-9]{1,3})?(?!\w)"
)
_FEWEST = 15
"""The shortest account number, Norway's."""


def _account_in(written: str) -> str | None:
    """Return the account number at the beginning of what looks like one: a word may follow it.

    >>> _account_in("FI61 5995 2890 7866 66 asti")
    'FI61 5995 2890 7866 66'
    """
    while len(written) >= _FEWEST:
        if iban.is_valid(written):
            return written
        written = re.sub(r"[ \u00a0]?[^ \u00a0]+$", "", written)
    return None


def _finds(draft: Draft) -> Iterator[Found]:
    for sentence in draft.reading.sentences:
        if draft.phrase_in("bank_account", sentence) is None:
            continue
        for found in _ACCOUNT.finditer(draft.text, *sentence.span):
            number = _account_in(found.group())
            if number is not None:
                span = Span(found.start(), found.start() + len(number))
                yield Found(span, fix=Fix(span=span, text=masked_account(number)))


CHECK = Check(
    __name__,
    severity="warning",
    message="This shows the whole number of the customer's bank account.",
    remedy="Give its last digits alone; they are enough to tell which account is meant.",
    source=DATA_MINIMISATION,
    finds=_finds,
)
