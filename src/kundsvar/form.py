"""A word in a form, what the forms are called, and how far a form can be trusted."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Basis = Literal["supplied", "lexicon", "rule", "guess"]
"""Where a form comes from: given by the caller, a row of the lexicon, a rule that hardly any word breaks,
or a rule that many break."""
_WORST_LAST: tuple[Basis, ...] = ("supplied", "lexicon", "rule", "guess")
WordKind = Literal[
    "noun", "adjective", "company", "acronym", "product", "place", "firstname", "surname", "fullname", "name", "np"
]
"""What is inflected: a common noun, a name by what it names, any name, or a phrase that ends in a noun."""
NAMES = {
    "nom": "nominative",
    "gen": "genitive",
    "acc": "accusative",
    "part": "partitive",
    "iness": "inessive",
    "elat": "elative",
    "illat": "illative",
    "adess": "adessive",
    "ablat": "ablative",
    "allat": "allative",
    "ess": "essive",
    "transl": "translative",
    "loc_in": "locative_in",
    "loc_to": "locative_to",
    "loc_from": "locative_from",
    "art": "article",
    "indef": "indefinite",
    "def": "definite",
    "def_gen": "definite_genitive",
    "pl": "plural",
    "pl_def": "definite_plural",
    "neut": "neuter",
    "poss": "possessive",
}
"""The short names of forms, and the full ones."""
_SHORT = {full: short for short, full in NAMES.items()} | {short: short for short in NAMES}


class Word(NamedTuple):
    """What is to be inflected."""

    text: str
    """As in a dictionary, or as the name is written."""
    kind: WordKind = "noun"
    """What it is: a name inflects otherwise than a noun."""
    given: Mapping[str, str] = MappingProxyType({})
    """Forms that its bearer or the caller gives, by their short names; they win."""


class Form(NamedTuple):
    """A word in a form.

    >>> Form("Soneraan", "lexicon").text
    'Soneraan'
    """

    text: str
    """The word as it stands in a sentence."""
    basis: Basis
    """supplied, lexicon, rule or guess."""


def short_name(form: str) -> str | None:
    """Return the short name of a form, None if there is no such form.

    >>> short_name("illative"), short_name("illat"), short_name("vocative")
    ('illat', 'illat', None)
    """
    return _SHORT.get(form)


def weaker(one: Basis, other: Basis) -> Basis:
    """Return the basis that can be trusted less.

    >>> weaker("rule", "lexicon")
    'rule'
    """
    return max(one, other, key=_WORST_LAST.index)
