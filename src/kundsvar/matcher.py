"""Find cues in a sentence.

Each place of a pattern is a set of positions in the sentence, held as the bits of one number: bit 3 is
set if the fourth token may stand there. Neighbours are then a shift and an `and`, a gap a few shifts;
and a cue is looked at only if the rarest of its places is in the sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kundsvar.cue import ANY_GAP, ANY_WORD, GAPS, MARKS, Cue, Element, Hit, Pattern
from kundsvar.span import Span
from kundsvar.tokens import Tokens

_WINDOW = 256
"""A longer run of tokens without an end is looked at piece by piece, so that time stays linear."""
_KNOWN_WORDS = 20_000
_EVERYWHERE = 10_000

Features = frozenset[str]
"""What a token may be at one place of a pattern: a word, `begin*` or `*inside`."""


class _Chunk(NamedTuple):
    elements: tuple[Features, ...]
    gap: int


class _Candidate(NamedTuple):
    cue: Cue
    pattern: tuple[_Chunk, ...]
    unless: tuple[tuple[_Chunk, ...], ...]
    others: tuple[Features, ...]
    """The places of the pattern but the one that it is looked up by, the rarest first."""


class CueIndex:
    """Cues arranged so that a sentence is compared with the few that may fit.

    >>> from kundsvar.cue import parse_cue
    >>> from kundsvar.tokens import tokens
    >>> index = CueIndex([parse_cue("pyydä* ... anteeksi !jos", "regret")])
    >>> [hit.span for hit in index.scan(tokens("Me pyydämme tätä anteeksi.")).hits()]
    [Span(start=3, end=25)]
    >>> [*index.scan(tokens("Pyydämme anteeksi, jos.")).hits()]
    []
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        patterns = [(cue, _chunks(cue.pattern), tuple(map(_chunks, cue.unless))) for cue in cues]
        elements = [element for _, pattern, _ in patterns for chunk in pattern for element in chunk.elements]
        # A word that many cues name is a common word: a cue is looked up by the rarest of its places.
        use = Counter(feature for element in elements for feature in element)
        use.update(dict.fromkeys((*MARKS, ANY_WORD), _EVERYWHERE))
        weight = {element: sum(use[feature] for feature in element) for element in elements}
        self.by_feature: dict[str, list[_Candidate]] = {}
        for cue, pattern, unless in patterns:
            needed = sorted({e for chunk in pattern for e in chunk.elements}, key=lambda e: (weight[e], sorted(e)))
            candidate = _Candidate(cue, pattern, unless, tuple(needed[1:]))
            for feature in needed[0]:
                self.by_feature.setdefault(feature, []).append(candidate)
        forbidding = (e for _, _, unless in patterns for p in unless for chunk in p for e in chunk.elements)
        features = {feature for element in (*elements, *forbidding) for feature in element}
        self._words = frozenset(feature for feature in features if "*" not in feature)
        self._prefixes = frozenset(feature[:-1] for feature in features if feature.endswith("*"))
        self._lengths = sorted({len(prefix) for prefix in self._prefixes})
        self._infixes = sorted(feature[1:] for feature in features if feature.startswith("*"))
        self._any_infix = re.compile("|".join(map(re.escape, self._infixes))) if self._infixes else None
        self.features_of = lru_cache(maxsize=_KNOWN_WORDS)(self._features)

    def scan(self, found: Tokens) -> "Scan":
        """Return a sentence made ready for looking."""
        return Scan(self, found)

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


class Scan:
    """One sentence, with what its tokens may be."""

    def __init__(self, index: CueIndex, found: Tokens) -> None:
        self._index = index
        self._found = found
        self._windows = [_Window(index, found, start) for start in range(0, len(found), _WINDOW)]

    def hits(self) -> Iterator[Hit]:
        """Yield the cues that the sentence shows."""
        table = self._index.by_feature
        starts, ends = self._found.starts, self._found.ends
        for window in self._windows:
            shown = window.shown
            for feature in window.features:
                for one in table.get(feature, ()):
                    for element in one.others:
                        if element.isdisjoint(shown):
                            break
                    else:
                        extent = window.extent(one)
                        if extent is not None:
                            yield Hit(one.cue, Span(starts[extent[0]], ends[extent[1] - 1]))


class _Window:
    """A run of tokens, with where each place of a pattern may stand; worked out when a cue asks."""

    __slots__ = ("_ends", "_known", "_length", "_places", "_start", "features", "shown")

    def __init__(self, index: CueIndex, found: Tokens, start: int) -> None:
        keys = found.keys[start : start + _WINDOW]
        places: dict[str, int] = {}
        for at, key in enumerate(keys):
            for feature in index.features_of(key):
                places[feature] = places.get(feature, 0) | 1 << at
        self._start = start
        self._places = places
        self._known: dict[Features, int] = {}
        self.shown = frozenset(places)
        self.features = sorted(places)
        self._length = last = len(keys)
        while last and keys[last - 1] in MARKS:
            last -= 1
        # A cue that ends the sentence ends at its last word, or at one of the marks after it.
        self._ends = (2 << self._length) - (1 << last)

    def extent(self, one: _Candidate) -> tuple[int, int] | None:
        """Return the first and the last but one token of a cue that is there, else None."""
        masks = self._masks(one.pattern)
        if masks is None:
            return None
        if one.cue.at_start:
            masks[0] &= self._start == 0
        goal = self._ends if one.cue.at_end else -1
        if not self._reach(one.pattern, masks, masks[0]) & goal:
            return None
        for pattern in one.unless:
            forbidding = self._masks(pattern)
            if forbidding is not None and self._reach(pattern, forbidding, forbidding[0]):
                return None
        first = masks[0]
        while True:
            lowest = first & -first
            reached = self._reach(one.pattern, masks, lowest) & goal
            if reached:
                end = (reached & -reached).bit_length() - 1
                return self._start + lowest.bit_length() - 1, self._start + end
            first ^= lowest

    def _masks(self, pattern: tuple[_Chunk, ...]) -> list[int] | None:
        """Return for each chunk where it may begin, as bits; None if one is nowhere."""
        known = self._known
        masks = []
        for chunk in pattern:
            mask = -1
            for step, element in enumerate(chunk.elements):
                found = known.get(element)
                if found is None:
                    found = 0
                    for feature in element & self.shown:
                        found |= self._places[feature]
                    known[element] = found
                mask &= found >> step
            if not mask:
                return None
            masks.append(mask)
        return masks

    def _reach(self, pattern: tuple[_Chunk, ...], masks: list[int], first: int) -> int:
        """Return where a pattern may end whose first chunk begins at one of the given places, as bits."""
        ends = first << len(pattern[0].elements)
        for chunk, mask in zip(pattern[1:], masks[1:], strict=True):
            if not ends:
                return 0
            if not chunk.elements:
                return 1 << self._length
            if chunk.gap >= ANY_GAP:
                reach = -(ends & -ends)
            else:
                reach = ends
                for shift in _SHIFTS[chunk.gap]:
                    reach |= reach << shift
            ends = (reach & mask) << len(chunk.elements)
        return ends


def _shifts(gap: int) -> tuple[int, ...]:
    """Return the shifts that, one after the other, spread a bit over a gap.

    >>> _shifts(6)
    (1, 2, 3)
    """
    shifts = []
    covered = 0
    while covered < gap:
        shifts.append(min(covered + 1, gap - covered))
        covered += shifts[-1]
    return tuple(shifts)


_SHIFTS = {gap: _shifts(gap) for gap in (0, *GAPS.values())}


def _chunks(pattern: Pattern) -> tuple[_Chunk, ...]:
    return tuple(_Chunk(tuple(map(_features, chunk.elements)), chunk.gap) for chunk in pattern)


def _features(element: Element) -> Features:
    prefixes = (f"{prefix}*" for prefix in element.prefixes)
    infixes = (f"*{infix}" for infix in element.infixes)
    return element.exact.union(prefixes, infixes)
