"""How long: 14 päivän, kolme viikkoa, two working days, 24 h; working days are not days."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from kundsvar.figure import figure, numeral, numeral_pattern, refigured
from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.terms import any_of, terms


class Duration(NamedTuple):
    """So many of a unit: minute, hour, day, working_day, week, month, year."""

    number: Decimal
    unit: str


def _fields(language: Language) -> Mapping[str, str]:
    return {
        "number": r"\d{1,4}(?:[.,]\d)?(?![.,]?\d)",
        "numeral": numeral_pattern(language),
        "unit": any_of(terms(language, "units")),
    }


def _reads(written: Written) -> Iterator[Mention]:
    unit = terms(written.language, "units")[written.field("unit")]
    words, last = written.field("numeral"), written.field("number2")
    if words:
        number = numeral(words, written.language)
        if number:
            yield written.mention("duration", Duration(Decimal(number), unit), "numeral")
        return
    yield written.mention("duration", Duration(figure(written.field("number")), unit), "number", whole=not last)
    if last:
        yield written.mention("duration", Duration(figure(last), unit), "number2", "unit", whole=False)


def _says(text: str, mention: Mention, value: Duration, language: Language) -> str | None:
    place, said = mention.parts.get("number"), text[mention.span.slice]
    if place is None or value.unit != mention.value.unit or 1 in {value.number, mention.value.number}:
        return None
    return said[: place.start] + refigured(said[place.slice], value.number, language) + said[place.end :]


KIND = Kind(__name__, rank=50, fields=_fields, reads=_reads, says=_says)
