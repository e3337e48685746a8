"""Whether a step that is owed was found."""

import re
from collections.abc import Iterator
from enum import StrEnum

from kundsvar.case import CaseBase
from kundsvar.facts import Facts
from kundsvar.model import Model
from kundsvar.people import Company, Person
from kundsvar.phrases import phrases_of
from kundsvar.playbook import playbook
from kundsvar.reading import Reading, Sentence
from kundsvar.reply import Reply
from kundsvar.span import Span
from kundsvar.text import Text

_ITEM = re.compile(r"^(?:\d{1,2}[.)]|[-–•*])\s+")
_PLAIN = 0.9
_KNOWN = 1.0


class Verdict(StrEnum):
    """Whether a step that is owed was found."""

    MET = "met"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


Verdicts = dict[str, Verdict]
Spans = dict[str, tuple[Span, ...]]


def verdicts_of_reading(reading: Reading, facts: Facts, given: frozenset[Span] = frozenset()) -> tuple[Verdicts, Spans]:
    """Return, for each step that a draft takes or may take, how sure that is, and the spans that show it.

    Of a sentence that stands in the case itself (`given`), or whose frame is our own, only what is plain counts:
    it was written down as what happened, or to take one step, and is no sign of any other.
    """
    apart = playbook(facts.kind).apart if facts.kind is not None else {}
    verdicts: Verdicts = {}
    evidence: dict[str, list[Span]] = {}
    for verdict in (Verdict.MET, Verdict.DOUBTFUL):
        for sentence in reading.sentences:
            known = sentence.span in given or bool(sentence.ours)
            for step, shown in (sentence.steps if verdict is Verdict.MET else sentence.possible).items():
                if known and shown.certainty < _PLAIN:
                    continue
                beside = [sentence.steps[other] for other in apart.get(step, ()) if other in sentence.steps]
                # A date beside our own sentence on the money is that of the money, and tells nothing of the delay.
                if any(other.certainty >= _KNOWN for other in beside):
                    continue
                if verdicts.setdefault(step, verdict) is verdict:
                    evidence.setdefault(step, []).extend(shown.spans)
    return verdicts, {step: tuple(spans) for step, spans in evidence.items()}


def hinted_steps(reading: Reading, given: frozenset[Span]) -> dict[str, tuple[Span, ...]]:
    """Return the steps of which another's words bear a plain sign, as a because does of an explanation.

    The reader may overlook them, and a step with a sign in sight is doubtful rather than missing.
    """
    if reading.language is None:
        return {}
    found: dict[str, list[Span]] = {}
    for sentence in reading.sentences:
        if not sentence.ours and sentence.span not in given:
            for step, span in phrases_of(sentence.text, reading.language, "hints").items():
                found.setdefault(step, []).append(span.moved(sentence.span.start))
    return {step: tuple(spans) for step, spans in found.items()}


def given_sentences(reading: Reading, case: CaseBase | Facts) -> frozenset[Span]:
    """Return the places of the sentences of a draft that stand in the case itself, but for words of our own."""
    if isinstance(case, Facts):
        return frozenset()
    texts = "\n".join(_texts(case)).lower()
    return frozenset(sentence.span for sentence in reading.sentences if _not_ours(sentence).lower() in texts)


def _not_ours(sentence: Sentence) -> str:
    rest, place = "", sentence.span.start
    for one in sorted(sentence.ours):
        rest += sentence.text[max(0, place - sentence.span.start) : one.start - sentence.span.start]
        place = max(place, one.end)
    rest += sentence.text[place - sentence.span.start :]
    return _ITEM.sub("", rest).strip(" .!?,:")


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, Text):
        yield from filter(None, (thing.fi, thing.sv, thing.en, thing.own))
    elif isinstance(thing, Model):
        if isinstance(thing, (Company, Person)):
            yield thing.name
        for name in type(thing).model_fields:
            yield from _texts(getattr(thing, name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _texts(one)


def verdicts_of_reply(reply: Reply) -> tuple[Verdicts, Spans]:
    """Return the steps of a reply, which are known, and the spans of its parts."""
    evidence: Spans = {}
    place = 0
    for part in reply.parts:
        start = reply.text.index(part.text, place)
        place = start + len(part.text)
        evidence[part.step] = (*evidence.get(part.step, ()), Span(start, place))
    return dict.fromkeys(evidence, Verdict.MET), evidence
