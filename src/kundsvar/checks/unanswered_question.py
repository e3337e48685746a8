"""Leaves a question of the customer's unanswered.

Why: who gets no answer to what they asked writes again; a reply answers every question of the message.

With the message “How much is a repair? When can you come?”:

    fi ✗ Asentaja tulee tiistaina.
    fi ✓ Asentaja tulee tiistaina, ja korjaus maksaa 89 euroa.
    sv ✗ Teknikern kommer på tisdag.
    sv ✓ Teknikern kommer på tisdag, och reparationen kostar 890 kronor.
    en ✗ The engineer will come on Tuesday.
    en ✓ The engineer will come on Tuesday, and the repair costs £89.
"""

from collections.abc import Iterator

from kundsvar.answer import open_questions
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.question import questions_in
from kundsvar.reading import Sentence
from kundsvar.source import COMPLAINTS_STANDARD
from kundsvar.span import Span

_LONGEST = 200
_RIGHT = 0.85
"""How many of these findings are right, measured on `tests/data/questions.toml`."""
_FRAME = frozenset({"greeting", "thank_contact", "thanks"})


def _finds(draft: Draft) -> Iterator[Found]:
    if draft.case is None or draft.case.message is None or draft.reading.language is None:
        return
    questions = questions_in(draft.case.message, draft.facts.language)
    if not questions:
        return
    body = _body(draft)
    place = body[-1].span.end if body else 0
    answering = [one for one in body if not one.steps or one.steps.keys() - _FRAME]
    for question in open_questions(questions, answering, draft.reading.language):
        yield Found(Span(place, place), said={"question": _shortened(question.text)}, certainty=_RIGHT)


def _body(draft: Draft) -> list[Sentence]:
    """Return the sentences before the signature."""
    body: list[Sentence] = []
    for sentence in draft.reading.sentences:
        if sentence.zone == "signature" or ("sign_off" in sentence.steps and body):
            break
        body.append(sentence)
    return body


def _shortened(question: str) -> str:
    return question if len(question) <= _LONGEST else f"{question[: _LONGEST - 1]}…"


CHECK = Check(
    __name__,
    severity="warning",
    message="The customer asks: “{{ question }}” The draft does not answer it.",
    remedy="Answer it, or say who will and when.",
    source=COMPLAINTS_STANDARD,
    finds=_finds,
)
