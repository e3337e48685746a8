"""Text as Markdown: nothing in it means anything but itself."""

import re

_MEANING = re.compile(r"([\\`*_\[\]{}<>#|$~])")


def escaped(text: str) -> str:
    """Return a text of one line, with all that Markdown could take for its own escaped."""
    return _MEANING.sub(r"\\\1", " ".join(text.split()))


def quoted(text: str) -> str:
    """Return a text as a quotation that keeps its lines."""
    return "\n".join(f"> {escaped(line)}\\" for line in text.splitlines()).removesuffix("\\")
