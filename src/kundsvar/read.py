"""Read a draft: find its language, its sentences, and what each of them does."""

from functools import lru_cache
from typing import TYPE_CHECKING

from kundsvar.catalogue import varieties
from kundsvar.certainty import USUAL, Thresholds
from kundsvar.expect import expect, expect_one_of
from kundsvar.habits import Habits, habits
from kundsvar.history import own_text
from kundsvar.identify import identify
from kundsvar.page import plain_page
from kundsvar.people import Language
from kundsvar.reading import Reading, Sentence
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.voice import Voice, stock_voice

if TYPE_CHECKING:
    from kundsvar.reader import Reader

_ENOUGH_TO_TELL = 600
"""So many characters tell the language of a draft."""


def read(
    text: str,
    language: Language | None = None,
    *,
    expected: Language | None = None,
    voice: Voice | None = None,
    thresholds: Thresholds = USUAL,
) -> Reading:
    """Find the sentences, steps and faults of a draft.

    `language` is fi, sv or en; None has it found out, and then `expected` is the language that it is
    unless the text clearly says otherwise. `voice` is a company's own, whose sentences are
    known as kundsvar's are. `thresholds` say how sure is sure. The text is plain text; quoted mail history is
    left out.

    >>> reading = read("Hei Maija! Pahoittelemme viivästystä.", language="fi")
    >>> [sorted(sentence.steps) for sentence in reading.sentences]
    [['greeting'], ['regret']]

    Raises InputError for what is no text or no language.
    """
    expect(text, str, "text", "a string")
    expect_one_of(language, Language, "language")
    expect_one_of(expected, Language, "expected")
    page = plain_page(text)
    if page is not None:
        return read(page.text, language, expected=expected, voice=voice, thresholds=thresholds).shown_on(page)
    stretches = own_text(text)
    if language is None:
        language = identify(_beginning(text, stretches), expected)
    if language is None:
        spans = [s for stretch in stretches for s in sentence_spans(text, Habits(), *stretch)]
        return Reading(language=None, sentences=tuple(Sentence(text=text[s.slice], span=s) for s in spans))
    sentences = reader(language, voice or stock_voice()).read(text, stretches, thresholds)
    return Reading(language=language, sentences=sentences)


@lru_cache(maxsize=32)
def reader(language: Language, voice: Voice) -> "Reader":
    """Return the reader of a language that knows the sentences of a voice; made once."""
    # Who only composes does without numpy and the learned weights.
    from kundsvar.learned import learned
    from kundsvar.own import own_rewrites, own_sentences
    from kundsvar.own_words import OwnWords
    from kundsvar.reader import Reader

    catalogues = [voice.catalogue(variety) for variety in varieties(language)]
    own = (*own_sentences(catalogues, habits(language)), *own_rewrites(language, habits(language)))
    return Reader(learned(language), OwnWords(own), habits(language))


def _beginning(text: str, stretches: tuple[Span, ...]) -> str:
    if not stretches:
        return ""
    start = stretches[0].start
    return text[start : min(stretches[-1].end, start + _ENOUGH_TO_TELL)]
