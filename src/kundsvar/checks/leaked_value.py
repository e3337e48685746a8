"""What a program prints for nothing, or for a thing that it could not put into words.

Why: “Dear None” tells a customer that a machine wrote it, and that nobody looked.

    fi ✗ Tilauksenne None on peruttu.
    fi ✓ Tilauksenne 4711 on peruttu.
    sv ✗ Din order null är avbeställd.
    sv ✓ Din order 4711 är avbeställd.
    en ✗ Your order undefined has been cancelled.
    en ✓ None of your orders has been cancelled.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import matches
from kundsvar.people import Language
from kundsvar.source import CARD
from kundsvar.span import Span
from kundsvar.words import word_list

# JavaScript, Python, the epoch of Unix, and the first day of .NET. Every quantifier is bounded.
_VALUE = re.compile(
    r"""
      \[object\ \w{1,30}\]  |  <[\w.]{1,60}\ object\ at\ 0x[0-9a-fA-F]{4,16}>  |  Invalid\ [Dd]ate
    | (?<!\w) (?: datetime\.datetime | datetime\.date | datetime\.timedelta | datetime | timedelta | date | Timestamp )
      \( [\d'":.,\ a-z=-]{1,80} \)
    | (?<!\w) Decimal \( ['"][\d.]{1,30}['"] \)
    | \[ (?: '[^'\[\]\n]{0,60}' | "[^"\[\]\n]{0,60}" ) (?: ,\ ? (?: '[^'\[\]\n]{0,60}' | "[^"\[\]\n]{0,60}" ) ){0,20} \]
    | \{ ['"]\w{1,40}['"]:\ ? [^{}\n]{0,200} \}
    | (?<![\d./-]) (?: 1970-01-01 | 0001-01-01 | 0000-00-00 | 01[./]01[./](?:0001|1970) | 00[./]00[./]0000 )
      (?: [T\ ]00:00(?: :00 )? Z? )? (?![\d/-])
    | (?<![\d-]) \d{4}-\d\d-\d\dT\d\d:\d\d (?: :\d\d (?: \.\d{1,9} )? )? (?: Z | [+-]\d\d:?\d\d )? (?!\d)
    | (?<![\w./'’-])
      (?P<word> None | null | NULL | Null | undefined | Undefined | NaN | nan | nil | N/A | True | False )
      (?! [\w/'’-] | \.\w )
    """,
    re.VERBOSE,
)
_SIGNS = (
    *(
        "None",
        "null",
        "NULL",
        "Null",
        "ndefined",
        "NaN",
        "nan",
        "nil",
        "N/A",
        "True",
        "False",
        "Invalid ",
        " object at ",
    ),
    *("[object", "['", '["', "{'", '{"', "time(", "date(", "delta(", "stamp(", "Decimal(", "1970", "0001", "0000"),
    *("T0", "T1", "T2"),
)
_BEFORE = re.compile(r"(?:(?P<word>[^\W\d_]{1,40})(?P<colon>\.?:)?|(?P<sign>[€£$#]))[ \t\u00a0#\"”“(]{0,4}\Z")
_SUM = re.compile(r"[ \u00a0]?(?:[€£$%]|(?:eur|euroa?|kr|kronor|sek|gbp)\b)", re.IGNORECASE)
_LOOK_BACK = 48


@lru_cache(maxsize=3)
def _words(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return what is also a word of a language, and the words after which it is none."""
    return frozenset(word_list(language, "also_words")), frozenset(word_list(language, "value_leads"))


def _is_leaked(found: re.Match[str], draft: Draft) -> bool:
    word = found["word"]
    if word is None or draft.reading.language is None:
        return True
    also_words, leads = _words(draft.reading.language)
    if word == "NaN" or word.lower() not in also_words or _SUM.match(draft.text, found.end()):
        return True
    before = _BEFORE.search(draft.text[max(0, found.start() - _LOOK_BACK) : found.start()])
    if before is None:
        return False
    if before["sign"] is not None:
        return True
    led = before["word"].lower() in leads
    if word == "N/A":
        # After a colon somebody wrote it on purpose.
        return led and before["colon"] is None
    # A capital inside a sentence is Python's.
    return led or (word == "None" and before["colon"] is None and before["word"].islower())


def _finds(draft: Draft) -> Iterator[Found]:
    for match in matches(draft, _VALUE, _SIGNS):
        if _is_leaked(match, draft):
            yield Found(Span(*match.span()), said={"found": match.group()})


CHECK = Check(
    __name__,
    severity="error",
    message="A program printed this where a value should stand: {{ found }}",
    remedy="Write the value, or leave the sentence out.",
    source=CARD,
    finds=_finds,
)
