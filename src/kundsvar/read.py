"""Read a draft: its language, its sentences, and in each the steps and faults, with what shows them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from kundsvar.catalogue import varieties
from kundsvar.cue import Cue, Hit
from kundsvar.expect import expect, expect_one_of
from kundsvar.history import own_text
from kundsvar.identify import identify
from kundsvar.matcher import CueIndex
from kundsvar.model import Model
from kundsvar.own import own_sentences
from kundsvar.people import Language
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.step import steps as all_steps
from kundsvar.tokens import Tokens, tokens
from kundsvar.voice import Voice, stock_voice
from kundsvar.words import cue_files, word_list

_ENOUGH_TO_TELL = 600
"""So many characters tell the language of a draft."""
_EDGE = 3
"""How many sentences count as first, and as last."""
_SIGNATURE_LINES = 8
_CLOSES = 0.75
_SHORT_LINE = 5
_BY_ITS_PLACE = 0.8
_SURE_OF_A_FAULT = 0.75
_QUOTATION = re.compile(
    r"[\"“”„][^\"“”„]{0,2000}[\"“”]|«[^»]{0,2000}»|»[^«»]{0,2000}[«»]|(?<!\w)[‘'](?=\w)[^‘]{0,2000}?[’'](?!\w)"
)
"""Words that are another's: a fault in what the customer wrote is no fault of the reply."""
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–•*])\s+")
_SIGNATURE_MARK = re.compile(r"^-- ?$", re.MULTILINE)
_STANDS_FOR = {
    "non_apology": ("regret",),
    "empty_promise": ("assurance", "prevention"),
    "persuasion": ("goodwill",),
}
"""A fault that is found in place of a step, by the rules of labelling: a sorry with an if is no regret."""
_NAME_TIMES = frozenset({"confirmation", "next_step", "remedy"})
"""The steps whose sentences say when, besides timing itself."""
_TIMING = frozenset({"timing"})
_FIRST = frozenset({"first"})
_LAST = frozenset({"last"})


class Evidence(Model):
    """What shows that a sentence takes a step or has a fault."""

    certainty: float
    """How sure the reader is, from 0 to 1."""
    spans: tuple[Span, ...]
    """The characters of the text that show it."""


class Sentence(Model):
    """One sentence of a draft; a greeting line or a line of a signature counts as one too."""

    text: str
    """The sentence as it stands in the draft."""
    span: Span
    """Where it stands."""
    zone: Literal["reply", "signature"] = "reply"
    """A signature greets, names and gives a number, and is not read for anything else."""
    steps: Mapping[str, Evidence] = {}
    """The steps that it takes, by name."""
    faults: Mapping[str, Evidence] = {}
    """The faults that it has, by name."""


class Reading(Model):
    """A draft cut into sentences, with the steps and faults that each was found to have."""

    language: Language | None
    """fi, sv or en; None if it could not be told, and then nothing is found."""
    sentences: tuple[Sentence, ...]
    """The sentences in their order, without quoted history."""


class Reader:
    """Reads one language by its cues."""

    def __init__(self, language: str, own_sentences: Iterable[Cue] = ()) -> None:
        steps = [cue for file in cue_files(language, "steps") for cue in file.cues]
        # A step may be doubtful; a fault that is not sure is nobody's.
        faults = [
            cue for file in cue_files(language, "faults") for cue in file.cues if cue.certainty >= _SURE_OF_A_FAULT
        ]
        self._index = CueIndex([*own_sentences, *steps, *faults])
        self._steps = frozenset(all_steps())
        self._faults = frozenset(cue.label for cue in faults)
        self._abbreviations = frozenset(word_list(language, "abbreviations"))

    def read(self, text: str, stretches: Iterable[Span]) -> tuple[Sentence, ...]:
        """Read the given stretches of a text."""
        spans = [s for stretch in stretches for s in sentence_spans(text, self._abbreviations, *stretch)]
        mark = _SIGNATURE_MARK.search(text)
        sentences: list[Sentence] = []
        signing = False
        for number, span in enumerate(spans):
            signing = signing or (mark is not None and span.start >= mark.start())
            zones = (_FIRST if number < _EDGE else frozenset()) | (
                _LAST if number >= len(spans) - _EDGE else frozenset()
            )
            sentence = self._sentence(text, span, zones, signing=signing)
            if (
                not sentence.steps
                and not sentence.faults
                and number in {0, len(spans) - 1}
                and _is_short_line(text, span)
            ):
                # Whatever the words: a short line that opens a letter greets, and one that ends it signs.
                step = "sign_off" if number else "greeting"
                shown = Evidence(certainty=_BY_ITS_PLACE, spans=(span,))
                sentence = sentence.model_copy(update={"steps": {step: shown}})
            sentences.append(sentence)
            closing = sentence.steps.get("sign_off")
            near_the_end = len(spans) - number <= _SIGNATURE_LINES
            if (
                closing is not None
                and closing.certainty >= _CLOSES
                and near_the_end
                and "greeting" not in sentence.steps
            ):
                signing = signing or _stands_alone(text, span)
        return tuple(sentences)

    def _is_step(self, hit: Hit) -> bool:
        return hit.cue.label in self._steps

    def _hits(self, found: Tokens, zones: frozenset[str], quoted: tuple[Span, ...]) -> list[Hit]:
        scan = self._index.scan(found)
        own = list(scan.hits(own=True))
        if not own:
            hits = scan.hits(zones, every=bool(quoted))
        else:
            # The words of a catalogue's sentence do what they were written for, and perhaps name a time besides.
            besides = _TIMING if any(hit.cue.label in _NAME_TIMES for hit in own) else frozenset()
            whole = any(hit.span.end == found.ends[-1] and hit.span.start == found.starts[0] for hit in own)
            hits = (
                hit
                for hit in scan.hits(zones, labels=self._faults | besides if whole else None)
                if not self._is_step(hit) or hit.cue.label in besides or not any(_overlap(hit, one) for one in own)
            )
        return [*own, *(hit for hit in hits if self._is_step(hit) or not any(_inside(hit.span, q) for q in quoted))]

    def _sentence(self, text: str, span: Span, zones: frozenset[str], *, signing: bool) -> Sentence:
        item = _ITEM.match(text, *span)
        found = tokens(text, item.end() if item else span.start, span.end)
        hits = self._hits(found, zones, tuple(Span(*quoted.span()) for quoted in _QUOTATION.finditer(text, *span)))
        steps: dict[str, Evidence] = {}
        faults: dict[str, Evidence] = {}
        for hit in hits:
            _add(steps if self._is_step(hit) else faults, hit)
        for fault, shadowed in _STANDS_FOR.items():
            if fault in faults:
                for step in shadowed:
                    steps.pop(step, None)
        if signing:
            steps = {name: evidence for name, evidence in steps.items() if name in {"sign_off", "contact"}}
            steps.setdefault("sign_off", Evidence(certainty=0.8, spans=(span,)))
            return Sentence(text=text[span.slice], span=span, zone="signature", steps=steps)
        return Sentence(text=text[span.slice], span=span, steps=steps, faults=faults)


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
    catalogues = [voice.catalogue(variety) for variety in varieties(language)]
    return Reader(language, own_sentences(catalogues, frozenset(word_list(language, "abbreviations"))))


def _beginning(text: str, stretches: tuple[Span, ...]) -> str:
    if not stretches:
        return ""
    start = stretches[0].start
    return text[start : min(stretches[-1].end, start + _ENOUGH_TO_TELL)]


def _add(table: dict[str, Evidence], hit: Hit) -> None:
    known = table.get(hit.cue.label)
    if known is None or hit.cue.certainty > known.certainty:
        table[hit.cue.label] = Evidence(certainty=hit.cue.certainty, spans=(hit.span,))
    elif hit.cue.certainty == known.certainty and hit.span not in known.spans:
        table[hit.cue.label] = Evidence(certainty=known.certainty, spans=(*known.spans, hit.span))


def _is_short_line(text: str, span: Span) -> bool:
    return _stands_alone(text, span) and len(text[span.slice].split()) <= _SHORT_LINE and text[span.end - 1] != "?"


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _overlap(one: Hit, other: Hit) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _stands_alone(text: str, span: Span) -> bool:
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    rest = text[span.end : line_end if line_end >= 0 else len(text)]
    return not text[line_start : span.start].strip() and not rest.strip(" ,.!")
