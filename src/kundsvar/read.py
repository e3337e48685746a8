"""Read a draft: find its language, its sentences, and what each of them does."""

from functools import lru_cache

from kundsvar.catalogue import varieties
from kundsvar.expect import expect, expect_one_of
from kundsvar.history import own_text
from kundsvar.identify import identify
from kundsvar.labels import Labeller
from kundsvar.own import own_sentences
from kundsvar.people import Language
from kundsvar.reader import Reader
from kundsvar.reading import Reading, Sentence
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.voice import Voice, stock_voice
from kundsvar.words import word_list

_ENOUGH_TO_TELL = 600
"""So many characters tell the language of a draft."""


def read(
    text: str,
    language: Language | None = None,
    *,
    expected: Language | None = None,
    voice: Voice | None = None,
) -> Reading:
    """Find the sentences, steps and faults of a draft.

    `language` is fi, sv or en; None has it found out, and then `expected` is the language that it is
    unless the text clearly says otherwise. `voice` is a company's own, whose sentences are
    known as kundsvar's are. The text is plain text; quoted mail history is left out.

    >>> reading = read("Hei Maija! Pahoittelemme viivästystä.", language="fi")
    >>> [sorted(sentence.steps) for sentence in reading.sentences]
    [['greeting'], ['regret']]

    Raises InputError for what is no text or no language.
    """
    expect(text, str, "text", "a string")
    expect_one_of(language, Language, "language")
    expect_one_of(expected, Language, "expected")
    stretches = own_text(text)
    if language is None:
        language = identify(_beginning(text, stretches), expected)
    if language is None:
        spans = [s for stretch in stretches for s in sentence_spans(text, frozenset(), *stretch)]
        return Reading(language=None, sentences=tuple(Sentence(text=text[s.slice], span=s) for s in spans))
    return Reading(language=language, sentences=reader(language, voice or stock_voice()).read(text, stretches))


@lru_cache(maxsize=32)
def reader(language: str, voice: Voice) -> Reader:
    """Return the reader of a language that knows the sentences of a voice; made once."""
    abbreviations = frozenset(word_list(language, "abbreviations"))
    catalogues = [voice.catalogue(variety) for variety in varieties(language)]
    return Reader(Labeller(language, own_sentences(catalogues, abbreviations)), abbreviations)


def _beginning(text: str, stretches: tuple[Span, ...]) -> str:
    if not stretches:
        return ""
    start = stretches[0].start
    return text[start : min(stretches[-1].end, start + _ENOUGH_TO_TELL)]
