"""Words of another country: personnummer to a customer in Finland, FO-nummer to one in Sweden.

Why: they name the offices, laws and numbers of another country, and the customer looks for them in vain.

    fi ✗ Asian voi viedä kuluttajariitalautakuntaan.
    fi ✓ Asian voi viedä ARN:ään.
    sv ✗ Ärendet kan prövas av konsumenttvistenämnden.
    sv ✓ Ärendet kan prövas av Allmänna reklamationsnämnden.
    en ✗ You can take it to the Consumer Disputes Board.
    en ✓ You can take it to the National Board for Consumer Disputes.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.countries import foreign_words, names_a_country
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.source import FINLAND_SWEDISH
from kundsvar.span import Span


def _finds(draft: Draft) -> Iterator[Found]:
    language, country = draft.reading.language, draft.facts.jurisdiction
    words = foreign_words(language, country) if language is not None and country is not None else None
    if words is None or not words.are_in(draft.text):
        return
    for sentence in draft.reading.sentences:
        if names_a_country(sentence.text, draft.reading.language or "en"):
            continue
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
