"""One wording of a sentence: literal text, and slots that a case fills."""

import re
from typing import NamedTuple, Protocol

from kundsvar.errors import CatalogueError
from kundsvar.form import NAMES, short_name

_OF_DATES = frozenset({"short", "weekday", "time"})
_BEGIN_WITH_A_CAPITAL = frozenset({"your", "def", "definite", "indef", "indefinite", "nom", "nominative"})
_RELATED = frozenset({"your", "agree"})
FORMS = frozenset({*NAMES, *NAMES.values(), *_OF_DATES, *_RELATED})
"""The last part of a slot may name a form: `{{ company.genitive }}`, `{{ remedy.by.weekday }}`; what is the
customer's: `{{ service.your }}`, `{{ service.your(partitive) }}`; or a word that agrees with it:
`{{ purchase.what.agree(ny) }}`."""

_SLOT = re.compile(r"\{\{\s*(?P<path>[a-z][a-z_]*(?:\.[a-z][a-z_]*)*)(?:\((?P<argument>[^\W\d]+)\))?\s*\}\}")


_GLUED = re.compile(r"\{\{[^{}]*\}\}(?:[:’'])?[^\W\d_]+")


class Slot(NamedTuple):
    """A place in a sentence: the path of a value in the case, and the form that it takes."""

    path: tuple[str, ...]
    form: str | None = None
    argument: str | None = None
    """The case of what is the customer's, or the word that agrees."""

    def __str__(self) -> str:
        return ".".join(self.path)


class Scope(Protocol):
    """Whatever can say the value of a slot."""

    def show(self, slot: Slot) -> str:
        """Return the slot's value as it stands in a letter."""
        ...


class Wording:
    """A sentence of a catalogue, cut at its slots.

    >>> [*Wording("Tack för att du valde {{ company.nominative }}.").slots]
    [Slot(path=('company',), form='nominative', argument=None)]

    Raises CatalogueError for braces that are no slot.
    """

    __slots__ = ("pieces", "slots")

    def __init__(self, text: str) -> None:
        pieces: list[str | Slot] = []
        place = 0
        for match in _SLOT.finditer(text):
            pieces += [text[place : match.start()], _slot(match["path"], match["argument"], text)]
            place = match.end()
        pieces.append(text[place:])
        for literal in pieces:
            if isinstance(literal, str) and ("{" in literal or "}" in literal):
                raise CatalogueError(f"{text!r} has a brace that is no slot; a slot is written {{{{ remedy.amount }}}}")
        self.pieces = tuple(piece for piece in pieces if piece)
        self.slots = tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    def render(self, scope: Scope) -> str:
        """Return the sentence with its slots filled."""
        text = "".join([piece if isinstance(piece, str) else scope.show(piece) for piece in self.pieces])
        # your mobile subscription begins a sentence with a capital, iPhone 15 does not.
        first = self.pieces[0]
        begins = isinstance(first, Slot) and first.form in _BEGIN_WITH_A_CAPITAL and not text[1:2].isupper()
        return text[:1].upper() + text[1:] if begins else text


def _slot(path: str, argument: str | None, text: str) -> Slot:
    names = tuple(path.split("."))
    *before, last = names
    if not before or last not in FORMS:
        last, before = "", list(names)
    if argument is not None and (last not in _RELATED or (last == "your" and short_name(argument) is None)):
        raise CatalogueError(f"{text!r}: ({argument}) follows .your, with a case, or .agree, with a word")
    if last == "agree" and argument is None:
        raise CatalogueError(f"{text!r}: .agree is followed by the word that agrees, as in agree(ny)")
    return Slot(tuple(before), last or None, argument)


def wordings(text: str) -> tuple[Wording, ...]:
    """Return the wordings of a catalogue entry: one a line."""
    return tuple(Wording(line) for line in text.splitlines() if line.strip())


def glued_slots(text: str) -> tuple[str, ...]:
    """Return the slots of a wording to which an ending is glued, each with its ending.

    >>> glued_slots("Kiitos {{ company.name }}:n puolesta, {{ agent.name }}.")
    ('{{ company.name }}:n',)
    """
    return tuple(match.group() for match in _GLUED.finditer(text))


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
