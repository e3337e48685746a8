"""What one sentence does, by its words alone: the steps that it takes and the faults that it has."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kundsvar.certainty import SURE
from kundsvar.cue import Cue, Hit
from kundsvar.matcher import CueIndex
from kundsvar.span import Span
from kundsvar.step import steps
from kundsvar.tokens import Tokens, tokens
from kundsvar.words import cue_files

_STANDS_FOR = {
    "non_apology": ("regret",),
    "empty_promise": ("assurance", "prevention"),
    "persuasion": ("goodwill", "ask_reason"),
}
"""A fault that is found in place of a step: a sorry with an if is no regret."""
_NAME_TIMES = frozenset({"confirmation", "next_step", "remedy"})
"""The steps whose sentences say when, besides timing itself."""
_TIMING = frozenset({"timing"})
_QUOTATION = re.compile(
    r"[\"“”„][^\"“”„]{0,2000}[\"“”]|«[^»]{0,2000}»|»[^«»]{0,2000}[«»]|(?<!\w)[‘'](?=\w)[^‘]{0,2000}?[’'](?!\w)"
)
"""Words that are another's: a fault in what the customer wrote is no fault of the reply."""
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–•*])\s+")
_REMEMBERED = 4096
_WORTH_REMEMBERING = 400
"""A sentence of so many characters may come again, in the next draft or in the same one after an edit."""


class Label(NamedTuple):
    """A step or a fault, how certain it is, and the characters of the sentence that show it."""

    name: str
    certainty: float
    spans: tuple[Span, ...]


class Labels(NamedTuple):
    """All that one sentence does."""

    steps: tuple[Label, ...]
    faults: tuple[Label, ...]


class Labeller:
    """Knows one language by its cues, and the sentences of our own catalogues."""

    def __init__(self, language: str, own_sentences: Iterable[Cue] = ()) -> None:
        step_cues = [cue for file in cue_files(language, "steps") for cue in file.cues]
        # A step may be doubtful; a fault that is not sure is nobody's.
        fault_cues = [cue for file in cue_files(language, "faults") for cue in file.cues if cue.certainty >= SURE]
        self._index = CueIndex([*own_sentences, *step_cues, *fault_cues])
        self._steps = frozenset(steps())
        self._faults = frozenset(cue.label for cue in fault_cues)
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._labels)

    def labels(self, sentence: str, zones: frozenset[str]) -> Labels:
        """Return what a sentence does; `zones` says whether it is among the first or last of its draft."""
        return (self._remembered if len(sentence) <= _WORTH_REMEMBERING else self._labels)(sentence, zones)

    def _labels(self, sentence: str, zones: frozenset[str]) -> Labels:
        item = _ITEM.match(sentence)
        found = tokens(sentence, item.end() if item else 0)
        quoted = [Span(*quotation.span()) for quotation in _QUOTATION.finditer(sentence)]
        taken: dict[str, Label] = {}
        wrong: dict[str, Label] = {}
        for hit in self._hits(found, zones, every=bool(quoted)):
            if self._is_step(hit):
                _add(taken, hit)
            elif not any(quotation.start <= hit.span.start and hit.span.end <= quotation.end for quotation in quoted):
                _add(wrong, hit)
        for fault in wrong.keys() & _STANDS_FOR.keys():
            for step in _STANDS_FOR[fault]:
                taken.pop(step, None)
        return Labels(tuple(taken.values()), tuple(wrong.values()))

    def _hits(self, found: Tokens, zones: frozenset[str], *, every: bool) -> Iterator[Hit]:
        scan = self._index.scan(found)
        own = list(scan.hits(own=True))
        if not own:
            yield from scan.hits(zones, every=every)
            return
        # A sentence that is ours from end to end is not also the beginning of another.
        whole = [hit for hit in own if hit.span == (found.starts[0], found.ends[-1])]
        own = whole or own
        yield from own
        # The words of a catalogue's sentence do what they were written for, and perhaps name a time besides.
        besides = _TIMING if any(hit.cue.label in _NAME_TIMES for hit in own) else frozenset()
        for hit in scan.hits(zones, labels=self._faults | besides if whole else None):
            if not self._is_step(hit) or hit.cue.label in besides or not any(_overlap(hit, one) for one in own):
                yield hit

    def _is_step(self, hit: Hit) -> bool:
        return hit.cue.label in self._steps


def _add(table: dict[str, Label], hit: Hit) -> None:
    name, certainty = hit.cue.label, hit.cue.certainty
    known = table.get(name)
    if known is None or certainty > known.certainty:
        table[name] = Label(name, certainty, (hit.span,))
    elif certainty == known.certainty and hit.span not in known.spans:
        table[name] = Label(name, certainty, (*known.spans, hit.span))


def _overlap(one: Hit, other: Hit) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
