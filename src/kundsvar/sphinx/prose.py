"""A text as nodes: paragraph by paragraph and line by line, with marks where something was found."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from kundsvar.span import Span


class marked(nodes.inline):  # noqa: N801 (docutils finds the writer's methods by the name of a node)
    """Words that are marked; a builder that knows no marks shows them as plain words."""


def open_mark(writer: HTML5Translator, node: marked) -> None:
    """Write the beginning of marked words in HTML."""
    writer.body.append(writer.starttag(node, "mark", ""))


def close_mark(writer: HTML5Translator, _: marked) -> None:
    """Write their end."""
    writer.body.append("</mark>")


class Mark(NamedTuple):
    """A stretch of a text that is marked, and the place that the mark leads to."""

    span: Span
    """An empty span is a place where something is missing."""
    kind: str
    """Says how the stretch looks: a class of the style sheet."""
    link: nodes.reference
    """Stands at the end of the stretch."""


def prose(text: str, marks: Sequence[Mark] = ()) -> list[nodes.Element]:
    r"""Return the paragraphs of a text.

    >>> [node.tagname for node in prose("Hei Maija\n\nKiitos.\nSari")]
    ['paragraph', 'line_block']
    """
    found: list[nodes.Element] = []
    for lines in _paragraphs(text, marks):
        if len(lines) == 1:
            found.append(nodes.paragraph("", "", *lines[0]))
        else:
            found.append(nodes.line_block("", *(nodes.line("", "", *line) for line in lines)))
    return found


def _paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[list[list[nodes.Node]]]:
    lines: list[list[nodes.Node]] = []
    start = 0
    for line in text.split("\n"):
        pieces = list(_pieces(text, Span(start, start + len(line)), marks))
        start += len(line) + 1
        if pieces:
            lines.append(pieces)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _pieces(text: str, line: Span, marks: Sequence[Mark]) -> Iterator[nodes.Node]:
    """Yield the text of a line, cut where a mark begins or ends."""
    ends = {place for mark in marks for place in mark.span if line.start <= place <= line.end}
    cuts = sorted({*line, *ends})
    for start, end in zip(cuts, [*cuts[1:], line.end], strict=True):
        yield from (mark.link for mark in marks if mark.span.end == start)
        said = text[start:end]
        if said.strip():
            over = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
            # Of marks that overlap the narrowest says how the words look.
            kinds = [mark.kind for mark in sorted(over, key=lambda mark: mark.span.end - mark.span.start)]
            words = nodes.Text(said)
            yield marked("", "", words, classes=kinds[:1]) if kinds else words
        elif said:
            yield nodes.Text(said)
