"""Whether a step that is owed was found."""

import re
from collections.abc import Iterator
from enum import StrEnum

from kundsvar.case import CaseBase
from kundsvar.certainty import POSSIBLE, SURE
from kundsvar.facts import Facts
from kundsvar.model import Model
from kundsvar.playbook import playbook
from kundsvar.reading import Reading
from kundsvar.reply import Reply
from kundsvar.span import Span
from kundsvar.text import Text

_FEWEST_WORDS = 4
"""A line that is shorter may be a heading or a name."""
_ITEM = re.compile(r"^(?:\d{1,2}[.)]|[-–•*])\s+")


class Verdict(StrEnum):
    """Whether a step that is owed was found."""

    MET = "met"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


Verdicts = dict[str, Verdict]
Spans = dict[str, tuple[Span, ...]]


def verdicts_of_reading(reading: Reading, facts: Facts) -> tuple[Verdicts, Spans]:
    """Return, for each step that a draft takes or may take, how sure that is, and the spans that show it."""
    apart = playbook(facts.kind).apart if facts.kind is not None else {}
    certainty: dict[str, float] = {}
    evidence: dict[str, tuple[Span, ...]] = {}
    for sentence in reading.sentences:
        for step, shown in sentence.steps.items():
            if shown.certainty < POSSIBLE or any(other in sentence.steps for other in apart.get(step, ())):
                continue
            sure = certainty.get(step, 0.0) >= SURE
            if shown.certainty >= SURE:
                evidence[step] = (*evidence[step], *shown.spans) if sure else shown.spans
            elif not sure:
                evidence[step] = (*evidence.get(step, ()), *shown.spans)
            certainty[step] = max(shown.certainty, certainty.get(step, 0.0))
    verdicts = {step: Verdict.MET if sure >= SURE else Verdict.DOUBTFUL for step, sure in certainty.items()}
    return verdicts, evidence


def understood(reading: Reading, case: CaseBase | Facts) -> bool:
    """Tell whether every sentence of a draft was found to do something, or stands in the case itself.

    A sentence that the reader makes nothing of may be the very one that a step is looked for in.
    """
    unread = [
        _ITEM.sub("", sentence.text).rstrip(".!?")
        for sentence in reading.sentences
        if sentence.zone == "reply"
        and not sentence.faults
        and not any(shown.certainty >= POSSIBLE for shown in sentence.steps.values())
        and len(sentence.text.split()) >= _FEWEST_WORDS
    ]
    if unread and isinstance(case, CaseBase):
        said = "\n".join(_texts(case))
        unread = [text for text in unread if text not in said]
    return not unread


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, Text):
        yield from filter(None, (thing.fi, thing.sv, thing.en, thing.own))
    elif isinstance(thing, Model):
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
