"""Lines of a draft with marks below the characters that a finding is about, in columns of a terminal."""

from collections.abc import Iterator
from typing import NamedTuple

from kundsvar.span import Span
from kundsvar.visible import visible

_CONTEXT = 24
"""How many characters are shown before the marked ones, where a line is long."""


class Excerpt(NamedTuple):
    """A piece of one line: what stands before the marked characters, they themselves, and what follows."""

    before: str
    marked: str
    after: str

    @property
    def marks(self) -> str:
        """A line that points at the marked characters; wide ones take two columns, combining ones none."""
        from rich.cells import cell_len

        return " " * cell_len(self.before) + "^" * max(cell_len(self.marked), 1)


def excerpts(text: str, span: Span, width: int) -> Iterator[Excerpt | None]:
    r"""Yield the lines of a span, each cut to so many columns; of more than three, None stands for the middle.

    >>> list(excerpts("Hei!\nSe on oma syysi.", Span(11, 20), 40))
    [Excerpt(before='Se on ', marked='oma syysi', after='.')]
    """
    lines = list(_lines(text, span))
    if len(lines) > 3:  # noqa: PLR2004 (the first, the last, and one between)
        lines[1:-1] = [None]
    for line in lines:
        yield None if line is None else _cut(*line, width)


def _lines(text: str, span: Span) -> Iterator[tuple[str, int, int] | None]:
    """Yield each line that has marked characters, with the first of them and the one after the last."""
    line_start = text.rfind("\n", 0, span.start) + 1
    while line_start < span.end:
        line_end = text.find("\n", line_start)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        shown = visible(line.removesuffix("\r")).replace("\t", " ")
        start = max(span.start - line_start, len(shown) - len(shown.lstrip()) if line_start > span.start else 0)
        end = min(span.end - line_start, len(shown.rstrip()))
        if start < end:
            yield shown, start, end
        line_start += len(line) + 1


def _cut(line: str, start: int, end: int, width: int) -> Excerpt:
    from rich.cells import cell_len

    first = 0 if end <= width and cell_len(line[:end]) <= width else max(0, start - _CONTEXT)
    while first < start and cell_len(line[first]) == 0:
        # A combining character would join what is shown instead of its own letter.
        first += 1
    last = min(len(line), first + width)
    while cell_len(line[first:last]) > width:
        last -= 1
    end = min(end, last)
    before, after = ("…" if first else ""), ("…" if last < len(line) else "")
    return Excerpt(before + line[first:start], line[start:end], line[end:last] + after)
