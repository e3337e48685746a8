"""What to say in place of phrases that everybody knows, where no case is known that has a sentence of its own.

A row of `locales/<language>/rewrites.tsv` has the code of a check, a cue, the steps that the new sentences take, and
the text, formal and informal. Sentences are for a sentence that is hardly more than its cue; words without a full stop
are for the words of the cue.
"""

from collections import Counter
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from kundsvar.cue import Cue, parse_cue
from kundsvar.fix import Fix
from kundsvar.matcher import CueIndex
from kundsvar.people import Language, Register
from kundsvar.reading import Reading, Sentence
from kundsvar.span import Span
from kundsvar.spoken import spoken
from kundsvar.tokens import Tokens
from kundsvar.words import table

_FEW = 3
"""So many words and marks may a sentence have beside the cue that gives it away: “Valitettavasti …”, “… enää.”"""
_USUAL = "*"
"""What stands for a draft that addresses nobody."""


class Rewrite(NamedTuple):
    """What to write in place of a phrase."""

    code: str
    """The check that finds the phrase."""
    cue: Cue
    steps: tuple[str, ...]
    """What the sentences of the text do, one by one; nothing for words within a sentence."""
    texts: dict[Register, str]
    """What to write, by register."""


@lru_cache(maxsize=3)
def rewrites(language: Language) -> tuple[Rewrite, ...]:
    """Return the rewrites of a language.

    >>> rewrites("en")[0].code
    'blunt'
    """
    return tuple(
        Rewrite(code, parse_cue(cue, str(number)), tuple(steps.split()), {"formal": formal, "informal": informal})
        for number, (code, cue, steps, formal, informal) in enumerate(table(language, "rewrites"))
    )


def rewritten(sentence: Sentence, codes: AbstractSet[str], language: Language, register: Register) -> Fix | None:
    """Return the fix that says a sentence, or a phrase in it, as it is better said; None where none is known."""
    said = spoken(sentence.text)
    for hit in _index(language).scan(said).hits():
        known = rewrites(language)[int(hit.cue.label)]
        if known.code in codes:
            text = known.texts[register]
            if not text.endswith("."):
                return _reworded(sentence, hit.span, text)
            if _words_beside(said, hit.span) <= _FEW:
                return Fix(span=sentence.span, text=text)
    return None


def _reworded(sentence: Sentence, words: Span, text: str) -> Fix:
    span = Span(*(place + sentence.span.start for place in words))
    return Fix(span=span, text=text if words.start == 0 else text[0].lower() + text[1:])


def _words_beside(said: Tokens, words: Span) -> int:
    return sum(start < words.start or start >= words.end for start in said.starts)


def register_of(reading: Reading, language: Language) -> Register:
    """Return how a draft addresses its customer; the language's usual register where that cannot be seen.

    >>> from kundsvar.read import read
    >>> register_of(read("Voitte soittaa meille.", "fi"), "fi"), register_of(read("Sinä voit.", "fi"), "fi")
    ('formal', 'informal')
    """
    words = _address(language)
    said = (key for sentence in reading.sentences for key in spoken(sentence.text).keys)
    seen = Counter(words.get(key) or words.get(f"-{key[-3:]}") for key in said)
    if seen["formal"] == seen["informal"]:
        return "formal" if words[_USUAL] == "formal" else "informal"
    return "formal" if seen["formal"] > seen["informal"] else "informal"


@lru_cache(maxsize=3)
def _index(language: Language) -> CueIndex:
    return CueIndex(rewrite.cue for rewrite in rewrites(language))


@lru_cache(maxsize=3)
def _address(language: Language) -> dict[str, str]:
    """Return the registers of words, and of endings of three letters after a hyphen."""
    return {word: register for word, register, *_ in table(language, "address")}
