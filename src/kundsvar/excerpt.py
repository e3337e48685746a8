"""Lines of a draft with marks below the characters that a finding is about, in columns of a terminal."""

from collections.abc import Iterator
from typing import NamedTuple

from kundsvar.span import Span
from kundsvar.visible import visible

_CONTEXT = 24
"""How many characters are shown before the marked ones, where a line is long."""
_MOST_LINES = 3


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
    r"""Yield the lines of a span, each cut to so many columns; where they are many, None stands for the middle.

    >>> list(excerpts("Hei!\nSe on oma syysi.", Span(11, 20), 40))
    [Excerpt(before='Se on ', marked='oma syysi', after='.')]
    """
    lines: list[tuple[Span, Span] | None] = list(_lines(text, span))
    if len(lines) > _MOST_LINES:
        lines[1:-1] = [None]
    for line in lines:
        yield None if line is None else _cut(text, *line, width)


def _lines(text: str, span: Span) -> Iterator[tuple[Span, Span]]:
    """Yield each line that has marked characters, and those, without the space around them in further lines."""
    line_start = text.rfind("\n", 0, span.start) + 1
    while line_start < span.end:
        found = text.find("\n", line_start)
        line_end = len(text) if found < 0 else found
        start, end = max(span.start, line_start), min(span.end, line_end)
        marked = text[start:end]
        if start > span.start:
            start += len(marked) - len(marked.lstrip())
        end -= len(marked) - len(marked.rstrip())
        if start < end:
            yield Span(line_start, line_end - text.endswith("\r", line_start, line_end)), Span(start, end)
        line_start = line_end + 1


def _cut(text: str, line: Span, marked: Span, width: int) -> Excerpt:
    from rich.cells import cell_len

    first = line.start
    if marked.end - first > width or cell_len(_shown(text[first : marked.end])) > width:
        first = _first_shown(text, max(first, marked.start - _CONTEXT), marked.start, width // 2)
    last = min(line.end, first + width)
    while cell_len(_shown(text[first:last])) > width:
        last -= 1
    end = min(marked.end, last)
    before = "…" if first > line.start else ""
    after = "…" if last < line.end else ""
    return Excerpt(
        before + _shown(text[first : marked.start]), _shown(text[marked.start : end]), _shown(text[end:last]) + after
    )


def _first_shown(text: str, first: int, marked: int, width: int) -> int:
    """Return the first character to show before marked ones; a combining one would join the … before it."""
    from rich.cells import cell_len

    while first < marked and (cell_len(text[first]) == 0 or cell_len(_shown(text[first:marked])) > width):
        first += 1
    return first


def _shown(text: str) -> str:
    return visible(text).replace("\t", " ")
