"""Where output goes, and what can be shown there."""

import os
import shutil
import sys

from kundsvar.files import write_whole

_WIDEST = 100
"""Longer lines read badly."""
_BESIDE = 6
"""An excerpt is set in by four columns, and has a … at either end."""
_NARROWEST = 40
"""On less, a report would be a column of single words."""


def colored(wanted: str, output: str | None) -> bool:
    """Whether output is coloured: `always`, `never`, or, with `auto`, on a terminal that is not told otherwise."""
    if wanted != "auto":
        return wanted == "always"
    # no-color.org, 2017: set and not empty says no.
    return (
        output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def width(output: str | None) -> int:
    """Return how many columns a line may take."""
    if output is not None or not sys.stdout.isatty():
        return _WIDEST
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns - _BESIDE))


def put(text: str, output: str | None) -> str:
    """Return what is to be printed: the text, or nothing where it is written to a file instead.

    Raises InputError where the file cannot be written.
    """
    if output is None:
        return text
    write_whole(output, f"{text}\n".encode() if text else b"")
    return ""
