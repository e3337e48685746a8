"""Numbers of flights: NF 612, AY1331; only beside a word for a flight, as many codes look so."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.words import word_list

_SHAPE = r"{code}(?![\w/]|-\w|[.,:]\d)"
_BEFORE, _AFTER = 40, 20


def _fields(language: Language) -> Mapping[str, str]:  # noqa: ARG001 (every kind's signature)
    return {"code": r"(?:[a-z][a-z0-9]|[0-9][a-z])[ \u00a0]?\d{2,4}"}


def _reads(written: Written) -> Iterator[Mention]:
    start, end = written.match.span()
    beside = written.match.string[max(0, start - _BEFORE) : end + _AFTER]
    if written.said.isupper() and _flight(written.language).search(beside):
        yield written.mention("flight", re.sub(r"\s", "", written.said), "code")


@lru_cache(maxsize=8)
def _flight(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(word_list(language, "terms/flights")))


def _says(text: str, mention: Mention, value: str, language: Language) -> str | None:  # noqa: ARG001 (as above)
    space = re.search(r"\s", text[mention.span.slice])
    return f"{value[:2]}{space[0]}{value[2:]}" if space else value


KIND = Kind(__name__, rank=90, fields=_fields, reads=_reads, says=_says, shapes=(_SHAPE,))
