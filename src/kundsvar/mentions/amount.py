"""Sums of money: 1 200,50 €, €1,200.50, SEK 150, 12:-, kaksisataa euroa, ten pounds."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kundsvar.figure import FIGURE, figure, numeral, numeral_pattern, refigured
from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.terms import any_of, rows, terms
from kundsvar.values import Money

_CODE = 3


def _fields(language: Language) -> Mapping[str, str]:
    words = terms(language, "currencies")
    signs = [word for word in words if not word[0].isalpha() and word[0] in "€£$"]
    codes = [key.lower() for key, _ in rows(language, "currencies")]
    return {
        "figure": FIGURE,
        "numeral": numeral_pattern(language),
        "currency": any_of(words),
        "before": any_of([*signs, *codes]),
    }


def _reads(written: Written) -> Iterator[Mention]:
    word = written.field("currency") or written.field("before")
    currency = terms(written.language, "currencies").get(word, word.upper())
    words, last = written.field("numeral"), written.field("figure2")
    if words:
        yield from _mention(written, Decimal(numeral(words, written.language)), currency, "numeral")
        return
    yield from _mention(written, figure(written.field("figure")), currency, "figure", whole=not last)
    if last:
        yield from _mention(written, figure(last), currency, "figure2", "currency", whole=False)


def _mention(written: Written, number: Decimal, currency: str, *fields: str, whole: bool = True) -> Iterator[Mention]:
    if number > 0:
        # What was read needs no second look: it is more than nothing, with two decimals at most.
        yield written.mention("amount", Money.model_construct(amount=number, currency=currency), *fields, whole=whole)


def _says(text: str, mention: Mention, value: Money, language: Language) -> str | None:
    place = mention.parts.get("figure")
    said = text[mention.span.slice]
    if place is None or mention.value.currency != value.currency:
        return None
    return said[: place.start] + refigured(said[place.slice], value.amount, language) + said[place.end :]


KIND = Kind(__name__, rank=30, fields=_fields, reads=_reads, says=_says)
