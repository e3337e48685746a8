"""How right the inflected forms are, and how fast they come: the figures of docs/inflection.md.

    accuracy   on words that the lexicon does not know: ten times, a tenth of the words is taken out of the
               lexicon and inflected by what is left; by language and kind, in per cent of the forms
    trusted    the same, of those forms alone that are not tagged as guesses
    shipped    with the whole lexicon, as it is used
    speed      forms a second on one core, each word new at first; and the milliseconds to read the lexicon

The words of `inflection.tsv` guided the rules. Those of the second and the third set were written by other hands
that had seen neither rules nor lexicon; what was wrong at the first reading has been mended since.
"""

import sys
import timeit
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from kundsvar.form import Form, Word, WordKind, short_name
from kundsvar.language import language_named
from kundsvar.lexicon import Lexicon, _stock

DATA = Path(__file__).parents[1] / "tests" / "data"
SETS = {"first": "inflection.tsv", "second": "inflection_second.tsv", "third": "inflection_third.tsv"}
LANGUAGES = ("fi", "sv", "en")
FOLDS = 10
SPEED_GOAL = 50_000
LOAD_GOAL_MS = 50


class Gold(NamedTuple):
    """A form that is known to be right, with its alternatives."""

    lemma: str
    kind: WordKind
    form: str
    accepted: frozenset[str]


class Score(NamedTuple):
    """How many forms were right, of how many."""

    right: int
    all: int

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.all if self.all else 1.0


def gold(name: str, language: str) -> list[Gold]:
    """Return the known forms of a language."""
    rows = [line.split("\t") for line in (DATA / SETS[name]).read_text(encoding="utf-8").splitlines()[1:]]
    return [
        Gold(lemma, cast("WordKind", kind), short_name(form) or form, frozenset(forms.split("|")))
        for _, of, lemma, kind, form, forms in rows
        if of == language
    ]


def answers(rows: list[Gold], language: str, *, unseen: bool) -> Iterator[tuple[Gold, Form]]:
    """Yield what kundsvar makes of each row; with `unseen`, by a lexicon that lacks the word."""
    grammar, shipped = language_named(language), Lexicon.of(language)
    lemmas = sorted({row.lemma for row in rows})
    fold_of = {lemma: number % FOLDS for number, lemma in enumerate(lemmas)}
    lexicons = [
        shipped.without({lemma for lemma in lemmas if fold_of[lemma] == fold}) if unseen else shipped
        for fold in range(FOLDS)
    ]
    for row in rows:
        yield row, grammar.inflected(Word(row.lemma, row.kind), row.form, lexicons[fold_of[row.lemma]])


def scores(name: str, language: str, *, unseen: bool) -> dict[str, Score]:
    """Return the scores by kind of word, of `all`, and of the forms that are `trusted`.

    The local cases of Finnish places have a line of their own: which series a place takes is custom, and no
    rule tells it.
    """
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    for row, form in answers(gold(name, language), language, unseen=unseen):
        is_right = form.text in row.accepted
        kind = "local cases" if row.form.startswith("loc_") else row.kind
        for key in (kind, "all", *(("trusted",) if form.basis != "guess" else ())):
            right[key] += is_right
            total[key] += 1
    return {key: Score(right[key], total[key]) for key in total}


def wrong(name: str, language: str, *, unseen: bool) -> list[str]:
    """Return the forms that are not right, each with what it should be."""
    return [
        f"{row.lemma} ({row.kind}) {row.form}: {form.text} [{form.basis}], not {'|'.join(sorted(row.accepted))}"
        for row, form in answers(gold(name, language), language, unseen=unseen)
        if form.text not in row.accepted
    ]


def forms_a_second() -> float:
    """Return how many Finnish forms are made in a second, the words of the second set, none seen before."""
    rows, grammar, shipped = gold("second", "fi"), language_named("fi"), Lexicon.of("fi")

    def run() -> None:
        lexicon = shipped.without(())  # a lexicon that has answered nothing yet
        for row in rows:
            grammar.inflected(Word(row.lemma, row.kind), row.form, lexicon)

    copying = min(timeit.repeat(lambda: shipped.without(()), number=1, repeat=5))
    return len(rows) / (min(timeit.repeat(run, number=1, repeat=5)) - copying)


def load_ms() -> float:
    """Return the milliseconds that it takes to read the Finnish lexicon, the largest."""

    def run() -> None:
        _stock.cache_clear()
        Lexicon.of("fi")

    return min(timeit.repeat(run, number=1, repeat=7)) * 1000


def table(name: str) -> str:
    """Return the scores of a set as a table in Markdown."""
    lines = ["| language | kind | unseen words | with the shipped lexicon |", "|---|---|---|---|"]
    for language in LANGUAGES:
        if not gold(name, language):
            continue
        unseen, shipped = (scores(name, language, unseen=unseen) for unseen in (True, False))
        for kind, score in sorted(unseen.items(), key=lambda item: (item[0] in {"all", "trusted"}, item[0])):
            there = shipped[kind]
            lines.append(
                f"| {language} | {kind} | {score.share:.1%} ({score.right} of {score.all}) "
                f"| {there.share:.1%} ({there.right} of {there.all}) |"
            )
    return "\n".join(lines)


def main() -> int:
    """Print the figures; with --wrong, each form that is not right."""
    for name in SETS:
        print(f"\n{name} set\n\n{table(name)}")
        if "--wrong" in sys.argv:
            for language in LANGUAGES:
                print("\n".join(wrong(name, language, unseen=True)))
    speed, load = forms_a_second(), load_ms()
    print(f"\nforms a second: {speed:,.0f} (goal: at least {SPEED_GOAL:,})")
    print(f"reading the Finnish lexicon: {load:.0f} ms (goal: at most {LOAD_GOAL_MS})")
    return int("--strict" in sys.argv and (speed < SPEED_GOAL or load > LOAD_GOAL_MS))


if __name__ == "__main__":
    sys.exit(main())
