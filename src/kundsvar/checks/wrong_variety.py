"""Swedish of the other side of the Gulf: personnummer to a customer in Finland, FO-nummer to one in Sweden.

Why: the words name the offices, laws and numbers of another country, and the customer looks for them in vain.

    sv ✗ Ärendet kan prövas av konsumenttvistenämnden.
    sv ✓ Ärendet kan prövas av Allmänna reklamationsnämnden.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.source import FINLAND_SWEDISH
from kundsvar.span import Span
from kundsvar.variety import VARIETIES, elsewhere


def _finds(draft: Draft) -> Iterator[Found]:
    variety = VARIETIES.get((draft.reading.language or "", draft.facts.jurisdiction or ""))
    if variety is None:
        return
    words = elsewhere(variety)
    if not words.are_in(draft.text):
        return
    for sentence in draft.reading.sentences:
        for found in words.pattern.finditer(draft.said, *sentence.span):
            if not draft.stands_in_case(found.group()):
                here = words.instead(found, begins=found.start() == sentence.span.start)
                fix = Fix(span=Span(*found.span()), text=here)
                yield Found(words.place(found), fix=fix, said={"found": found.group(), "here": here})


CHECK = Check(
    __name__,
    severity="warning",
    message="In the customer's country {{ found }} is called something else: {{ here }}",
    remedy="Use the word of the customer's country, and see that the office or the law is right too.",
    source=FINLAND_SWEDISH,
    finds=_finds,
)
