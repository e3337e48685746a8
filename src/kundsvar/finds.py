"""How checks find what others have read: faults that the reader knows, and set phrases."""

import re
from collections.abc import Callable, Iterator, Sequence

from kundsvar.check import Found
from kundsvar.draft import Draft
from kundsvar.span import Span

_QUOTATION_MARKS = frozenset("\"”“„»«’‘'")
Finds = Callable[[Draft], Iterator[Found]]


_LIKELY = 0.5
"""What is less likely would be wrong more often than right."""


def spans_of_fault(module: str, *, least: float = _LIKELY, sure: float = 0.0) -> Finds:
    """Return what finds the fault that bears the name of a check's module.

    It is found where a set phrase shows it, and where the reader finds it at `least` so likely; that is a warning where
    the reader is less than `sure`, or less than the caller's thresholds ask for.
    """
    fault = name_of(module)

    def finds(draft: Draft) -> Iterator[Found]:
        phrases = {
            sentence.span: span for span in draft.phrases.get(fault, ()) if (sentence := draft.sentence_at(span.start))
        }
        for sentence in draft.reading.sentences:
            shown = sentence.faults.get(fault)
            if sentence.span in phrases and sentence.span not in draft.given:
                yield Found(phrases[sentence.span])
            elif shown is not None and shown.certainty >= least:
                is_sure = shown.certainty >= max(sure, draft.thresholds.sure_fault)
                if is_sure or sentence.span not in draft.given:
                    # A sentence has a fault once, however many words show it.
                    whole = Span(min(shown.spans).start, max(span.end for span in shown.spans))
                    yield Found(whole, severity=None if is_sure else "warning", certainty=shown.certainty)

    return finds


def spans_of_phrase(module: str) -> Finds:
    """Return what finds the phrase that bears the name of a check's module, whatever the case."""
    phrase = name_of(module)

    def finds(draft: Draft) -> Iterator[Found]:
        for span in draft.phrases.get(phrase, ()):
            sentence = draft.sentence_at(span.start)
            if sentence is None or sentence.span not in draft.given:
                yield Found(span)

    return finds


def spans_of_claim(module: str, *names: str) -> Finds:
    """Return what finds the phrase that bears the name of a check's module, where it goes against a right.

    An error where one of the named rights is owed in the case, a warning where only Facts are known; where the
    law says nothing of the kind, the claim is free.
    """
    claim = name_of(module)

    def finds(draft: Draft) -> Iterator[Found]:
        right = draft.right(*names)
        if right is None and draft.rights:
            return
        for span in draft.phrases.get(claim, ()):
            yield Found(span, by_law=right) if right is not None else Found(span, severity="warning")

    return finds


def matches(draft: Draft, pattern: re.Pattern[str], signs: Sequence[str]) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands in the sentences of a draft, unless the case says the same words.

    Every match has one of the `signs` in it: most drafts have none, and are not searched.
    """
    if not any(sign in draft.text for sign in signs):
        return
    for sentence in draft.reading.sentences:
        if any(sign in sentence.text for sign in signs):
            for match in pattern.finditer(draft.text, *sentence.span):
                if not draft.stands_in_case(match.group()) and not _is_quoted(draft, match):
                    yield match


def _is_quoted(draft: Draft, match: re.Match[str]) -> bool:
    """Whether a match stands in a quotation with other words: a slot between quotation marks is a slot."""
    start, end = match.span()
    around = {draft.text[start - 1 : start], draft.text[end : end + 1]}
    alone = around <= _QUOTATION_MARKS or draft.text[start] in _QUOTATION_MARKS
    return draft.said[start:end].isspace() and not alone


def name_of(module: str) -> str:
    """Return the last part of a module's name."""
    return module.rpartition(".")[2]
