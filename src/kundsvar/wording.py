"""One wording of a sentence: literal text, and slots that a case fills."""

import re
from typing import NamedTuple, Protocol

from kundsvar.errors import CatalogueError

FORMS = frozenset({"genitive", "partitive", "illative", "definite", "short", "weekday", "time"})
"""The last part of a slot may name a form: `{{ purchase.what.genitive }}`, `{{ remedy.by.weekday }}`."""

_SLOT = re.compile(r"\{\{\s*(?P<path>[a-z][a-z_]*(?:\.[a-z][a-z_]*)*)\s*\}\}")


class Slot(NamedTuple):
    """A place in a sentence: the path of a value in the case, and the form that it takes."""

    path: tuple[str, ...]
    form: str | None

    def __str__(self) -> str:
        return ".".join(self.path)


class Scope(Protocol):
    """Whatever can say the value of a slot."""

    def show(self, slot: Slot) -> str:
        """Return the slot's value as it stands in a letter."""
        ...


class Wording:
    """A sentence of a catalogue, cut at its slots.

    >>> [*Wording("We will pay {{ remedy.amount }} by {{ remedy.by.weekday }}.").slots]
    [Slot(path=('remedy', 'amount'), form=None), Slot(path=('remedy', 'by'), form='weekday')]

    Raises CatalogueError for braces that are no slot.
    """

    __slots__ = ("pieces", "slots")

    def __init__(self, text: str) -> None:
        pieces: list[str | Slot] = []
        place = 0
        for match in _SLOT.finditer(text):
            pieces += [text[place : match.start()], _slot(match["path"])]
            place = match.end()
        pieces.append(text[place:])
        for literal in pieces:
            if isinstance(literal, str) and ("{" in literal or "}" in literal):
                raise CatalogueError(f"{text!r} has a brace that is no slot; a slot is written {{{{ remedy.amount }}}}")
        self.pieces = tuple(piece for piece in pieces if piece)
        self.slots = tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    def render(self, scope: Scope) -> str:
        """Return the sentence with its slots filled."""
        return "".join([piece if isinstance(piece, str) else scope.show(piece) for piece in self.pieces])


def _slot(path: str) -> Slot:
    names = tuple(path.split("."))
    return Slot(names[:-1], names[-1]) if len(names) > 1 and names[-1] in FORMS else Slot(names, None)


def wordings(text: str) -> tuple[Wording, ...]:
    """Return the wordings of a catalogue entry: one a line."""
    return tuple(Wording(line) for line in text.splitlines() if line.strip())


def differing_slots(source: str, translation: str) -> set[str]:
    """Return the slots that a wording lost or gained against the source, by name.

    >>> sorted(differing_slots("Pay {{ amount }} by {{ day }}.", "Maksa {{ amount }}."))
    ['day']
    """
    wanted = {str(slot) for wording in wordings(source) for slot in wording.slots}
    differing: set[str] = set()
    for wording in wordings(translation):
        differing |= wanted ^ {str(slot) for slot in wording.slots}
    return differing
