"""Find cues in a sentence.

Each place of a pattern is a set of positions in the sentence, held as the bits of one number: bit 3 is
set if the fourth token may stand there. Neighbours are then a shift and an `and`, a gap a few shifts,
whatever the number of cues; and a cue is looked at only if the rarest of its places is in the sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kundsvar.cue import ANY_GAP, ANY_WORD, MARKS, Cue, Element, Hit, Pattern
from kundsvar.span import Span
from kundsvar.tokens import Tokens

_WINDOW = 256
"""A longer run of tokens without an end is looked at piece by piece, so that time stays linear."""
_KNOWN_WORDS = 20_000
_EVERYWHERE = 10_000

Places = dict[str, int]
"""For each feature that a sentence shows, where: a word, `begin*` or `*inside` that some cue names."""


class _Sentence:
    """Where the places of patterns may stand in one sentence; worked out when a cue asks."""

    __slots__ = ("_known", "_places", "ends", "length", "shown")

    def __init__(self, places: Places, keys: list[str]) -> None:
        self._places = places
        self._known: dict[frozenset[str], int] = {}
        self.shown = set(places)
        self.length = last = len(keys)
        while last and keys[last - 1] in MARKS:
            last -= 1
        # A cue that ends the sentence ends at its last word, or at one of the marks after it.
        self.ends = (2 << self.length) - (1 << last)

    def positions(self, features: frozenset[str]) -> int:
        """Return where a token has one of the features, as bits."""
        found = self._known.get(features)
        if found is None:
            found = 0
            for feature in features & self.shown:
                found |= self._places[feature]
            self._known[features] = found
        return found


@dataclass(frozen=True, slots=True)
class _Chunk:
    elements: tuple[frozenset[str], ...]
    gap: int


_Chunks = tuple[_Chunk, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    cue: Cue
    pattern: _Chunks
    unless: tuple[_Chunks, ...]
    needed: tuple[frozenset[str], ...]
    """The places of the pattern, the rarest first."""


class CueIndex:
    """Cues arranged so that a sentence is compared with the few that may fit.

    >>> from kundsvar.cue import parse_cue
    >>> from kundsvar.tokens import tokens
    >>> index = CueIndex([parse_cue("pyydä* ... anteeksi !jos", "regret")])
    >>> [hit.span for hit in index.hits(tokens("Me pyydämme tätä anteeksi."))]
    [Span(start=3, end=25)]
    >>> [*index.hits(tokens("Pyydämme anteeksi, jos."))]
    []
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        patterns = [(cue, _chunks(cue.pattern), tuple(map(_chunks, cue.unless))) for cue in cues]
        elements = [element for _, pattern, _ in patterns for chunk in pattern for element in chunk.elements]
        # A word that many cues name is a common word: a cue is looked up by the rarest of its places.
        use = Counter(feature for element in elements for feature in element)
        use.update(dict.fromkeys((*MARKS, ANY_WORD), _EVERYWHERE))
        weight = {element: sum(use[feature] for feature in element) for element in elements}
        self._by_feature: dict[str, list[_Candidate]] = {}
        for cue, pattern, unless in patterns:
            needed = sorted({e for chunk in pattern for e in chunk.elements}, key=lambda e: (weight[e], sorted(e)))
            candidate = _Candidate(cue, pattern, unless, tuple(needed))
            for feature in needed[0]:
                self._by_feature.setdefault(feature, []).append(candidate)
        unless_elements = {e for _, _, unless in patterns for p in unless for chunk in p for e in chunk.elements}
        features = {feature for element in unless_elements.union(elements) for feature in element}
        self._words = frozenset(feature for feature in features if "*" not in feature)
        self._prefixes = frozenset(feature[:-1] for feature in features if feature.endswith("*"))
        self._lengths = sorted({len(prefix) for prefix in self._prefixes})
        self._infixes = sorted(feature[1:] for feature in features if feature.startswith("*"))
        self._any_infix = re.compile("|".join(map(re.escape, self._infixes))) if self._infixes else None
        self._features_of = lru_cache(maxsize=_KNOWN_WORDS)(self._features)

    def hits(self, found: Tokens, zones: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """Yield the cues that a sentence's tokens show; `zones` says where in the draft it stands."""
        for start in range(0, len(found), _WINDOW):
            keys = found.keys[start : start + _WINDOW]
            places: Places = {}
            for at, key in enumerate(keys):
                for feature in self._features_of(key):
                    places[feature] = places.get(feature, 0) | 1 << at
            sentence = _Sentence(places, keys)
            for feature in sorted(places.keys() & self._by_feature.keys()):
                for one in self._by_feature[feature]:
                    if any(element.isdisjoint(sentence.shown) for element in one.needed[1:]):
                        continue
                    if one.cue.zone is not None and one.cue.zone not in zones:
                        continue
                    extent = _extent(one, sentence, at_start=start == 0)
                    if extent is not None:
                        yield Hit(one.cue, Span(found.starts[start + extent[0]], found.ends[start + extent[1] - 1]))

    def _features(self, key: str) -> tuple[str, ...]:
        features = [key] if key in self._words else []
        if ANY_WORD in self._words and key not in MARKS:
            features.append(ANY_WORD)
        for length in self._lengths:
            if length > len(key):
                break
            if key[:length] in self._prefixes:
                features.append(f"{key[:length]}*")
        if self._any_infix is not None and self._any_infix.search(key):
            features += [f"*{infix}" for infix in self._infixes if infix in key]
        return tuple(features)


def _extent(one: _Candidate, sentence: _Sentence, *, at_start: bool) -> tuple[int, int] | None:
    first = _positions(one.pattern[0], sentence)
    if one.cue.at_start:
        first &= at_start
    goal = sentence.ends if one.cue.at_end else -1
    if not _ends(one.pattern, first, sentence) & goal:
        return None
    if any(_occurs(pattern, sentence) for pattern in one.unless):
        return None
    while first:
        lowest = first & -first
        reached = _ends(one.pattern, lowest, sentence) & goal
        if reached:
            return lowest.bit_length() - 1, (reached & -reached).bit_length() - 1
        first ^= lowest
    return None


def _chunks(pattern: Pattern) -> _Chunks:
    return tuple(_Chunk(tuple(map(_element_features, chunk.elements)), chunk.gap) for chunk in pattern)


def _element_features(element: Element) -> frozenset[str]:
    prefixes = (f"{prefix}*" for prefix in element.prefixes)
    infixes = (f"*{infix}" for infix in element.infixes)
    return element.exact.union(prefixes, infixes)


def _positions(chunk: _Chunk, sentence: _Sentence) -> int:
    """Return where a chunk may begin, as bits."""
    found = -1
    for step, element in enumerate(chunk.elements):
        found &= sentence.positions(element) >> step
        if not found:
            break
    return found


def _ends(pattern: _Chunks, first: int, sentence: _Sentence) -> int:
    """Return where a pattern may end whose first chunk begins at one of the given places, as bits."""
    ends = first << len(pattern[0].elements)
    for chunk in pattern[1:]:
        if not ends:
            return 0
        if not chunk.elements:
            return 1 << sentence.length
        reach = ends
        if chunk.gap >= ANY_GAP:
            reach = -(ends & -ends)
        else:
            for _ in range(chunk.gap):
                reach |= reach << 1
        ends = (reach & _positions(chunk, sentence)) << len(chunk.elements)
    return ends


def _occurs(pattern: _Chunks, sentence: _Sentence) -> bool:
    return bool(_ends(pattern, _positions(pattern[0], sentence), sentence))
