"""The directive `precision`: how often each check was right, by severity and language."""

from collections.abc import Iterator, Sequence

from docutils import nodes
from generated.precision import FIGURES, Count, counts
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

NAMES = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
NOT_MEASURED = "*Not measured for this page: `corpus/checks.json` is not there.*"


def table() -> Iterator[str]:
    """Yield the lines of a table with a line for each check and severity; a sentence where nothing was measured."""
    measured = [(code, of_check) for code, of_check in sorted(counts(FIGURES).items()) if of_check]
    if not measured:
        yield NOT_MEASURED
        return
    yield f"| check | severity | findings | {' | '.join(NAMES.values())} | right |"
    yield "|---|---|--:|" + "--:|" * (len(NAMES) + 1)
    for code, of_check in measured:
        for severity in dict.fromkeys(count.severity for count in of_check):
            shown = [count for count in of_check if count.severity == severity]
            yield f"| [{code}](/en/checks/{code}.md) | {severity} | {' | '.join(_cells(shown))} |"


def _cells(of_severity: Sequence[Count]) -> Iterator[str]:
    right, judged = (sum(getattr(count, field) for count in of_severity) for field in ("right", "judged"))
    yield str(judged + sum(count.unjudged for count in of_severity))
    by_language = {count.language: count for count in of_severity}
    yield from (_cell(by_language.get(language)) for language in NAMES)
    yield f"{right / judged:.2f}" if judged else "–"


def _cell(count: Count | None) -> str:
    if count is None:
        return "–"
    named = f" ({count.named})" if count.named else ""
    said = f"{count.right}{named} · {count.wrong}" if count.judged else ""
    unjudged = f"{count.unjudged} not judged" if count.unjudged else ""
    return ", ".join(part for part in (said, unjudged) if part)


class Precision(SphinxDirective):
    """The table."""

    def run(self) -> list[nodes.Node]:
        """Return it; the page is made anew where the figures are."""
        self.env.note_dependency(str(FIGURES))
        return [nodes.container("", *self.parse_text_to_nodes("\n".join(table())), classes=["figures"])]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive."""
    app.add_directive("precision", Precision)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
