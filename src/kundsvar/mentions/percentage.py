"""Parts of a hundred: 15 %, 15 prosenttia, 15 procent, 15 per cent."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kundsvar.figure import FIGURE, figure, refigured
from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language


def _fields(language: Language) -> Mapping[str, str]:  # noqa: ARG001 (every kind's signature)
    return {"figure": FIGURE}


def _reads(written: Written) -> Iterator[Mention]:
    yield written.mention("percentage", figure(written.field("figure")), "figure")


def _says(text: str, mention: Mention, value: Decimal, language: Language) -> str | None:
    place, said = mention.parts["figure"], text[mention.span.slice]
    return said[: place.start] + refigured(said[place.slice], value, language) + said[place.end :]


KIND = Kind(__name__, rank=25, fields=_fields, reads=_reads, says=_says)
