"""Reads one language: cuts a draft into sentences, and says of each what it does and where it stands."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kundsvar.certainty import Thresholds
from kundsvar.features import places
from kundsvar.habits import Habits
from kundsvar.learned import Learned, Numbers, Sight
from kundsvar.own_words import Known, OwnWords
from kundsvar.reading import Evidence, Sentence
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.spoken import spoken
from kundsvar.step import steps
from kundsvar.tokens import Tokens

_SIGNATURE_MARK = re.compile(r"^-- ?$", re.MULTILINE)
_LONGEST_SIGNATURE = 8
_SHORTEST_SAYING = 5
_OF_A_REPLY = frozenset(
    {
        "ask_reason",
        "empathy",
        "greeting",
        "regret",
        "responsibility",
        "sign_off",
        "thank_contact",
        "thanks",
        "welcome_back",
    }
)
"""What hardly any other text does: where nothing of it is found, the text is seldom a reply."""
_TELLS_A_REPLY = 0.5
_STANDS_FOR = {
    "non_apology": ("regret",),
    "empty_promise": ("assurance", "prevention"),
    "persuasion": ("goodwill", "ask_reason"),
}
"""A fault that is found in place of a step, even where a sentence begins as ours do: sorry that you feel so."""
_KNOWN = 1.0
_LIKELY = 0.9
_FEW = 4
_PLAIN = 0.9
"""A line of so few tokens that greets or closes leaves no doubt; nor one twice as long, if it plainly does."""
_LINES = ("greeting", "sign_off")
_REMEMBERED = 1024
_WORTH_REMEMBERING = 400
"""A sentence of so many characters may come again, in the next draft or in the same one after an edit."""
_OURS = 6.0
"""The score of a step that a sentence of our own takes; of any other, the negative."""


class Reader:
    """Reads drafts in one language."""

    def __init__(self, learned: Learned, own: OwnWords, habits: Habits) -> None:
        self._learned = learned
        self._own = own
        self._habits = habits
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._heard)
        known = steps()
        self._steps = [(column, name) for column, name in enumerate(learned.labels) if name in known]
        self._faults = [(column, name) for column, name in enumerate(learned.labels) if name not in known]
        self._of_a_reply = [column for column, name in self._steps if name in _OF_A_REPLY]
        self._column = {name: column for column, name in enumerate(learned.labels)}

    def read(self, text: str, stretches: Iterable[Span], thresholds: Thresholds) -> tuple[Sentence, ...]:
        """Read the given stretches of a text."""
        spans = [s for stretch in stretches for s in sentence_spans(text, self._habits, *stretch)]
        if not spans:
            return ()
        heard = [self._hear(text[span.slice]) for span in spans]
        scores = self._learned.scores([one.sight for one in heard], places(text, spans))
        for row, one in zip(scores, heard, strict=True):
            self._put_ours(row, one)
        certainties = self._learned.certainties(scores).tolist()
        if not any(max(row[column] for column in self._of_a_reply) >= _TELLS_A_REPLY for row in certainties):
            thresholds = thresholds.model_copy(update={"found": max(thresholds.found, thresholds.stray)})
        mark = _SIGNATURE_MARK.search(text)
        sentences: list[Sentence] = []
        closed = False
        for number, (span, one, row) in enumerate(zip(spans, heard, certainties, strict=True)):
            below = mark is not None and span.start >= mark.start()
            signs = below or (closed and not _is_said(text[span.slice]))
            sentences.append(self._sentence(text, span, one, row, thresholds, signs=signs))
            closed = signs or (len(spans) - number <= _LONGEST_SIGNATURE and _closes(sentences[-1]))
        return tuple(sentences)

    def _hear(self, sentence: str) -> "_Heard":
        return (self._remembered if len(sentence) <= _WORTH_REMEMBERING else self._heard)(sentence)

    def _heard(self, sentence: str) -> "_Heard":
        said = spoken(sentence)
        return _Heard(len(sentence), said, self._learned.see(said.keys), self._own.known(said), {})

    def _put_ours(self, scores: Numbers, heard: "_Heard") -> None:
        """Put what is known into the scores, for the sentences around to see."""
        if heard.own.whole:
            scores.fill(-_OURS)
            for step in heard.own.steps:
                scores[self._column[step]] = _OURS

    def _sentence(  # noqa: PLR0913 (all that is known of a sentence)
        self,
        text: str,
        span: Span,
        heard: "_Heard",
        certainties: Sequence[float],
        thresholds: Thresholds,
        *,
        signs: bool,
    ) -> Sentence:
        own = heard.own
        faults = {
            name: self._evidence(name, certainties[column], heard, span)
            for column, name in ([] if own.whole else self._faults)
            # What follows words of ours has a fault only where that is sure, and where it carries the decision.
            if certainties[column] >= (thresholds.sure_fault if own.ours else thresholds.fault)
            and not self._is_carried_by_ours(name, heard)
        }
        instead = {step for fault in faults for step in _STANDS_FOR.get(fault, ())}
        taken: dict[str, Evidence] = {}
        possible: dict[str, Evidence] = {}
        for column, name in self._steps:
            certainty = certainties[column]
            if name in own.steps and name not in instead:
                sure = _KNOWN if own.ours else _LIKELY
                taken[name] = Evidence(certainty=sure, spans=(own.steps[name].moved(span.start),))
            elif not own.whole and certainty >= thresholds.possible and self._is_said_freely(name, heard):
                kind = taken if certainty >= thresholds.found else possible
                kind[name] = self._evidence(name, certainty, heard, span)
        if signs:
            # Its place tells what a line of a signature is, and its words are not read for anything else.
            whole = Evidence(certainty=_KNOWN, spans=(span,))
            taken = {"sign_off": whole} | {name: shown for name, shown in taken.items() if name == "contact"}
            return Sentence(text=text[span.slice], span=span, zone="signature", steps=taken)
        lines = [taken[name].certainty for name in _LINES if name in taken]
        if lines and (len(heard.said) <= _FEW or (len(heard.said) <= 2 * _FEW and max(lines) >= _PLAIN)):
            possible = {}
        elif own.steps:
            # What a slot of ours holds is written down in the case, and no sign of another step.
            possible = {}
        ours = tuple(one.moved(span.start) for one in own.ours)
        return Sentence(text=text[span.slice], span=span, ours=ours, steps=taken, possible=possible, faults=faults)

    def _evidence(self, name: str, certainty: float, heard: "_Heard", span: Span) -> Evidence:
        return Evidence(certainty=certainty, spans=(self._carried_by(name, heard).moved(span.start),))

    def _is_said_freely(self, name: str, heard: "_Heard") -> bool:
        """Tell whether other words carried a decision than those that do what they were written for."""
        if not heard.own.steps:
            return True
        start, end = self._carried_by(name, heard)
        return all(end <= one.start or one.end <= start for one in heard.own.steps.values())

    def _is_carried_by_ours(self, name: str, heard: "_Heard") -> bool:
        if not heard.own.ours:
            return False
        start, end = self._carried_by(name, heard)
        return any(one.start <= start and end <= one.end for one in heard.own.ours)

    def _carried_by(self, name: str, heard: "_Heard") -> Span:
        shown = heard.carried_by.get(name)
        if shown is None:
            shown = Span(0, heard.length)
            if len(heard.said):
                start, end = self._learned.carried_by(name, heard.sight)
                shown = Span(heard.said.starts[start], heard.said.ends[end - 1])
            heard.carried_by[name] = shown
        return shown


def _closes(sentence: Sentence) -> bool:
    return "sign_off" in sentence.steps and len(sentence.steps) == 1 and not sentence.faults


def _is_said(sentence: str) -> bool:
    """Tell a postscript from the lines of a signature."""
    return sentence[-1] in ".!?" and len(sentence.split()) >= _SHORTEST_SAYING


class _Heard(NamedTuple):
    """What is known of a sentence by its words, wherever it stands."""

    length: int
    """In characters."""
    said: Tokens
    sight: Sight
    own: Known
    carried_by: dict[str, Span]
    """The characters that carried a decision, once they were asked for."""
