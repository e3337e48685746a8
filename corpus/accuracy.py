"""How well the reader reads: `python corpus/accuracy.py` for the corpus's dev part, or files in the guide's format.

    steps, faults   precision, recall and F1, micro over labels: of replies, and sentence by sentence
    macro           the mean of the F1 of each step of a reply
    reported        precision of the faults that `check` reports as errors
    missing         of the steps that are required and that a reply lacks, how many are called missing (recall);
                    of those that are called missing, how many lack (precision)
    alarms          errors on replies that have no fault and lack no required step, for each such reply
    cuts            how many of the sentences' ends agree
    calibration     expected calibration error: how far certainties are from the share that is right

With --neutral, each line of the files is a text ({"text": …, "lang": …}) that takes no step, and the share of sentences
in which one is found is printed. With --by-label each step and fault has a line; with --confused the pairs of
steps that are mistaken for each other; with --worst N the sentences with the most wrong labels. With --gate FILE
the figures are held against those that stand in it, and the exit status is 1 if one is worse; --update
writes them.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from replies import PARTS, Gold, Labelled, corpus, read_replies

import kundsvar as kv
from kundsvar.certainty import USUAL
from kundsvar.playbook import Obligation, obligations

LANGUAGES = ("fi", "sv", "en")
TOLERANCE = 0.005
"""So much worse a figure may be than the last: less is chance."""
BINS = 10


class Count(NamedTuple):
    """How often something was found rightly, found wrongly, and overlooked."""

    right: int = 0
    wrong: int = 0
    overlooked: int = 0

    def plus(self, found: frozenset[str], gold: frozenset[str]) -> "Count":
        """Return the count with what was found in one more place."""
        return Count(
            self.right + len(found & gold), self.wrong + len(found - gold), self.overlooked + len(gold - found)
        )

    @property
    def precision(self) -> float:
        """How much of what was found is there."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """How much of what is there was found."""
        return self.right / (self.right + self.overlooked) if self.right + self.overlooked else 1.0

    @property
    def f1(self) -> float:
        """Both in one figure."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f}  precision {self.precision:.3f}  recall {self.recall:.3f}"


class Seen(NamedTuple):
    """What the reader made of one labelled sentence."""

    gold: Gold
    steps: dict[str, float]
    faults: dict[str, float]

    @property
    def found(self) -> tuple[frozenset[str], frozenset[str]]:
        """The steps and the faults that it has found; others are possible."""
        return _above(self.steps, USUAL.found), _above(self.faults, USUAL.fault)


class Read(NamedTuple):
    """What the reader made of one reply."""

    reply: Labelled
    sentences: list[Seen]
    ends: frozenset[int]
    missing: frozenset[str]
    errors: int
    language: str | None


def _above(certainties: dict[str, float], threshold: float) -> frozenset[str]:
    return frozenset(name for name, certainty in certainties.items() if certainty >= threshold)


def read(reply: Labelled) -> Read:
    """Read a reply as a draft of which nothing is known but the facts of its case."""
    reading = kv.read(reply.text)
    known = kv.read(reply.text, reply.facts.language)
    seen = [Seen(gold, {}, {}) for gold in reply.sentences]
    for sentence in known.sentences:
        # A sentence that was cut otherwise belongs where most of it lies.
        best = max(
            seen,
            key=lambda one: min(one.gold.span.end, sentence.span.end) - max(one.gold.span.start, sentence.span.start),
        )
        for found, table in (
            (sentence.steps, best.steps),
            (sentence.possible, best.steps),
            (sentence.faults, best.faults),
        ):
            for name, evidence in found.items():
                table[name] = max(evidence.certainty, table.get(name, 0.0))
    report = kv.check(reply.text, reply.facts)
    return Read(
        reply=reply,
        sentences=seen,
        ends=frozenset(sentence.span.end for sentence in known.sentences),
        missing=frozenset(
            finding.step for finding in report.findings if finding.code == "missing-step" and finding.step
        ),
        errors=sum(finding.severity == "error" for finding in report.findings),
        language=reading.language,
    )


def required(reply: Labelled) -> frozenset[str]:
    """Return the steps that a reply must take."""
    return frozenset(str(step) for step, owed in obligations(reply.facts).items() if owed is Obligation.REQUIRED)


def figures(reads: list[Read]) -> dict[str, float]:
    """Return the figures of replies in one language."""
    counts: dict[str, Count] = defaultdict(Count)
    good = [one for one in reads if not one.reply.faults and required(one.reply) <= one.reply.steps]
    agreed = ends = 0
    for one in reads:
        found_steps = frozenset().union(*(seen.found[0] for seen in one.sentences))
        found_faults = frozenset().union(*(seen.found[1] for seen in one.sentences))
        counts["steps of a reply"] = counts["steps of a reply"].plus(found_steps, one.reply.steps)
        counts["faults of a reply"] = counts["faults of a reply"].plus(found_faults, one.reply.faults)
        reported = frozenset().union(*(_above(seen.faults, USUAL.sure_fault) for seen in one.sentences))
        counts["reported"] = counts["reported"].plus(reported, one.reply.faults)
        counts["missing"] = counts["missing"].plus(one.missing, required(one.reply) - one.reply.steps)
        for seen in one.sentences:
            steps, faults = seen.found
            counts["steps of a sentence"] = counts["steps of a sentence"].plus(steps, seen.gold.steps)
            counts["faults of a sentence"] = counts["faults of a sentence"].plus(faults, seen.gold.faults)
        gold_ends = {seen.gold.span.end for seen in one.sentences}
        agreed += 2 * len(gold_ends & one.ends)
        ends += len(gold_ends) + len(one.ends)
    told = [one for one in reads if len(one.sentences) >= 3]  # noqa: PLR2004 (shorter drafts may not tell)
    rows = {f"{name}, F1": count.f1 for name, count in counts.items() if name not in {"missing", "reported"}}
    by_step = counts_by_label(reads, 0).values()
    return rows | {
        "steps of a reply, macro F1": sum(count.f1 for count in by_step) / max(1, len(by_step)),
        "reported as error, precision": counts["reported"].precision,
        "missing, precision": counts["missing"].precision,
        "missing, recall": counts["missing"].recall,
        "errors for each good reply": sum(one.errors for one in good) / max(1, len(good)),
        "cuts that agree": agreed / max(1, ends),
        "language": sum(one.language in {one.reply.language, None} for one in told) / max(1, len(told)),
        "calibration error": calibration_error(reads),
    }


LOWER_IS_BETTER = frozenset({"errors for each good reply", "calibration error"})


def calibration_error(reads: Iterable[Read]) -> float:
    """Return the expected calibration error of the steps and faults that the reader names at all."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one in reads:
        for seen in one.sentences:
            for certainties, gold in ((seen.steps, seen.gold.steps), (seen.faults, seen.gold.faults)):
                for name, certainty in certainties.items():
                    bins[min(BINS - 1, int(certainty * BINS))].append((certainty, name in gold))
    total = sum(map(len, bins.values()))
    gaps = (abs(sum(c for c, _ in pairs) - sum(right for _, right in pairs)) for pairs in bins.values())
    return sum(gaps) / total if total else 0.0


def counts_by_label(reads: list[Read], place: int) -> dict[str, Count]:
    """Return the counts of each step (place 0) or fault (1), by reply."""
    counts: dict[str, Count] = defaultdict(Count)
    for one in reads:
        gold = (one.reply.steps, one.reply.faults)[place]
        found = frozenset().union(*(seen.found[place] for seen in one.sentences))
        for name in found | gold:
            counts[name] = counts[name].plus(found & {name}, gold & {name})
    return counts


def print_by_label(reads: list[Read]) -> None:
    """Print a line for each step and fault, by reply."""
    for place in (0, 1):
        for name, count in sorted(counts_by_label(reads, place).items()):
            print(f"    {name:<20} {count}  of {count.right + count.overlooked}")


def print_neutral(paths: list[Path]) -> None:
    """Print in how many sentences that take no step one is found."""
    lines = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    for language in LANGUAGES:
        texts = [line["text"] for line in lines if line["lang"] == language]
        sentences = [sentence for text in texts for sentence in kv.read(text, language).sentences]
        wrong = [sentence for sentence in sentences if sentence.steps]
        if sentences:
            print(f"{language}: {len(wrong)} of {len(sentences)} sentences, {len(wrong) / len(sentences):.3f}")
        names = Counter(step for sentence in wrong for step in sentence.steps)
        print("  ", ", ".join(f"{name} {number}" for name, number in names.most_common(8)))


def print_confused(reads: list[Read]) -> None:
    """Print which step was found where another is, the commonest first."""
    pairs = Counter(
        (overlooked, wrong)
        for one in reads
        for seen in one.sentences
        for overlooked in seen.gold.steps - seen.found[0]
        for wrong in (seen.found[0] - seen.gold.steps) or {"nothing"}
    )
    for (overlooked, wrong), number in pairs.most_common(15):
        print(f"    {overlooked} taken for {wrong}: {number}")


def print_worst(reads: list[Read], number: int) -> None:
    """Print the sentences with the most wrong labels."""
    wrong = [
        (len(seen.found[0] ^ seen.gold.steps) + len(seen.found[1] ^ seen.gold.faults), one.reply.id, seen)
        for one in reads
        for seen in one.sentences
    ]
    for _, name, seen in sorted(wrong, key=lambda row: (-row[0], row[1], row[2].gold.span))[:number]:
        gold, found = sorted(seen.gold.steps | seen.gold.faults), sorted(seen.found[0] | seen.found[1])
        print(f"    {name}: {seen.gold.text}\n        is {', '.join(gold) or '–'}; found {', '.join(found) or '–'}")


def is_worse(name: str, now: float, before: float) -> bool:
    """Return whether a figure fell by more than chance."""
    return now > before + TOLERANCE if name in LOWER_IS_BETTER else now < before - TOLERANCE


def main() -> int:
    """Print the figures; hold them against the last."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="files in the guide's format, instead of the corpus")
    parser.add_argument("--part", choices=PARTS, default="dev", help="which part of the corpus")
    parser.add_argument("--neutral", action="store_true", help="the files hold sentences that take no step")
    parser.add_argument("--by-label", action="store_true")
    parser.add_argument("--confused", action="store_true")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--gate", type=Path, metavar="FILE")
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    if arguments.neutral:
        print_neutral(arguments.files)
        return 0
    replies = [*(read_replies(arguments.files) if arguments.files else corpus(arguments.part))]
    found: dict[str, dict[str, float]] = {}
    for language in LANGUAGES:
        reads = [read(reply) for reply in replies if reply.language == language]
        if not reads:
            continue
        found[language] = {name: round(figure, 4) for name, figure in figures(reads).items()}
        print(f"{language}, {len(reads)} replies")
        for name, figure in found[language].items():
            print(f"  {name:<30} {figure:.3f}")
        if arguments.by_label:
            print_by_label(reads)
        if arguments.confused:
            print_confused(reads)
        if arguments.worst:
            print_worst(reads, arguments.worst)
    return _gate(found, arguments.gate, update=arguments.update) if arguments.gate else 0


def _gate(found: dict[str, dict[str, float]], path: Path, *, update: bool) -> int:
    if update:
        path.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        return 0
    last = json.loads(path.read_text(encoding="utf-8"))
    worse = [
        f"{language}, {name}: {found[language][name]:.4f}, was {before:.4f}"
        for language, rows in last.items()
        for name, before in rows.items()
        if is_worse(name, found[language][name], before)
    ]
    print("\n".join(worse) or "no figure is worse than the last")
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
