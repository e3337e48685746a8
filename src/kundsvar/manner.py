"""How the values of one reply are said."""

from datetime import date
from typing import NamedTuple

from kundsvar.catalogue import Catalogue
from kundsvar.lexicon import Lexicon
from kundsvar.people import Language, Register


class Manner(NamedTuple):
    """What the values of a reply are said by, besides the grammar of its language."""

    words: Catalogue
    """The sentences of the language."""
    lexicon: Lexicon
    """Its words with their forms."""
    own: Language
    """The customer's language, in which a case's plain strings are written."""
    register: Register = "formal"
    """How the customer is spoken to."""
    written: date | None = None
    """The day on which the reply is written, if that is known."""
    strict: bool = False
    """Whether a form that can only be guessed is an error."""
