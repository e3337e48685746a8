"""Words, figures and marks of a text, as the cues see them."""

import re

# Every quantifier over a shared alphabet is bounded, so that no input makes the scan super-linear.
_NUMBER = r"(?: \d{1,3} (?: [\x20\u00a0\u202f.,] \d{3} ){1,4} | \d{1,9} ) (?: [.,]\d{1,2} )?"


_WORD = r"[^\W\d_] \w* (?: ['’-] \w+ )*"
_PATTERNS = {
    "word": rf"(?> {_WORD} ) (?! @ | :// | \.\w )",
    "url": r"https?://\S{1,2000} | www\.\S{1,2000}",
    "email": r"(?<![\w.+-]) [\w.+-]{1,64} @ [\w-]{1,63} (?: \.[\w-]{1,63} ){1,8}",
    "date": r"""\d{4}-\d{2}-\d{2}
              | (?<![\d.]) \d{1,2}\.\d{1,2}\. (?: \d{4} | \d{2} \b )?
              | \d{1,2}/\d{1,2}/\d{2,4}""",
    "amount": rf"""[€£$]\s?\d[\d.,]{{0,14}}
              | {_NUMBER} [\x20\u00a0\u202f]?
                (?: [€£$] | (?i: eur|euro\w{{0,8}}|kr|kronor|sek|gbp|pounds? ) \b )""",
    "time": r"(?<![\d.]) (?: [01]?\d | 2[0-3] ) [.:] [0-5]\d (?! [\d.]*\d )",
    "phone": r"\+?\d (?: [\d\x20\u00a0-] ){5,16} \d",
    "num": r"\d{1,15} (?: [.,]\d{1,15} )?",
    "glued": _WORD,
    "mark": r"[?!:…,]",
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()), re.VERBOSE)
_ENOUGH_DIGITS_FOR_A_PHONE = 7
_WORDS = frozenset({"word", "glued"})


class Tokens:
    """The tokens of one stretch of text: for each its key, and where it starts and ends.

    A word's key is the word in small letters; figures are known by their class:
    `#date #time #amount #phone #num #email #url`; marks stand for themselves.

    >>> tokens("Soitamme 6.12. klo 14.30!").keys
    ['soitamme', '#date', 'klo', '#time', '!']
    """

    __slots__ = ("ends", "keys", "starts")

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def __len__(self) -> int:
        return len(self.keys)

    def add(self, key: str, start: int, end: int) -> None:
        """Put a token at the end."""
        self.keys.append(key)
        self.starts.append(start)
        self.ends.append(end)


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens; places are counted from the start of `text`, whose letters are composed."""
    found = Tokens()
    keys, starts, ends = found.keys, found.starts, found.ends
    stop = len(text) if end is None else end
    stretch = text[start:stop]
    folded = stretch.lower().replace("’", "'")
    keeps_its_places = len(folded) == len(stretch)
    for match in _TOKEN.finditer(text, start, stop):
        kind = match.lastgroup
        first, last = match.span()
        if kind in _WORDS:
            key = folded[first - start : last - start] if keeps_its_places else match.group().lower().replace("’", "'")
        elif kind == "mark":
            key = match.group()
        elif kind == "phone":
            enough = sum(map(str.isdigit, match.group())) >= _ENOUGH_DIGITS_FOR_A_PHONE
            key = "#phone" if enough else "#num"
        else:
            key = f"#{kind}"
        keys.append(key)
        starts.append(first)
        ends.append(last)
    return found
