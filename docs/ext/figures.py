"""The directive `accuracy`: the figures that `corpus/accuracy.py` prints, measured when the pages are made."""

import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

sys.path.append(str(Path(__file__).parents[2] / "corpus"))

from accuracy import LANGUAGES, Read, counts_by_label, figures, read
from replies import corpus

LABELS = ("steps", "faults")
NAMES = {"fi": "Finnish", "sv": "Swedish", "en": "English"}


@cache
def reads(part: str) -> dict[str, list[Read]]:
    """Return what the reader made of each reply in a part of the corpus, by language."""
    replies = [*corpus(part)]
    return {language: [read(one) for one in replies if one.language == language] for language in LANGUAGES}


def by_language(part: str) -> Iterator[str]:
    """Yield the lines of a table of all figures."""
    measured = {language: figures(found) for language, found in reads(part).items()}
    counts = [f"{NAMES[language]}, {len(found)} replies" for language, found in reads(part).items()]
    yield from _head("figure", counts)
    for name in measured[LANGUAGES[0]]:
        yield _row(name, [f"{measured[language][name]:.2f}" for language in LANGUAGES])


def by_label(part: str, place: int) -> Iterator[str]:
    """Yield a table of the steps (place 0) or faults (place 1): precision, recall, and how often each occurs."""
    counts = {language: counts_by_label(found, place) for language, found in reads(part).items()}
    yield from _head(LABELS[place].removesuffix("s"), [NAMES[language] for language in LANGUAGES])
    for label in sorted({label for found in counts.values() for label in found}):
        shown = [counts[language][label] for language in LANGUAGES]
        yield _row(label, [f"{one.precision:.2f} · {one.recall:.2f} of {one.right + one.overlooked}" for one in shown])


def _head(first: str, others: Sequence[str]) -> Iterator[str]:
    yield _row(first, others)
    yield "|---" * (len(others) + 1) + "|"


def _row(first: str, others: Sequence[str]) -> str:
    return f"| {' | '.join((first, *others))} |"


class Accuracy(SphinxDirective):
    """A table of figures on a part of the corpus; `of` steps or faults has a line for each of them."""

    required_arguments = 1
    option_spec: ClassVar = {"of": lambda value: directives.choice(value, LABELS)}

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        part, of = self.arguments[0], self.options.get("of")
        lines = by_language(part) if of is None else by_label(part, LABELS.index(of))
        return [nodes.container("", *self.parse_text_to_nodes("\n".join(lines)), classes=["figures"])]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive."""
    app.add_directive("accuracy", Accuracy)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
