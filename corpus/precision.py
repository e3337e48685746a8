"""How often each check is right: `python corpus/precision.py`, on the test part, which nothing was learned or tuned on.

A finding of a fault that the corpus labels is right where its sentence has a fault, and a step is missing where no
sentence of the reply takes it. In brackets stands how many faults bear the very name. All other findings were judged by
readers, one a line, in `corpus/judged/<check>.tsv`: a finding that nobody has judged is counted apart, and
`--unjudged` prints those for a reader to judge.

A correct finding of severity error counts beside one of warning. The corpus gives the facts of a reply, not its
case: checks that hold a draft against a case find nothing here. With --write FILE the counts are written as JSON.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from replies import PARTS, Labelled, corpus

import kundsvar as kv

JUDGED = Path(__file__).parent / "judged"
LANGUAGES = ("fi", "sv", "en")
ENOUGH = 0.9
"""A check that is right less often may not report errors."""

Judged = dict[tuple[str, str, int, int], bool]
Counts = dict[str, dict[str, dict[str, int]]]


def judged() -> Judged:
    """Return what readers said of findings: whether each is right."""
    known = {}
    for path in sorted(JUDGED.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            reply, start, end, verdict = line.split("\t")
            known[reply, path.stem, int(start), int(end)] = verdict == "right"
    return known


def faults_at(finding: kv.Finding, reply: Labelled) -> frozenset[str]:
    """Return the faults of the sentences that a finding stands in."""
    return frozenset().union(
        *(
            sentence.faults
            for sentence in reply.sentences
            if sentence.span.start < finding.span.end and finding.span.start < sentence.span.end
        )
    )


def is_right(finding: kv.Finding, reply: Labelled, known: Judged) -> bool | None:
    """Return whether a finding is right, None if nobody can say."""
    if finding.code == "missing-step":
        return finding.step not in reply.steps
    verdict = known.get((reply.id, finding.code, *finding.span))
    if verdict is None and fault_of(finding) in LABELLED:
        return bool(faults_at(finding, reply))
    return verdict


def fault_of(finding: kv.Finding) -> str:
    """Return the name that the guide has for what was found."""
    return finding.code.replace("-", "_")


LABELLED = frozenset(
    [
        "blunt",
        "blame_customer",
        "blame_shift",
        "non_apology",
        "vague_time",
        "empty_promise",
        "persuasion",
        "warranty_over_law",
        "no_contact",
        "dismissive",
        "sour",
    ]
)
"""The faults that the guide has, and the corpus labels."""


def count(part: str, *, unjudged: bool) -> Counts:
    """Return for each check, language and severity how many of its findings are right, wrong and not judged."""
    known = judged()
    counts: Counts = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    for reply in corpus(part):
        report = kv.check(reply.text, reply.facts)
        for finding in report.findings:
            right = is_right(finding, reply, known)
            verdict = "unjudged" if right is None else "right" if right else "wrong"
            counts[finding.code][reply.language][f"{finding.severity} {verdict}"] += 1
            if fault_of(finding) in faults_at(finding, reply):
                counts[finding.code][reply.language][f"{finding.severity} named"] += 1
            if right is None and unjudged:
                shown = reply.text[: finding.span.start] + "⟦" + reply.text[finding.span.slice] + "⟧"
                shown += reply.text[finding.span.end :]
                print(json.dumps([reply.id, finding.code, *finding.span, finding.message, shown], ensure_ascii=False))
    return counts


def precision(of_language: dict[str, int], severity: str) -> str:
    """Return how many of the findings of a severity are right, as a text."""
    right, wrong = of_language.get(f"{severity} right", 0), of_language.get(f"{severity} wrong", 0)
    named = of_language.get(f"{severity} named", 0)
    return f"{right / (right + wrong):.2f} of {right + wrong}{f' ({named})' if named else ''}" if right + wrong else "–"


def main() -> int:
    """Print a line a check; with --strict the exit status is 1 if a check reports errors and is too often wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, default="test", help="which part of the corpus")
    parser.add_argument("--unjudged", action="store_true", help="print the findings that nobody has judged")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the counts as JSON")
    parser.add_argument("--strict", action="store_true")
    arguments = parser.parse_args()
    counts = count(arguments.part, unjudged=arguments.unjudged)
    if arguments.unjudged:
        return 0
    print(f"{'check':<22}{'':<9}{'fi':>18}{'sv':>18}{'en':>18}   not judged")
    weak = []
    for code in kv.checks():
        for severity in ("error", "warning"):
            rows = {language: counts[code][language] for language in LANGUAGES}
            if not any(name.startswith(severity) for row in rows.values() for name in row):
                continue
            shown = "".join(f"{precision(row, severity):>18}" for row in rows.values())
            print(
                f"{code:<22}{severity:<9}{shown}   {sum(row.get(f'{severity} unjudged', 0) for row in rows.values())}"
            )
            right, wrong = (
                sum(row.get(f"{severity} {verdict}", 0) for row in rows.values()) for verdict in ("right", "wrong")
            )
            if severity == "error" and right < ENOUGH * (right + wrong):
                weak.append(code)
    silent = [code for code in kv.checks() if not counts[code]]
    print(f"nothing found by {', '.join(silent)}")
    print(f"right in less than {ENOUGH:.0%} of their errors: {', '.join(weak) or 'none'}")
    if arguments.write:
        rows = {code: {language: dict(row) for language, row in of.items()} for code, of in sorted(counts.items())}
        arguments.write.write_text(json.dumps(rows, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return int(arguments.strict and bool(weak))


if __name__ == "__main__":
    sys.exit(main())
