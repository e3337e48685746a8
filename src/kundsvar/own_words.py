"""What the sentences of our own catalogues do: what we write ourselves, we know when we read it."""

from collections.abc import Iterable
from typing import NamedTuple

from kundsvar.cue import Cue
from kundsvar.matcher import CueIndex
from kundsvar.span import Span
from kundsvar.tokens import Tokens

_LITERAL = 1 / 3
"""So much of what was found must be words of the sentence itself; the rest are slots, which hold anything."""


class Known(NamedTuple):
    """What is known of a sentence because its words are our own."""

    steps: dict[str, Span]
    """The steps that they take, and where they stand."""
    ours: tuple[Span, ...]
    """The stretches that are ours beyond doubt; others are like ours, with much in their slots."""
    whole: bool
    """Nothing in the sentence is another's."""


class OwnWords:
    """Knows the sentences of catalogues.

    >>> from kundsvar.spoken import spoken
    >>> OwnWords([]).known(spoken("Hei Maija!"))
    Known(steps={}, ours=(), whole=False)
    """

    def __init__(self, own_sentences: Iterable[Cue]) -> None:
        self._index = CueIndex(own_sentences)

    def known(self, said: Tokens) -> Known:
        """Return what is known of a sentence."""
        hits = [*self._index.scan(said).hits()]
        dense = [hit for hit in hits if _literals(hit.cue) >= _LITERAL * _within(said, hit.span)]
        # A sentence that is ours from end to end is not also the beginning of another.
        whole = [hit for hit in dense if hit.span == (said.starts[0], said.ends[-1])]
        return Known(
            {hit.cue.label: hit.span for hit in whole or hits},
            tuple(dict.fromkeys(hit.span for hit in whole or dense)),
            bool(whole),
        )


def _literals(cue: Cue) -> int:
    return sum(len(chunk.elements) for chunk in cue.pattern)


def _within(said: Tokens, span: Span) -> int:
    return sum(span.start <= start < span.end for start in said.starts)
