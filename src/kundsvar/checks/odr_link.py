"""Links to the Union's platform for online disputes, which is closed.

Why: the platform was closed on 20 July 2025; a link to it leads the customer nowhere.

    fi ✗ Voitte tehdä valituksen osoitteessa https://ec.europa.eu/consumers/odr.
    fi ✓ Kuluttajaneuvonta auttaa teitä maksutta.
    sv ✗ Du kan anmäla tvisten på https://ec.europa.eu/consumers/odr.
    sv ✓ Du kan vända dig till Allmänna reklamationsnämnden.
    en ✗ You can complain on the platform https://ec.europa.eu/consumers/odr.
    en ✓ You can turn to the consumer disputes board of your country.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.right import laws
from kundsvar.source import ODR_CLOSED
from kundsvar.span import Span


@lru_cache(maxsize=1)
def _addresses() -> re.Pattern[str]:
    known = laws("disputes")["disputes-no-odr"].values["addresses"]
    return re.compile(
        rf"(?:https?://)?(?:www\.)?(?:{'|'.join(map(re.escape, known))})[\w/.?=&-]*(?<![.?])", re.IGNORECASE
    )


def _finds(draft: Draft) -> Iterator[Found]:
    for sentence in draft.reading.sentences:
        for link in _addresses().finditer(draft.text, *sentence.span):
            yield Found(Span(*link.span()))


CHECK = Check(
    __name__,
    severity="error",
    message="This links to the Union's platform for online disputes, which was closed on 20 July 2025.",
    remedy="Name the body of the customer's country instead.",
    source=ODR_CLOSED,
    finds=_finds,
    mends=("dispute_body",),
)
