"""Find what a text mentions: all kinds of mention in one pattern a language, sentence by sentence."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from kundsvar.day import Near
from kundsvar.expect import expect, expect_one_of
from kundsvar.habits import habits
from kundsvar.history import own_text
from kundsvar.identify import identify
from kundsvar.mention import Kind, Mention, Written, kinds
from kundsvar.people import Language
from kundsvar.reading import Reading
from kundsvar.sentences import sentence_spans
from kundsvar.span import Span
from kundsvar.terms import any_of, terms
from kundsvar.words import word_list

_FIELD = re.compile(r"\{(?P<name>[a-z]+)(?P<number>\d?)\}")
_GROUP = re.compile(r"\(\?P<(?=[a-z])")
_SPACE = r"[\x20\u00a0\u202f]"
_TABLES = ("months", "weekdays", "near", "clock", "daily", "numbers", "references")
"""The tables of words that a mention may begin with."""
_FEW = 3
_REMEMBERED = 4096
_ENOUGH_TO_TELL = 600


def mentions(text: str, language: Language | None = None, *, written: date | None = None) -> tuple[Mention, ...]:
    """Return what a text mentions, in its order, without quoted mail history.

    `language` is fi, sv or en; None has it found out. `written` is the day on which the text was written: with it,
    tomorrow is a date; without, its value is None.

    >>> [(one.kind, one.value) for one in mentions("Maksamme 1 200,50 € tilillenne klo 14.30.", "fi")]
    [('amount', Money(amount=Decimal('1200.50'), currency='EUR')), ('time', Clock(hour=14, minute=30))]

    Raises InputError for what is no text or no language.
    """
    expect(text, str, "text", "a string")
    expect_one_of(language, Language, "language")
    language = language or identify(text[:_ENOUGH_TO_TELL], None)
    if language is None:
        return ()
    spans = (span for stretch in own_text(text) for span in sentence_spans(text, habits(language), *stretch))
    return tuple(one for span in spans for one in _placed(text[span.slice], span, language, written))


def mentions_in(reading: Reading, written: date | None = None) -> tuple[Mention, ...]:
    """Return what a draft that was read mentions."""
    if reading.language is None:
        return ()
    language, sentences = reading.language, reading.sentences
    return tuple(one for this in sentences for one in _placed(this.text, this.span, language, written))


def _placed(sentence: str, place: Span, language: Language, written: date | None) -> Iterator[Mention]:
    for one in mentions_of_sentence(sentence, language):
        span = Span(one.span.start + place.start, one.span.end + place.start)
        value = one.value.on(written) if isinstance(one.value, Near) else one.value
        yield one._replace(value=value, span=span, sentence=place)


@lru_cache(maxsize=_REMEMBERED)
def mentions_of_sentence(sentence: str, language: Language) -> tuple[Mention, ...]:
    """Return what one sentence mentions; places are counted from its start."""
    small = sentence.lower()
    if len(small) != len(sentence):
        # A letter that is two in small letters would move all that stands after it.
        small = sentence
    found: list[Mention] = []
    pattern, owners = _compiled(language)
    match = pattern.search(small)
    while match is not None:
        prefix = match.lastgroup or ""
        read = [*owners[prefix].reads(Written(language, sentence, match, prefix))]
        while read and found and found[-1].span.end > read[0].span.start:
            found.pop()
        found += read
        match = pattern.search(small, match.end() if read else match.start() + 1)
    return tuple(found)


@lru_cache(maxsize=8)
def _compiled(language: Language) -> tuple[re.Pattern[str], Mapping[str, Kind]]:
    """Return one pattern for all kinds: where several fit, the first alternative is meant."""
    owners: dict[str, Kind] = {}
    alternatives = []
    for kind in kinds().values():
        fields = kind.fields(language)
        for number, line in enumerate(kind.shapes or word_list(language, f"mentions/{kind.name}")):
            prefix = f"{kind.name}{number}"
            owners[prefix] = kind
            alternatives.append(f"(?P<{prefix}>{_expanded(line, prefix, fields)})")
    return re.compile(rf"(?<!\w)(?<!\d[.,:/-])(?={_opening(language)})(?:{'|'.join(alternatives)})"), owners


def _opening(language: Language) -> str:
    """Return what a mention may begin with, which tells quickly that most words begin none.

    That is a figure, a word before one, or what begins as a word of a table does.
    """
    words = {word for table in _TABLES for word in terms(language, table)}
    long = {word[:_FEW] for word in words if len(word) >= _FEW}
    short = {word for word in words if len(word) < _FEW and word.isalpha()}
    return rf"[\d€£$+(]|{any_of(long)}|{any_of(short)}(?!\w)|[^\W\d_]{{1,12}}[.,:]?[ \u00a0-]?\d"


def _expanded(line: str, prefix: str, fields: Mapping[str, str]) -> str:
    spaced = line.replace("_", f"{_SPACE}?").replace(" ", _SPACE)
    filled = _FIELD.sub(lambda field: f"(?P<{field[1]}{field[2]}>{fields[field['name']]})", spaced)
    return _GROUP.sub(f"(?P<{prefix}_", filled)
