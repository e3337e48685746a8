"""A sum, a date, a time or a number that is another than the one that the case knows.

Why: a wrong day or number costs the customer money and a second message, and the whole reply its credibility.

    fi ✗ Sopimuksenne 77-1520 päättyy 23. marraskuuta 2026.
    fi ✓ Sopimuksenne 77-1250 päättyy 23. marraskuuta 2026.
    sv ✗ Ert abonnemang upphör den 28 november 2026.
    sv ✓ Ert abonnemang upphör den 23 november 2026.
    en ✗ Your final bill is for €12.10.
    en ✓ Your final bill is for €11.20.
"""

from collections.abc import Iterator

from kundsvar.backing import plainly
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.mention import kinds
from kundsvar.source import DAVIDOW

_SAID_AS_WRITTEN = frozenset({"phone", "reference"})


def _finds(draft: Draft) -> Iterator[Found]:
    for mention, fact in draft.doubts:
        language = draft.reading.language
        if fact is None or language is None:
            continue
        said = draft.text[mention.span.slice]
        right = fact.said if mention.kind in _SAID_AS_WRITTEN else None
        right = right or kinds()[mention.kind].says(draft.text, mention, fact.value, language)
        fix = None if right is None else Fix(span=mention.span, text=right)
        yield Found(mention.span, said={"found": said, "known": right or plainly(fact.value, language)}, fix=fix)


CHECK = Check(
    __name__,
    severity="error",
    message="The draft says {{ found }}, but the case says {{ known }}.",
    remedy="Write what the case says, or correct the case if it is wrong.",
    source=DAVIDOW,
    finds=_finds,
)
