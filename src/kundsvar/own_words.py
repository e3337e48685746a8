"""What the sentences of our own catalogues do: what we write ourselves, we know when we read it."""

from collections.abc import Iterable

from kundsvar.cue import Cue, Hit
from kundsvar.matcher import CueIndex
from kundsvar.tokens import Tokens


class OwnWords:
    """Knows the sentences of catalogues.

    >>> from kundsvar.spoken import spoken
    >>> OwnWords([]).hits(spoken("Hei Maija!"))
    ([], False)
    """

    def __init__(self, own_sentences: Iterable[Cue]) -> None:
        self._index = CueIndex(own_sentences)

    def hits(self, said: Tokens) -> tuple[list[Hit], bool]:
        """Return the sentences that were found in a sentence, and whether it is ours from end to end."""
        hits = list(self._index.scan(said).hits(own=True))
        # A sentence that is ours from end to end is not also the beginning of another.
        whole = [hit for hit in hits if hit.cue.certainty == 1 and hit.span == (said.starts[0], said.ends[-1])]
        return whole or hits, bool(whole)
