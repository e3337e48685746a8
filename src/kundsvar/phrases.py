"""Set wording that a draft is searched for: claims about the law, and phrases that close a door.

The cues lie in `locales/<language>/phrases`, a file a phrase; whether one is wrong in a draft, the checks decide.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType

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
    found: dict[str, list[Span]] = {}
    if reading.language is None:
        return {}
    for sentence in reading.sentences:
        for phrase, span in phrases_of(sentence.text, reading.language).items():
            place = Span(span.start + sentence.span.start, span.end + sentence.span.start)
            found.setdefault(phrase, []).append(place)
    return {phrase: tuple(places) for phrase, places in found.items()}


def has_phrase(names: Collection[str], sentence: str, language: Language) -> bool:
    """Whether a sentence has one of some phrases of a language, which need not be the draft's."""
    return any(name in phrases_of(sentence, language) for name in names)


@lru_cache(maxsize=9)
def cue_index(language: Language, folder: str = "phrases") -> CueIndex:
    """Return the cues in a folder of a language, ready to be looked for."""
    return CueIndex(cue for file in cue_files(language, folder) for cue in file.cues)


@lru_cache(maxsize=_REMEMBERED)
def phrases_of(text: str, language: Language, folder: str = "phrases") -> Mapping[str, Span]:
    """Return where one stretch of text, such as a sentence, has each phrase, from first to last word."""
    spans: dict[str, Span] = {}
    for hit in cue_index(language, folder).scan(spoken(text)).hits():
        known = spans.get(hit.cue.label, hit.span)
        spans[hit.cue.label] = Span(min(known.start, hit.span.start), max(known.end, hit.span.end))
    return MappingProxyType(spans)
