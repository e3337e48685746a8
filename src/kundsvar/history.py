"""Set apart what a draft quotes: the mail history below a reply, and lines that begin with `>`."""

import re
from functools import lru_cache

from kundsvar.span import Span
from kundsvar.words import word_list

_LINE = re.compile(r"[^\n]*\n?")
_LONGEST_ATTRIBUTION = 200
_LOOKS_LIKE_IT = re.compile(r"[:_-]\s*$|^\W*\w+\W*:|--|__")
"""A cheap look before the patterns of three languages: a colon at the end, a header, a rule."""


def own_text(text: str) -> tuple[Span, ...]:
    r"""Return the stretches of a text that its writer wrote now.

    >>> [*own_text("Hei!\n> Missä rahani ovat?\nNe lähtivät.")]
    [Span(start=0, end=5), Span(start=26, end=38)]
    """
    stretches: list[Span] = []
    start = place = 0
    opens_history = _opens_history()
    for match in _LINE.finditer(text):
        line = match.group()
        if line.lstrip().startswith(">"):
            if start < match.start():
                stretches.append(Span(start, match.start()))
            start = match.end()
        elif _LOOKS_LIKE_IT.search(line) and len(line) <= _LONGEST_ATTRIBUTION and opens_history.search(line):
            place = match.start()
            break
        place = match.end()
    if start < place:
        stretches.append(Span(start, place))
    return tuple(stretches)


@lru_cache(maxsize=1)
def _opens_history() -> re.Pattern[str]:
    patterns = [line for language in ("en", "fi", "sv") for line in word_list(language, "history")]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
