"""What was learned from labelled replies: how much each feature of a sentence speaks for each step and fault.

Two plain files a language, in `locales/<language>/learned/`, written by `corpus/train.py`:

`sentence.txt`: a sentence's features, one a line, after a letter for each label: `.` says nothing, `A` to `Z`
speak for it, `a` to `z` against it, later letters louder. A score is their sum over the root of the
number of tokens. The lines at the top name the labels, and give the loudest weight and the base of each.

`reply.tsv`: what the rest of the draft tells. An apology is likelier where none was found yet; a line after the
closing is a signature. One logistic regression a label: how sure, from a sentence's own scores,
those before it, those after it, and its place.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kundsvar.features import (
    Place,
    features_for_next,
    features_for_previous,
    features_of_place,
    features_of_word,
    features_of_words,
)
from kundsvar.words import data_file

LETTERS = 26
"""How many grades of loudness there are, for and against."""
INPUTS = ("score", "leaning", "below the loudest", "before", "after", "elsewhere")
"""What is known of each label of a sentence: by itself in three ways, and in the rest of the draft."""
PLACES = ("first", "second", "third", "last", "last but one", "last but two", "how far", "how many", "always")
LEANING = 2.0
"""The scores of rare labels stay low: a sentence leans to a label where its score is above the negative of this."""
_KNOWN_WORDS = 20_000
_KNOWN_PLACES = 4096
_BITS = 30
_NEAR = 3

Numbers = npt.NDArray[np.float32]
"""A row a sentence, a column a label, unless it is said otherwise."""
Places = npt.NDArray[np.intp]


class Sight(NamedTuple):
    """What the words of a sentence show: the rows of its features, and for each the tokens that show it."""

    words: int
    """How many tokens there are."""
    rows: Places
    starts: Places
    ends: Places
    """The token after the last."""
    own: Numbers
    """What the words say for each label, all told; a sum."""
    before: Numbers
    """What they say of the sentence that comes after this one."""
    after: Numbers
    """What they say of the sentence that comes before this one."""


class Learned:
    """The weights of one language."""

    def __init__(self, language: str) -> None:
        sentence = data_file(language, "learned/sentence.txt").splitlines()
        head = [line.split("\t")[1:] for line in sentence[:3]]
        self.labels = tuple(head[0])
        self._column = {label: column for column, label in enumerate(self.labels)}
        self._base: Numbers = np.array(head[2], dtype=np.float32)
        width = len(self.labels)
        lines = sentence[3:]
        self._rows = {line[width + 1 :]: row for row, line in enumerate(lines)}
        letters = "".join([line[:width] for line in lines]).encode("ascii")
        grades = np.frombuffer(letters, dtype=np.uint8).reshape(-1, width)
        self._weights: Numbers = weights_of_letters()[grades] * np.array(head[1], dtype=np.float32)
        reply = [line.split("\t") for line in data_file(language, "learned/reply.tsv").splitlines()[1:]]
        self._of_reply: Numbers = np.array([row[1:] for row in reply], dtype=np.float32)
        self._rows_of_word = lru_cache(maxsize=_KNOWN_WORDS)(self._known)
        self._of_place = lru_cache(maxsize=_KNOWN_PLACES)(self._sum_of_place)

    def see(self, keys: Sequence[str]) -> Sight:
        """Return what the tokens of a sentence show."""
        rows = self._rows
        # A feature is seen once, however often it is shown: the dictionary keeps the last of those that show it,
        # first and end token in one number.
        seen: dict[int, int] = {}
        for at, key in enumerate(keys):
            seen.update(dict.fromkeys(self._rows_of_word(key), (at << _BITS) + at + 1))
        shown = features_of_words(keys)
        seen.update({rows[feature]: (start << _BITS) + end for feature, start, end in shown if feature in rows})
        found = np.fromiter(seen, dtype=np.intp, count=len(seen))
        extents = np.fromiter(seen.values(), dtype=np.intp, count=len(seen))
        return Sight(
            words=len(keys),
            rows=found,
            starts=extents >> _BITS,
            ends=extents & ((1 << _BITS) - 1),
            own=self._sum_of(found),
            before=self._sum(features_for_next(keys)),
            after=self._sum(features_for_previous(keys)),
        )

    def scores(self, sights: Sequence[Sight], places: Sequence[Place]) -> Numbers:
        """Return how much each sentence, by itself and beside its neighbours, speaks for each label."""
        sums = np.stack([sight.own for sight in sights])
        # A draft of one sentence has no places: that it comes first and last says nothing.
        if len(sights) > 1:
            sums += np.stack([self._of_place(sight.words, place) for sight, place in zip(sights, places, strict=True)])
            sums[1:] += [sight.before for sight in sights[:-1]]
            sums[:-1] += [sight.after for sight in sights[1:]]
        words = np.array([max(1, sight.words) for sight in sights], dtype=np.float32)
        return np.asarray(sums / np.sqrt(words)[:, None] + self._base)

    def certainties(self, scores: Numbers) -> Numbers:
        """Return how sure each label of each sentence is, from 0 to 1, with the rest of the draft in view."""
        return logistic(inputs_of_reply(scores) @ self._of_reply)

    def carried_by(self, label: str, sight: Sight) -> tuple[int, int]:
        """Return the tokens that carried a decision: the first, and the one after the last.

        They are the shortest run of tokens that bears most of what speaks for the label.
        """
        weights = self._weights[sight.rows, self._column[label]]
        # What several tokens show together, each shows a part of: added where they begin, taken away where they end.
        parts = weights / (sight.ends - sight.starts)
        steps = np.bincount(sight.starts, parts, sight.words + 1) - np.bincount(sight.ends, parts, sight.words + 1)
        return shortest_run(np.cumsum(steps)[: sight.words].tolist())

    def _known(self, key: str) -> tuple[int, ...]:
        rows = self._rows
        return tuple([rows[feature] for feature in features_of_word(key) if feature in rows])

    def _sum(self, features: Iterable[str]) -> Numbers:
        rows = self._rows
        return self._sum_of(np.array([rows[feature] for feature in features if feature in rows], dtype=np.intp))

    def _sum_of(self, rows: Places) -> Numbers:
        # A product is twice as fast as a sum over rows.
        return np.ones(len(rows), dtype=np.float32) @ self._weights[rows]

    def _sum_of_place(self, words: int, place: Place) -> Numbers:
        return self._sum(features_of_place(words, place))


@lru_cache(maxsize=8)
def learned(language: str) -> Learned:
    """Return what was learned of a language; read once."""
    return Learned(language)


def weights_of_letters() -> Numbers:
    """Return the weight of each letter by its code, from -1 to 1: the square of its place in the alphabet."""
    weights = np.zeros(128, dtype=np.float32)
    for place in range(1, LETTERS + 1):
        loudness = (place / LETTERS) ** 2
        weights[ord("A") + place - 1] = loudness
        weights[ord("a") + place - 1] = -loudness
    return weights


def inputs_of_reply(scores: Numbers) -> Numbers:
    """Return what is known of each sentence of a draft: `INPUTS` of each label, and its `PLACES`."""
    count, labels = scores.shape
    leaning = logistic(scores + LEANING)
    nothing = np.zeros((1, labels), dtype=np.float32)
    before = np.maximum.accumulate(np.vstack([nothing, leaning]))[:count]
    after = np.maximum.accumulate(np.vstack([nothing, leaning[::-1]]))[:count][::-1]
    numbers = np.arange(count)
    near = [numbers == at for at in range(_NEAR)] + [numbers[::-1] == at for at in range(_NEAR)]
    place = np.stack([*near, numbers / max(1, count), np.full(count, count / 10), np.ones(count)], axis=1)
    below = scores - scores.max(axis=1, keepdims=True)
    return np.hstack([scores, leaning, below, before, after, np.maximum(before, after), place]).astype(np.float32)


def logistic(scores: Numbers) -> Numbers:
    """Return the probability of a score, between 0 and 1."""
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)


def shortest_run(by_token: Sequence[float], share: float = 0.6) -> tuple[int, int]:
    """Return the shortest run of tokens that bears this share of what speaks for something.

    >>> shortest_run([0.1, -0.2, 2.0, 1.5, 0.0, 0.3])
    (2, 4)
    """
    for_it = [max(0.0, weight) for weight in by_token]
    enough = share * sum(for_it)
    best = (0, len(for_it))
    start, borne = 0, 0.0
    for end, weight in enumerate(for_it, start=1):
        borne += weight
        while start < end - 1 and borne - for_it[start] >= enough:
            borne -= for_it[start]
            start += 1
        if borne >= enough and end - start < best[1] - best[0]:
            best = (start, end)
    return best
