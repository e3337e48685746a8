"""How a language writes greetings, closings and short forms: what a text is cut by, beside its full stops."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kundsvar.words import word_list

EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+"
"""Pictures, which writers put where others put a full stop."""
_NEVER = re.compile(r"(?!)")


class Habits(NamedTuple):
    """The habits of a language; without words, those of none."""

    abbreviations: frozenset[str] = frozenset()
    """Words whose full stop ends nothing, without it."""
    opening: re.Pattern[str] = _NEVER
    """A greeting at the beginning of a line that goes on."""
    closing: re.Pattern[str] = _NEVER
    """The phrase before a signature, on a line that goes on."""


@lru_cache(maxsize=8)
def habits(language: str) -> Habits:
    """Return the habits of a language, from `openings.txt`, `closings.txt` and `abbreviations.txt` in `locales/`.

    >>> habits("en").opening.match("Hi Mary, We got it.")[0], habits("en").opening.match("Good that you wrote, Mary.")
    ('Hi Mary,', None)
    >>> habits("en").closing.search("Until then. Kind regards, Ann Lee")[0]
    'Kind regards,'
    """
    lines = word_list(language, "openings")
    alone = _any_of(line for line in lines if line[0] != "+" and line[-1] != "_")
    before_a_name = _any_of(line[:-1].strip() for line in lines if line[-1] == "_")
    between = _any_of(line[1:].strip() for line in lines if line[0] == "+")
    closing = _any_of(word_list(language, "closings"))
    name = rf"[ ](?:(?i:{between})(?!\w)|[A-ZÅÄÖÉÜ][\w.'’-]*)"
    return Habits(
        abbreviations=frozenset(word_list(language, "abbreviations")),
        # After a comma and a small letter, most writers mean to go on.
        opening=re.compile(
            rf"(?:(?i:{alone})(?!\w)(?:{name}){{0,5}}|(?i:{before_a_name})(?:{name}){{1,5}})"
            rf"[ ]?(?:[,:–]|{EMOJI})(?=[ ][A-ZÅÄÖ])"
        ),
        closing=re.compile(rf"(?m:^|(?<=[.!?…,)][ ]))(?:[\w-]+[ ]){{0,3}}(?i:{closing}),?(?=[ ][A-ZÅÄÖ0-9/–-])"),
    )


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"
