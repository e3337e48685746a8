"""What a language model says around a draft: “Here's a draft:”, “As an AI…”, a line of subject.

Why: it was said to the agent, and a customer who reads it knows that nobody else read the reply.

    fi ✗ Tässä luonnos:
    fi ✓ Tässä seurantalinkki: www.posti.example
    sv ✗ Självklart! Här är ett förslag på svar:
    sv ✓ Självklart! Här är länken: www.posten.example
    en ✗ Sure, here is a draft reply:
    en ✓ Sure, here is the link: www.post.example
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import name_of
from kundsvar.fix import leaving_out
from kundsvar.identify import LANGUAGES, language_of_sentence
from kundsvar.people import Language
from kundsvar.phrases import has_phrase
from kundsvar.reading import Sentence
from kundsvar.source import CARD
from kundsvar.span import Span
from kundsvar.words import word_list

_CHATTER = name_of(__name__)
_AFTERWORD = "model_afterword"
_LINE = re.compile(r"[^\r\n]+")
_ENDS_LINE = re.compile(r"[\r\n]")
_AT_THE_TOP = 3
_AT_THE_END = 4
_LONGEST_SUBJECT = 150
_FEW_WORDS = 3
"""“Of course!” before it belongs to it."""


@lru_cache(maxsize=1)
def _subject() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for language in LANGUAGES for word in word_list(language, "subjects"))
    return re.compile(rf"[*_]{{0,2}}(?:{words})[*_]{{0,2}}[ ]?:[*_]{{0,2}}[ ]\S", re.IGNORECASE)


def _finds(draft: Draft) -> Iterator[Found]:
    sentences = draft.reading.sentences
    for number, sentence in enumerate(sentences):
        at_the_top, at_the_end = number < _AT_THE_TOP, number >= len(sentences) - _AT_THE_END
        names = (_CHATTER, _AFTERWORD) if at_the_end and number >= len(draft.body) else (_CHATTER,)
        languages = _languages(draft, sentence) if at_the_top or at_the_end else (draft.reading.language,)
        if any(has_phrase(names, sentence.text, language) for language in languages if language is not None):
            span = Span(sentences[_first(draft, sentences, number)].span.start, sentence.span.end)
            yield Found(span, fix=leaving_out(draft.text, span))
        elif at_the_top and draft.facts.channel != "letter" and _subject().match(sentence.text):
            span = _line(draft.text, sentence.span)
            if span.end - span.start <= _LONGEST_SUBJECT:
                yield Found(span, severity="warning", fix=leaving_out(draft.text, span))


def _languages(draft: Draft, sentence: Sentence) -> Sequence[Language | None]:
    """Return the languages that a sentence above or below may be in: a model talks to the agent in the agent's."""
    guess = language_of_sentence(sentence.text)
    if guess is not None:
        return (guess.language,)
    return LANGUAGES if len(sentence.text.split()) <= _FEW_WORDS else (draft.reading.language,)


def _first(draft: Draft, sentences: Sequence[Sentence], number: int) -> int:
    """Return the number of the sentence that begins what is said here: an exclamation before it on the same line."""
    before = sentences[number - 1] if number else None
    here = sentences[number].span.start
    if before is None or _ENDS_LINE.search(draft.text, before.span.end, here) or len(before.text.split()) > _FEW_WORDS:
        return number
    return number - 1


def _line(text: str, span: Span) -> Span:
    line = _LINE.match(text, span.start)
    return span if line is None else Span(span.start, span.start + len(line.group().rstrip()))


CHECK = Check(
    __name__,
    severity="error",
    message="This was said to you, not to the customer.",
    remedy="Leave it out.",
    source=CARD,
    finds=_finds,
)
