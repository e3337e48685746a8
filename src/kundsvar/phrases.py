"""Set wording that a draft is searched for: claims about the law, and phrases that close a door.

The cues lie in `locales/<language>/phrases`, a file a phrase; whether one is wrong in a draft, the checks decide.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from kundsvar.matcher import CueIndex
from kundsvar.people import Language
from kundsvar.reading import Reading
from kundsvar.span import Span
from kundsvar.spoken import spoken
from kundsvar.words import cue_files

_REMEMBERED = 4096


def phrases_in(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """Return where a draft has each phrase, by its name; one span a sentence, from first to last word.

    >>> from kundsvar.read import read
    >>> dict(phrases_in(read("ARN examines disputes free of charge.", "en")))
    {'dispute_fee': (Span(start=0, end=26),)}
    """
    found: dict[str, tuple[Span, ...]] = {}
    if reading.language is None:
        return found
    for sentence in reading.sentences:
        for phrase, span in _phrases(sentence.text, reading.language):
            place = Span(span.start + sentence.span.start, span.end + sentence.span.start)
            found[phrase] = (*found.get(phrase, ()), place)
    return found


def has_phrase(names: Collection[str], sentence: str, language: Language) -> bool:
    """Whether a sentence has one of some phrases of a language, which need not be the draft's."""
    return any(phrase in names for phrase, _ in _phrases(sentence, language))


@lru_cache(maxsize=3)
def _index(language: Language) -> CueIndex:
    return CueIndex(cue for file in cue_files(language) for cue in file.cues)


@lru_cache(maxsize=_REMEMBERED)
def _phrases(sentence: str, language: Language) -> tuple[tuple[str, Span], ...]:
    spans: dict[str, Span] = {}
    for hit in _index(language).scan(spoken(sentence)).hits():
        known = spans.get(hit.cue.label, hit.span)
        spans[hit.cue.label] = Span(min(known.start, hit.span.start), max(known.end, hit.span.end))
    return tuple(spans.items())
