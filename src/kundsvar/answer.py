"""What a draft answers: which questions find in it what they want to know.

If in doubt, they do: a question is open only where nothing speaks of what it is about, or where what it wants (a time,
a sum, a reason) stands nowhere in the draft.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kundsvar.people import Language
from kundsvar.phrases import cue_index
from kundsvar.question import Question, telling_words
from kundsvar.reading import Sentence
from kundsvar.tokens import tokens
from kundsvar.topic import Topic, topic_of

_REMEMBERED = 4096
_ONLY_BY_KIND = frozenset({"time", "sum", "reason"})
"""What can be told by what stands in the draft, whatever the words of the question."""
_STEPS = {
    "reason": frozenset({"explanation"}),
    "entitlement": frozenset({"decision", "remedy", "responsibility", "rights"}),
}
"""The steps that answer a question of a kind."""
_STEPS_OF_DEEDS = frozenset({"instruction", "remedy", "confirmation", "alternative", "decision", "next_step"})
"""The steps that answer a question without words of its own: what shall I do?"""


class Answer(NamedTuple):
    """What one sentence says, as far as questions ask for it."""

    gives: frozenset[str]
    """By the files in `locales/<language>/answers`: a time, a sum, yes or no …"""
    steps: frozenset[str]
    words: tuple[str, ...]


def open_questions(
    questions: Sequence[Question], sentences: Sequence[Sentence], language: Language
) -> Iterator[Question]:
    """Yield the questions that the sentences of a draft leave unanswered.

    >>> from kundsvar.question import questions_in
    >>> from kundsvar.read import read
    >>> questions = questions_in("When will you collect it? Do I need the receipt?")
    >>> sentences = read("We will collect it on Monday.", "en").sentences
    >>> [question.text for question in open_questions(questions, sentences, "en")]
    ['Do I need the receipt?']
    """
    answers = [*_answers(sentences, language)]
    given = frozenset(kind for answer in answers for kind in answer.gives)
    if "later" in given:
        return
    steps = frozenset(step for answer in answers for step in answer.steps)
    given |= {kind for kind, by in _STEPS.items() if steps & by}
    topic = topic_of(word for answer in answers for word in answer.words)
    bare_yes = any(_is_bare_yes(answer, questions) for answer in answers)
    for question in questions:
        wanted = question.wants & _ONLY_BY_KIND
        if wanted:
            answered = wanted <= given
        elif question.language != language or question.wants & given:
            answered = True
        elif not question.words:
            answered = bool(steps & _STEPS_OF_DEEDS)
        else:
            answered = bare_yes or _speaks_of(topic, question)
        if not answered:
            yield question


def _answers(sentences: Sequence[Sentence], language: Language) -> Iterator[Answer]:
    for sentence in sentences:
        gives, words = _read(sentence.text, language)
        yield Answer(gives, frozenset(sentence.steps), words)


@lru_cache(maxsize=_REMEMBERED)
def _read(sentence: str, language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    found = tokens(sentence)
    gives = frozenset(hit.cue.label for hit in cue_index(language, "answers").scan(found).hits())
    return gives, telling_words(sentence, found, language)


def _is_bare_yes(answer: Answer, questions: Sequence[Question]) -> bool:
    """Return whether a sentence says yes or no, and not to a question that it names."""
    if "yes" not in answer.gives:
        return False
    topic = topic_of(answer.words)
    return not any(_speaks_of(topic, question) for question in questions)


def _speaks_of(topic: Topic, question: Question) -> bool:
    return any(map(topic.speaks_of, question.words))
