"""Words, figures and marks of a text, as the cues see them."""

import re
import unicodedata
from functools import lru_cache

# Every quantifier over a shared alphabet is bounded, so that no input makes the scan super-linear.
_NUMBER = r"(?: \d{1,3} (?: [\x20\u00a0\u202f.,] \d{3} ){1,4} | \d{1,9} ) (?: [.,]\d{1,2} )?"


@lru_cache(maxsize=2)
def _token_pattern(letter: str) -> re.Pattern[str]:
    word = rf"[^\W\d_] {letter}* (?: ['’-] {letter}+ )*"
    patterns = {
        "word": rf"(?> {word} ) (?! @ | :// | \.\w )",
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
        "glued": word,
        "mark": r"[?!:…,]",
    }
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()), re.VERBOSE)


_LETTER = r"\w"
_LETTER_OR_ITS_DOTS = r"[\w\u0300-\u036f]"
"""For text in which an ä may be an a and its dots: slower, and rare."""
_ENOUGH_DIGITS_FOR_A_PHONE = 7
_WORDS = frozenset({"word", "glued"})


class Tokens:
    """The tokens of one stretch of text: for each its key, and where it starts and ends.

    A word's key is the word in small letters and composed (NFC); figures are known by their class:
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
    """Cut `text[start:end]` into tokens; places are counted from the start of `text`."""
    found = Tokens()
    keys, starts, ends = found.keys, found.starts, found.ends
    stop = len(text) if end is None else end
    stretch = text[start:stop]
    folded = stretch.lower().replace("’", "'")
    plain = len(folded) == len(stretch) and unicodedata.is_normalized("NFC", folded)
    for match in _token_pattern(_LETTER if plain else _LETTER_OR_ITS_DOTS).finditer(text, start, stop):
        kind = match.lastgroup
        first, last = match.span()
        if kind in _WORDS:
            key = folded[first - start : last - start] if plain else _folded(match.group())
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


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word.lower()).replace("’", "'")
