"""Learn what the reader knows: `make learn` writes `locales/<language>/learned/` from the corpus's train part.

Each label has a logistic regression over the features of a sentence (`kundsvar/features.py`), weighted by how
rare they are; the bank of single sentences teaches it too. The features that matter most are kept, and
the regressions made anew with them. A second regression a label then learns what the rest of a draft tells;
its first stage's scores come from folds that did not see the draft, so that it learns how far
they can be trusted: what comes out is a probability.

Nothing here looks at the parts dev and test. The same data give the same files.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))

from replies import CORPUS, Gold, Labelled, corpus

from kundsvar.facts import Facts
from kundsvar.features import (
    features_for_next,
    features_for_previous,
    features_of_place,
    features_of_word,
    features_of_words,
    places,
)
from kundsvar.habits import habits
from kundsvar.learned import INPUTS, LETTERS, PLACES, Numbers, inputs_of_reply
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.spoken import spoken
from kundsvar.step import steps

LANGUAGES = ("fi", "sv", "en")
FEWEST = 2
"""A feature that fewer sentences show is forgotten."""
KEPT = 60_000
"""So many features a language are kept: with half as many, F1 on the steps of a reply falls by 0.005."""
STRENGTH = 60.0
"""Of the first regressions (sklearn's C); 30 and 120 give the same figures to within 0.002."""
TOLERANCE = 0.1
"""Where the regressions stop; a thousandth of it gives the same scores to 0.003, in four times the time."""
SCALE = 18.0
"""Brings the length of a sentence's row near to 1, to which `STRENGTH` belongs."""
STRENGTH_OF_REPLY = 0.03
"""Of the second, whose inputs are scaled to unit variance."""
WEIGHT_OF_BANK = 0.3
"""Of a single sentence beside one of a reply, in the second regressions."""
WEIGHT_OF_NEUTRAL = 0.2
"""Of a sentence in a text that is no reply: too many of them, and certainties in replies come out too low."""
FOLDS = 5
UNKNOWN = -8.0
"""The base of a label that no sentence of the train part has."""


class Lesson(NamedTuple):
    """Sentences with their features, the lengths in tokens, and their labels: a row a sentence, a column a label."""

    features: list[list[str]]
    words: list[int]
    labels: Numbers

    def rows(self, chosen: npt.NDArray[np.intp]) -> "Lesson":
        """Return some of its sentences."""
        return Lesson([self.features[n] for n in chosen], [self.words[n] for n in chosen], self.labels[chosen])

    def plus(self, other: "Lesson") -> "Lesson":
        """Return its sentences and those of another."""
        labels = np.vstack([self.labels, other.labels])
        return Lesson(self.features + other.features, self.words + other.words, labels)


class Weights(NamedTuple):
    """What was learned of single sentences: the features, a weight for each label, and the base of each label."""

    features: list[str]
    weights: Numbers
    base: Numbers

    def scores(self, lesson: Lesson) -> Numbers:
        """Return the scores of sentences."""
        return np.asarray(_matrix(lesson, {f: n for n, f in enumerate(self.features)}) @ self.weights + self.base)


@lru_cache(maxsize=1)
def labels() -> list[str]:
    """Return the names of all steps, and of all faults that the corpus knows."""
    return [*steps(), *sorted({fault for reply in corpus() for fault in reply.faults})]


def lesson_of_replies(
    replies: Iterable[Labelled], language: str, *, as_labelled: bool = False
) -> tuple[Lesson, list[int]]:
    """Return the sentences of replies, cut as the reader cuts them, and the number of the reply of each.

    With `as_labelled`, only the sentences that the reader would have cut otherwise, as they were labelled.
    """
    names = labels()
    found = Lesson([], [], np.zeros((0, len(names)), dtype=np.float32))
    of: list[int] = []
    rows = []
    for number, reply in enumerate(replies):
        cut = [*sentence_spans(reply.text, habits(language))]
        spans = [sentence.span for sentence in reply.sentences] if as_labelled else cut
        taken: list[set[str]] = [set() for _ in spans]
        for sentence in reply.sentences:
            # What was cut otherwise belongs where most of it lies.
            best = max(range(len(spans)), key=lambda at: _shared(sentence.span, spans[at]))
            taken[best] |= sentence.steps | sentence.faults
        said = [spoken(reply.text[span.slice]).keys for span in spans]
        for at, (keys, place) in enumerate(zip(said, places(reply.text, spans), strict=True)):
            if as_labelled and spans[at] in cut:
                continue
            around = features_of_place(len(keys), place)
            if at:
                around += features_for_next(said[at - 1])
            if at + 1 < len(said):
                around += features_for_previous(said[at + 1])
            found.features.append([*_features(keys), *around])
            found.words.append(max(1, len(keys)))
            rows.append([name in taken[at] for name in names])
            of.append(number)
    return found._replace(labels=np.array(rows, dtype=np.float32)), of


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def lesson_of_bank(language: str, share: float) -> Lesson:
    """Return a share of the sentences of the bank, and of those that are no reply's: no place, no neighbours."""
    names = labels()
    features, words, rows = [], [], []
    bank = (CORPUS / "sentences" / f"{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for line in [*bank, *(f"\t\t{sentence}" for sentence in _neutral(language))]:
        taken, wrong, text = line.split("\t")
        if _draw(text) >= share:
            continue
        keys = spoken(text).keys
        features.append(_features(keys))
        words.append(max(1, len(keys)))
        rows.append([name in {*taken.split(), *wrong.split()} for name in names])
    return Lesson(features, words, np.array(rows, dtype=np.float32))


def neutral_drafts(language: str, share: float) -> Iterator[Labelled]:
    """Yield texts that are no replies, of two, three and four sentences."""
    sentences = [line for line in _neutral(language) if _draw(line) < share]
    size = 2
    while sentences:
        chosen, sentences = sentences[:size], sentences[size:]
        text = " ".join(chosen)
        spans = [Span(text.index(one), text.index(one) + len(one)) for one in chosen]
        gold = tuple(Gold(one, span, frozenset(), frozenset()) for one, span in zip(chosen, spans, strict=True))
        yield Labelled(f"neutral {text}", language, Facts(), text, gold)
        size = 2 + (size - 1) % 3


def _neutral(language: str) -> list[str]:
    return (CORPUS / "neutral" / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def _draw(name: str) -> float:
    """Return a number from 0 to 1 that looks drawn by lot, and is always the same."""
    return crc32(name.encode()) / 2**32


def _features(keys: Sequence[str]) -> list[str]:
    single = [feature for key in keys for feature in features_of_word(key)]
    return [*dict.fromkeys([*single, *(feature for feature, _, _ in features_of_words(keys))])]


def _matrix(lesson: Lesson, columns: dict[str, int]) -> sparse.csr_matrix:
    known = [[columns[feature] for feature in row if feature in columns] for row in lesson.features]
    sizes = [len(row) for row in known]
    data = np.repeat(1 / np.sqrt(lesson.words), sizes)
    ends = np.concatenate([[0], np.cumsum(sizes)])
    flat = np.fromiter((column for row in known for column in row), dtype=np.int32, count=sum(sizes))
    matrix = sparse.csr_matrix((data, flat, ends), shape=(len(known), len(columns)))
    matrix.sum_duplicates()
    return matrix


def learn_sentences(lesson: Lesson, kept: int | None = KEPT) -> Weights:
    """Learn what the features of single sentences say."""
    use = Counter(feature for row in lesson.features for feature in set(row))
    features = sorted(feature for feature, count in use.items() if count >= FEWEST)
    found = _regressions(lesson, features, use)
    if kept is None or len(features) <= kept:
        return found
    spread = np.array([np.sqrt(use[feature]) for feature in features])
    matters = np.linalg.norm(found.weights, axis=1) * spread
    best = sorted(np.argsort(-matters, kind="stable")[:kept])
    return _regressions(lesson, [features[n] for n in best], use)


def _regressions(lesson: Lesson, features: list[str], use: Counter[str]) -> Weights:
    count = len(lesson.features)
    # The rarer a feature, the more one look at it tells (inverse document frequency).
    rarity = np.array([np.log((1 + count) / (1 + use[feature])) + 1 for feature in features])
    matrix = _matrix(lesson, {feature: n for n, feature in enumerate(features)}) @ sparse.diags(rarity / SCALE)
    matrix = matrix.tocsr()
    matrix.sort_indices()

    def one(column: int) -> tuple[Numbers, float]:
        target = lesson.labels[:, column]
        if target.sum() < FEWEST:
            return np.zeros(len(features), dtype=np.float32), UNKNOWN
        model = LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, tol=TOLERANCE, random_state=0).fit(
            matrix, target
        )
        return (model.coef_[0] * rarity / SCALE).astype(np.float32), float(model.intercept_[0])

    with ThreadPoolExecutor() as pool:
        found = [*pool.map(one, range(lesson.labels.shape[1]))]
    return Weights(features, np.stack([weights for weights, _ in found], axis=1), np.array([base for _, base in found]))


def learn_replies(  # noqa: PLR0913 (all that there is to learn from)
    lesson: Lesson,
    of: Sequence[int],
    labelled: Lesson,
    of_labelled: Sequence[int],
    bank: Lesson,
    *,
    neutral: npt.NDArray[np.bool_],
) -> Numbers:
    """Learn what the rest of a draft tells, from scores by folds that did not see it.

    A sentence of the bank is a draft of its own: so are, some day, a heading or a line of a form.
    """
    numbers, others, single = np.array(of), np.array(of_labelled), np.arange(len(bank.features))
    scores = np.zeros(lesson.labels.shape, dtype=np.float32)
    alone = np.zeros(bank.labels.shape, dtype=np.float32)
    for fold in range(FOLDS):
        known = lesson.rows(np.flatnonzero(numbers % FOLDS != fold))
        known = known.plus(labelled.rows(np.flatnonzero(others % FOLDS != fold)))
        learned = learn_sentences(known.plus(bank.rows(np.flatnonzero(single % FOLDS != fold))), kept=None)
        for found, here, whole in ((scores, numbers, lesson), (alone, single, bank)):
            out = np.flatnonzero(here % FOLDS == fold)
            found[out] = learned.scores(whole.rows(out))
    inputs = np.vstack(
        [
            *(inputs_of_reply(scores[numbers == reply]) for reply in range(numbers.max() + 1)),
            *(inputs_of_reply(row[None]) for row in alone),
        ]
    )
    targets = np.vstack([lesson.labels, bank.labels])
    weight = np.concatenate([np.where(neutral[numbers], WEIGHT_OF_NEUTRAL, 1.0), np.full(len(alone), WEIGHT_OF_BANK)])
    middle, spread = inputs.mean(axis=0), inputs.std(axis=0)
    middle[-1], spread[-1] = 0.0, 1.0
    spread[spread == 0] = 1.0
    scaled = (inputs - middle) / spread

    def one(target: Numbers) -> Numbers:
        if target.sum() < FEWEST:
            return np.array([0.0] * (inputs.shape[1] - 1) + [UNKNOWN])
        model = LogisticRegression(C=STRENGTH_OF_REPLY, max_iter=1000)
        model.fit(scaled[:, :-1], target, sample_weight=weight)
        weights = model.coef_[0] / spread[:-1]
        return np.append(weights, model.intercept_[0] - weights @ middle[:-1])

    with ThreadPoolExecutor() as pool:
        return np.stack([*pool.map(one, targets.T)], axis=1).astype(np.float32)


def write_sentences(path: Path, learned: Weights) -> None:
    """Write `sentence.txt`."""
    loudest = np.abs(learned.weights).max(axis=0)
    loudest[loudest == 0] = 1.0
    grades = np.rint(np.sqrt(np.abs(learned.weights) / loudest) * LETTERS).astype(int) * np.sign(learned.weights)
    lines = [
        "\t".join(["labels", *labels()]),
        "\t".join(["loudest", *(f"{weight:.4f}" for weight in loudest)]),
        "\t".join(["base", *(f"{base:.4f}" for base in learned.base)]),
    ]
    for feature, row in zip(learned.features, grades.astype(int).tolist(), strict=True):
        letters = "".join("." if not grade else chr((64 if grade > 0 else 96) + abs(grade)) for grade in row)
        lines.append(f"{letters} {feature}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_replies(path: Path, weights: Numbers) -> None:
    """Write `reply.tsv`."""
    names = labels()
    of_label = [f"{what}: {name}" for what in INPUTS for name in names]
    lines = ["\t".join(["", *names])]
    for name, row in zip([*of_label, *PLACES], weights, strict=True):
        lines.append("\t".join([name, *(f"{weight:.4f}" for weight in row)]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Learn each language anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--share", type=float, default=1.0, help="learn from this share of the data: a learning curve")
    parser.add_argument("--to", type=Path, default=CORPUS.parent / "locales", help="instead of `locales/`")
    arguments = parser.parse_args()
    for language in arguments.languages:
        chosen = [
            reply for reply in corpus("train") if reply.language == language and _draw(reply.id) < arguments.share
        ]
        chosen += neutral_drafts(language, arguments.share)
        chosen.sort(key=lambda reply: _draw(reply.id))
        neutral = np.array([not reply.steps and not reply.faults for reply in chosen])
        lesson, of = lesson_of_replies(chosen, language)
        bank = lesson_of_bank(language, arguments.share)
        labelled, of_labelled = lesson_of_replies(chosen, language, as_labelled=True)
        folder = arguments.to / language / "learned"
        folder.mkdir(parents=True, exist_ok=True)
        write_sentences(folder / "sentence.txt", learn_sentences(lesson.plus(labelled).plus(bank)))
        write_replies(folder / "reply.tsv", learn_replies(lesson, of, labelled, of_labelled, bank, neutral=neutral))
        print(f"{language}: {max(of) + 1} replies, {len(of)} sentences, {len(bank.features)} single ones", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
