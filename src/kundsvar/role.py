"""What a sum, a day or a clock time in a draft is of: by the word that stands nearest to it."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kundsvar.mention import Mention
from kundsvar.people import Language
from kundsvar.terms import any_of, terms

_BEFORE, _AFTER = 60, 30
"""How far from a value the word may stand that tells what it is of."""


def role_of(text: str, mention: Mention, language: Language, roles: frozenset[str]) -> str | None:
    """Return what a value is of: the role, among some, whose word stands nearest to it in its sentence."""
    pattern, names = _role_words(language)
    start = max(mention.sentence.start, mention.span.start - _BEFORE)
    end = min(mention.sentence.end, mention.span.end + _AFTER)
    best: tuple[int, str] | None = None
    small = text[start:end].lower()
    for match in pattern.finditer(small):
        role = names[" ".join(match.group().split())]
        if role in roles:
            distance = max(mention.span.start - (start + match.end()), start + match.start() - mention.span.end)
            best = min(best or (distance, role), (distance, role))
    return None if best is None else best[1]


@lru_cache(maxsize=8)
def _role_words(language: Language) -> tuple[re.Pattern[str], Mapping[str, str]]:
    words = terms(language, "roles")
    return re.compile(any_of(words)), {" ".join(word.split()): role for word, role in words.items()}
