"""A hole where a slot of a template was empty: “Hi ,”, “order #.”, two spaces.

Why: what is missing was to be said, and the customer sees the hole.

    fi ✗ Hei !
    fi ✓ Hei! Tilauksenne on matkalla.
    sv ✗ Summan är  kr.
    sv ✓ Summan är 40 kr.
    en ✗ Your order #.
    en ✓ Your order #12.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.people import Language
from kundsvar.source import CARD
from kundsvar.span import Span
from kundsvar.words import word_list

_HOLE = re.compile(
    r"""
      (?<=[\w,]) (?P<sum> [ \u00a0]{2,3} (?: [€£$%] | (?: eur|euroa?|kr|kronor|sek|gbp )\b ) )
    | (?<=[^\W\d]) (?P<sign> [ ] [€£$] [ ]? ) (?= [.,;!?] (?!\d) )
    | (?<=\w[ ]) (?P<number> \# ) (?= [.,;:!?)] | [ ][^\W\d] | $ )
    | (?<=\w) : (?P<label> [ ]{1,3} [.,;] ) (?! [\w.,;] )
    | (?<![\w()'"]) (?P<empty> \([ ]?\) | ["]["] | “” ) (?![\w"'])
    | (?<=[\w)\]"”’»%€,]) (?P<space> [ \u00a0]{1,3} ) [.,] (?= \s | $ )
    | (?<=[\w,]) (?P<double> [ ]{2} ) (?= [\w("”“«] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = (
    *("  ", " ,", " .", " €.", " €,", " € .", " £", " $", "#", "()", "( )", '""', "“”"),
    *("\u00a0\u00a0", "\u00a0 ", " \u00a0", "\u00a0,", "\u00a0."),
)
"""Every hole has one of these."""
_COLUMNS = re.compile(r"\t|[ ]{4}")
_STRAY = re.compile(r"(?P<mark>[,;])[ ]{0,3}(?P<first>[^\W\d_])")
_CURRENCY = re.compile("[€£$]")
_LAST_WORD = re.compile(r"([^\W\d_]{1,40})[.:]?\Z")
_LOOK_BACK = 48
_GREETS = 2
"""A greeting is one of the first sentences."""


@lru_cache(maxsize=3)
def _greeting(language: Language) -> re.Pattern[str]:
    """Return the pattern of a greeting without a name: one that needs a name is blank by a comma alone."""
    lines = word_list(language, "openings")
    alone = "|".join(re.escape(line) for line in lines if line[0] != "+" and line[-1] != "_")
    needs = "|".join(re.escape(line[:-1].strip()) for line in lines if line[-1] == "_")
    return re.compile(
        rf"(?:{alone})(?P<gap>[ \u00a0]{{1,3}})[,!]|(?:{needs})(?P<name>[ \u00a0]{{1,3}}[,!]|,(?=\s*$))", re.IGNORECASE
    )


@lru_cache(maxsize=3)
def _leads(language: Language) -> frozenset[str]:
    return frozenset(word_list(language, "value_leads"))


def _finds(draft: Draft) -> Iterator[Found]:
    language = draft.reading.language
    if language is None:
        return
    holes = any(sign in draft.text for sign in _SIGNS)
    for number, sentence in enumerate(draft.reading.sentences):
        start, end = sentence.span
        greeting = _greeting(language).match(draft.text, start, end) if number < _GREETS else None
        stray = _STRAY.match(draft.text, start, end) if draft.text[start] in ",;" else None
        if greeting is not None:
            start = greeting.end()
            yield _of_greeting(draft, greeting)
        elif stray is not None:
            yield Found(Span(start, start + 1), fix=Fix(span=Span(*stray.span()), text=stray["first"].upper()))
        if holes and any(sign in sentence.text for sign in _SIGNS) and not _COLUMNS.search(draft.text, start, end):
            for hole in _HOLE.finditer(draft.text, start, end):
                yield from _of_hole(draft, hole, language)


def _of_greeting(draft: Draft, greeting: re.Match[str]) -> Found:
    kind = "gap" if greeting["gap"] is not None else "name"
    start, end = greeting.span(kind)
    name = draft.case.customer.full_name if draft.case is not None else None
    if kind == "gap":
        return Found(Span(start, end + 1), fix=Fix(span=Span(start, end), text=""))
    fix = None if name is None else Fix(span=Span(start, end - 1), text=f" {name}")
    return Found(Span(start, end), fix=fix)


def _of_hole(draft: Draft, hole: re.Match[str], language: Language) -> Iterator[Found]:
    kind = hole.lastgroup or ""
    span = Span(*hole.span())
    if (
        kind == "sign"
        and len(_CURRENCY.findall(draft.text, max(0, span.start - _LOOK_BACK), span.end + _LOOK_BACK)) > 1
    ):
        return  # A list of currencies.
    if draft.text.startswith(" .", span.end):
        return  # Three full stops with spaces between them.
    if kind == "double":
        yield Found(span, severity="warning", fix=Fix(span=span, text=" "))
    elif kind == "space" and not _leads_to(draft.text, span.start, language):
        yield Found(span, severity="warning", fix=Fix(span=Span(*hole.span(kind)), text=""))
    else:
        yield Found(span)


def _leads_to(text: str, place: int, language: Language) -> bool:
    word = _LAST_WORD.search(text[max(0, place - _LOOK_BACK) : place])
    return word is not None and word[1].lower() in _leads(language)


CHECK = Check(
    __name__,
    severity="error",
    message="Something is lacking here, or there is a space too many.",
    remedy="Write what belongs here, or close the gap.",
    source=CARD,
    finds=_finds,
)
