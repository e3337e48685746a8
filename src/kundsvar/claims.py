"""What a draft claims about the law: wording that may go against a right, known by cues of its own.

The cues lie in `locales/<language>/claims`, a file a claim; whether a claim is wrong, the checks decide by
the rights of the case.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from kundsvar.certainty import SURE
from kundsvar.matcher import CueIndex
from kundsvar.people import Language
from kundsvar.reading import Reading
from kundsvar.span import Span
from kundsvar.tokens import tokens
from kundsvar.words import cue_files

_QUOTED = re.compile(r"[\"“”„][^\"“”„]{0,2000}[\"“”]|«[^»]{0,2000}»")
"""Words that are another's."""
_REMEMBERED = 4096


def claims_in(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """Return where a draft makes each claim, by the claim's name; one span a sentence, from first to last word.

    >>> from kundsvar.read import read
    >>> dict(claims_in(read("ARN examines disputes free of charge.", "en")))
    {'dispute_fee': (Span(start=0, end=26),)}
    """
    found: dict[str, tuple[Span, ...]] = {}
    if reading.language is None:
        return found
    for sentence in reading.sentences:
        for claim, span in _claims(sentence.text, reading.language):
            place = Span(span.start + sentence.span.start, span.end + sentence.span.start)
            found[claim] = (*found.get(claim, ()), place)
    return found


@lru_cache(maxsize=3)
def _index(language: Language) -> CueIndex:
    return CueIndex([cue for file in cue_files(language, "claims") for cue in file.cues if cue.certainty >= SURE])


@lru_cache(maxsize=_REMEMBERED)
def _claims(sentence: str, language: Language) -> tuple[tuple[str, Span], ...]:
    quoted = [quotation.span() for quotation in _QUOTED.finditer(sentence)]
    spans: dict[str, Span] = {}
    for hit in _index(language).scan(tokens(sentence)).hits():
        start, end = hit.span
        if any(first <= start and end <= last for first, last in quoted):
            continue
        known = spans.get(hit.cue.label, hit.span)
        spans[hit.cue.label] = Span(min(known.start, start), max(known.end, end))
    return tuple(spans.items())
