"""The sentences of our own catalogues as cues: what we write ourselves, we know when we read it."""

from collections.abc import Iterable, Iterator

from kundsvar.catalogue import Catalogue
from kundsvar.cue import ANY_GAP, Chunk, Cue, Element
from kundsvar.habits import Habits
from kundsvar.people import Language
from kundsvar.rewrites import rewrites
from kundsvar.sentences import sentence_spans
from kundsvar.step import steps
from kundsvar.tokens import tokens
from kundsvar.wording import Slot, Wording, wordings

_FEWEST_WORDS = 2
_SLOTS_FOR_A_WORD = 2
"""One word between so many slots (You bought … on …) will do."""
_NAME_TIMES = frozenset({"confirmation", "next_step", "remedy"})
_TIMES = frozenset({"answer_by", "by", "due", "ends", "fixed_term_until", "new_time", "next_information"})
"""Slots that hold the time for which the customer waits: a sentence that confirms or pays by a day names a time."""
_FREE = frozenset(
    {"declined", "ground", "hardship", "incident", "item", "offer", "phrase", "problem", "request", "text"}
)
"""Slots that hold words of the case's own, which may do more than the sentence around them."""


def own_sentences(catalogues: Iterable[Catalogue], habits: Habits) -> Iterator[Cue]:
    """Yield a cue for each sentence of the catalogues that takes a step; slots are gaps."""
    known = frozenset(steps())
    seen: set[tuple[str, str]] = set()
    for catalogue in catalogues:
        for context, _, text in catalogue.entries():
            step = context.partition(" ")[0]
            if step not in known or (step, text) in seen:
                continue
            seen.add((step, text))
            for wording in wordings(text):
                for sentence in _sentences(wording, habits):
                    cue = _cue(step, sentence)
                    if cue is None:
                        continue
                    yield cue
                    if step in _NAME_TIMES and any(isinstance(p, Slot) and p.path[-1] in _TIMES for p in sentence):
                        yield cue._replace(label="timing")


def own_rewrites(language: Language, habits: Habits) -> Iterator[Cue]:
    """Yield a cue for each sentence that we write in place of a phrase."""
    for rewrite in rewrites(language):
        for text in rewrite.texts.values():
            for step, span in zip(rewrite.steps, sentence_spans(text, habits), strict=bool(rewrite.steps)):
                cue = _cue(step, [text[span.slice]])
                if cue is not None:
                    yield cue


def _sentences(wording: Wording, habits: Habits) -> Iterator[list[str | Slot]]:
    # A slot is one private-use character while the text is cut.
    marked = "".join(piece if isinstance(piece, str) else "\ue000" for piece in wording.pieces)
    slots = iter(wording.slots)
    for span in sentence_spans(marked, habits):
        pieces: list[str | Slot] = []
        for number, literal in enumerate(marked[span.slice].split("\ue000")):
            if number:
                pieces.append(next(slots))
            pieces.append(literal)
        yield pieces


def _cue(step: str, sentence: list[str | Slot]) -> Cue | None:
    chunks: list[Chunk] = []
    words = 0
    for piece in sentence:
        if isinstance(piece, Slot):
            chunks.append(Chunk((), ANY_GAP))
            continue
        keys = tokens(piece).keys
        words += sum(key[0].isalnum() for key in keys)
        elements = tuple(Element(frozenset({key})) for key in keys)
        if elements and chunks and not chunks[-1].elements:
            chunks[-1] = Chunk(elements, ANY_GAP)
        elif elements:
            chunks.append(Chunk(elements))
    at_start = bool(chunks) and bool(chunks[0].elements) and chunks[0].gap == 0
    if chunks and not chunks[0].elements:
        chunks.pop(0)
    thin = words < _FEWEST_WORDS
    if not words or not chunks or (thin and sum(isinstance(piece, Slot) for piece in sentence) < _SLOTS_FOR_A_WORD):
        return None
    if not at_start:
        chunks[0] = Chunk(chunks[0].elements)
    free = any(isinstance(piece, Slot) and piece.path[-1] in _FREE for piece in sentence)
    if free and not chunks[-1].elements:
        chunks.pop()
    return Cue(step, tuple(chunks), at_start=at_start, at_end=not free)
