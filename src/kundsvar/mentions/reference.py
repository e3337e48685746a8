"""Numbers that name something: contract 77-1250, viitteemme IR-2026-1108, faktura 4017 8821."""

import re
from collections.abc import Iterator, Mapping

from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.terms import any_of, terms

_FEWEST_DIGITS = 3
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BETWEEN = re.compile(r"[\s/-]")


def _fields(language: Language) -> Mapping[str, str]:
    counted = any_of([*terms(language, "currencies"), *terms(language, "units"), "%"])
    return {
        "label": any_of(terms(language, "references")),
        "code": r"(?:[a-zåäö]{1,6}[-/ ]?)?\d{1,12}(?:-[a-z0-9]{1,12}| \d{2,8}){0,4}"
        rf"(?![\w€£$]|[.,:/–-]\w|[.,]?\s\d|\s?{counted}(?!\w))",
        "bare": r"[a-zåäö]{1,6}-\d{2,8}(?:-[a-z0-9]{1,8}){0,3}",
    }


def _reads(written: Written) -> Iterator[Mention]:
    label = written.field("label")
    place = written.mention("reference", None, "code", "bare", whole=False)
    code = written.text[place.span.slice]
    letters = re.sub(r"[\W\d_]", "", code)
    digits = re.sub(r"\D", "", code)
    if not letters.islower() and (letters or len(digits) >= _FEWEST_DIGITS) and not _DAY.fullmatch(code):
        role = None if not label else terms(written.language, "references")[" ".join(label.split())]
        yield place._replace(value=plain_code(code), role=role)


def plain_code(code: str) -> str:
    """Return a code as it is compared: without spaces and dashes, in capitals.

    >>> plain_code("nf-612 b")
    'NF612B'
    """
    return _BETWEEN.sub("", code).upper()


def _says(text: str, mention: Mention, value: str, language: Language) -> str | None:  # noqa: ARG001 (every kind's signature)
    return value


KIND = Kind(__name__, rank=10, fields=_fields, reads=_reads, says=_says)
