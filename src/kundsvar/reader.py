"""Reads one language: cuts a draft into sentences, and says of each what it does and where it stands."""

import re
from collections.abc import Iterable, Iterator

from kundsvar.certainty import SURE
from kundsvar.labels import Label, Labeller
from kundsvar.reading import Evidence, Sentence
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span

_EDGE = 3
"""How many sentences count as first, and as last."""
_FIRST = frozenset({"first"})
_LAST = frozenset({"last"})
_SIGNATURE_LINES = 8
_SIGNATURE_MARK = re.compile(r"^-- ?$", re.MULTILINE)
_OF_A_SIGNATURE = frozenset({"sign_off", "contact"})
_SHORT_LINE = 5
_BY_ITS_PLACE = 0.8
"""How certain the place of a line makes us that it greets or signs."""


class Reader:
    """Reads drafts in one language."""

    def __init__(self, labeller: Labeller, abbreviations: frozenset[str]) -> None:
        self._labeller = labeller
        self._abbreviations = abbreviations

    def read(self, text: str, stretches: Iterable[Span]) -> tuple[Sentence, ...]:
        """Read the given stretches of a text."""
        spans = [s for stretch in stretches for s in sentence_spans(text, self._abbreviations, *stretch)]
        mark = _SIGNATURE_MARK.search(text)
        sentences: list[Sentence] = []
        signing = False
        for number, span in enumerate(spans):
            signing = signing or (mark is not None and span.start >= mark.start())
            left = len(spans) - number
            zones = (_FIRST if number < _EDGE else frozenset()) | (_LAST if left <= _EDGE else frozenset())
            sentence = self._sentence(text, span, zones, signing=signing)
            if not sentence.steps and not sentence.faults and 1 in {number + 1, left} and _is_short_line(text, span):
                # Whatever the words: a short line that opens a letter greets, and one that ends it signs.
                sentence = sentence.model_copy(update={"steps": _by_place("sign_off" if number else "greeting", span)})
            sentences.append(sentence)
            signing = signing or (left <= _SIGNATURE_LINES and _closes(sentence) and _stands_alone(text, span))
        return tuple(sentences)

    def _sentence(self, text: str, span: Span, zones: frozenset[str], *, signing: bool) -> Sentence:
        sentence = text[span.slice]
        labels = self._labeller.labels(sentence, zones)
        steps = dict(_evidence(labels.steps, span.start))
        if signing:
            steps = {name: evidence for name, evidence in steps.items() if name in _OF_A_SIGNATURE}
            return Sentence(text=sentence, span=span, zone="signature", steps=_by_place("sign_off", span) | steps)
        return Sentence(text=sentence, span=span, steps=steps, faults=dict(_evidence(labels.faults, span.start)))


def _evidence(labels: tuple[Label, ...], offset: int) -> Iterator[tuple[str, Evidence]]:
    for name, certainty, spans in labels:
        shifted = tuple(Span(span.start + offset, span.end + offset) for span in spans)
        yield name, Evidence(certainty=certainty, spans=shifted)


def _by_place(step: str, span: Span) -> dict[str, Evidence]:
    return {step: Evidence(certainty=_BY_ITS_PLACE, spans=(span,))}


def _closes(sentence: Sentence) -> bool:
    closing = sentence.steps.get("sign_off")
    return closing is not None and closing.certainty >= SURE and "greeting" not in sentence.steps


def _is_short_line(text: str, span: Span) -> bool:
    return _stands_alone(text, span) and len(text[span.slice].split()) <= _SHORT_LINE and text[span.end - 1] != "?"


def _stands_alone(text: str, span: Span) -> bool:
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    rest = text[span.end : line_end if line_end >= 0 else len(text)]
    return not text[line_start : span.start].strip() and not rest.strip(" ,.!")
