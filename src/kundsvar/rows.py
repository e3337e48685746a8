"""Tables on the command line."""

from collections.abc import Sequence

from kundsvar.arguments import json_of


def printed(rows: Sequence[tuple[str, ...]], names: tuple[str, ...], form: str) -> str:
    """Return rows as text, the first column aligned, or as JSON with the names of the columns."""
    if form == "json":
        return json_of([dict(zip(names, row, strict=True)) for row in rows])
    width = max(len(row[0]) for row in rows)
    return "\n".join(f"{first:<{width}}  {'  '.join(rest)}" for first, *rest in rows)
