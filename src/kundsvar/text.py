"""Words that a case brings along: one line, or a text in each language that the reply may be in."""

import re
from typing import Annotated, Any, Self
from unicodedata import normalize

from pydantic import AfterValidator, StringConstraints, model_serializer, model_validator

from kundsvar.model import Model

_LONGEST_TEXT = 4000
_LONGEST_LINE = 200
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _one_line(value: str) -> str:
    if _CONTROLS.search(value) or len(value.splitlines()) != 1:
        raise ValueError("must be one line without control characters; remove the line break or control character")
    return _written(value)


def _clean(value: str) -> str:
    if _CONTROLS.search(value):
        raise ValueError("has control characters; remove them")
    return _written(value)


def _written(value: str) -> str:
    """Return words with single spaces, and every letter as one character (NFC)."""
    return normalize("NFC", " ".join(value.split()))


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=_LONGEST_LINE),
    AfterValidator(_one_line),
]
"""A name, a number or a title: one line, 1 to 200 characters."""

Said = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=_LONGEST_TEXT),
    AfterValidator(_clean),
]


class Text(Model):
    """A text in some of the languages; a plain string is in the customer's language.

    >>> Text.model_validate({"fi": "puhelin", "sv": "telefonen"}).in_language("sv", own="fi")
    'telefonen'
    >>> Text.model_validate("puhelin").in_language("fi", own="fi")
    'puhelin'
    >>> Text.model_validate("puhelin").in_language("sv", own="fi") is None
    True
    """

    fi: Said | None = None
    """In Finnish."""
    sv: Said | None = None
    """In Swedish."""
    en: Said | None = None
    """In English."""
    own: Said | None = None
    """In the customer's language: what a plain string in place of this object becomes."""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"own": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any((self.fi, self.sv, self.en, self.own)):
            raise ValueError('is empty; give a string, or one for each language: {"fi": …, "sv": …, "en": …}')
        return self

    @model_serializer
    def _plain(self) -> str | dict[str, str]:
        if self.own is not None and not any((self.fi, self.sv, self.en)):
            return self.own
        return {k: v for k in ("fi", "sv", "en", "own") if (v := getattr(self, k)) is not None}

    def in_language(self, language: str, own: str) -> str | None:
        """Return the text in a language; `own` is the language that a plain string is in."""
        text: str | None = getattr(self, language)
        if text is None and language == own:
            return self.own
        return text


def _without_stop(value: str) -> str:
    clause = value.rstrip(" .!?…")
    if not clause:
        raise ValueError("is empty but for a full stop; write the clause")
    return clause


def _with_stop(value: str) -> str:
    return value if value.rstrip('"”’»)').endswith((".", "!", "?", "…")) else f"{value}."


ClauseString = Annotated[Said, AfterValidator(_without_stop)]
ProseString = Annotated[Said, AfterValidator(_with_stop)]


class Clause(Text):
    """A part of a sentence, without a capital or a full stop; the field says what comes before it."""

    fi: ClauseString | None = None
    """In Finnish."""
    sv: ClauseString | None = None
    """In Swedish."""
    en: ClauseString | None = None
    """In English."""
    own: ClauseString | None = None
    """In the customer's language."""


class Prose(Text):
    """One or more whole sentences; a full stop is added where none ends them."""

    fi: ProseString | None = None
    """In Finnish."""
    sv: ProseString | None = None
    """In Swedish."""
    en: ProseString | None = None
    """In English."""
    own: ProseString | None = None
    """In the customer's language."""
