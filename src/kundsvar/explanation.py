"""What a check's docstring tells: what it finds, why that matters, and examples in every language."""

import inspect
import re
from importlib import import_module
from typing import NamedTuple

from kundsvar.check import Check

_EXAMPLE = re.compile(r"^ {4}(?P<language>[a-z]{2}) (?P<mark>[✗✓]) (?P<text>.+)$", re.MULTILINE)


class Example(NamedTuple):
    """A sentence in which a check finds something, or one that says the same and is fine."""

    language: str
    good: bool
    text: str


class Explanation(NamedTuple):
    """What there is to know of a check, in English; each text is the source of a catalogue entry."""

    what: str
    """What it finds."""
    why: str
    """Why that matters."""
    more: tuple[str, ...]
    """What else is to be known."""
    examples: tuple[Example, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is told but the examples."""
        return (self.what, self.why, *self.more)


def explanation(check: Check) -> Explanation:
    """Return what the docstring of a check's module tells.

    >>> from kundsvar.check import checks
    >>> told = explanation(checks()["blunt"])
    >>> told.what, [(one.language, one.good) for one in told.examples[:2]]
    ('A refusal or a shrug without care.', [('fi', False), ('fi', True)])
    """
    docstring = inspect.getdoc(import_module(check.module)) or ""
    what, *rest = (" ".join(part.split()) for part in _EXAMPLE.sub("", docstring).split("\n\n") if part.strip())
    why = next(part for part in rest if part.startswith("Why: "))
    return Explanation(
        what=what,
        why=_sentence(why.removeprefix("Why: ")),
        more=tuple(part for part in rest if part != why),
        examples=tuple(Example(lang, mark == "✓", text) for lang, mark, text in _EXAMPLE.findall(docstring)),
    )


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
