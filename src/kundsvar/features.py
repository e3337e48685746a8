"""What the reader looks at in a sentence: words, parts of words, words together, the place, the neighbours.

Each feature is a string, so that a weight can be read, and a decision be traced to the words that carried it:

    w pahoittelemme      a word, or a figure by its class: `w #date`; two or three words side by side
    p <pahoit            three to six letters of a word; < and > are its ends
    s emme _ korvata     two words with one between them
    t pahoi hairi        the beginnings of words: side by side, or with one or two (_ __) between them
    first me, last ?     the first and the last word or mark
    b kiitos             a word of the sentence before; `b` alone: there is none
    a terveisin          a word of the sentence after
    at 0, to 0           how far it is from the beginning and the end of the draft
    starts, ends         it opens or ends a paragraph
    length 2             how long it is, in a few classes; `alone 2` if it is a paragraph of its own
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kundsvar.span import Span

_PARTS = range(3, 7)
_STEM = 5
_FARTHEST = 3
_LENGTHS = (3, 6, 10, 15, 22)
_KNOWN_WORDS = 20_000


class Place(NamedTuple):
    """Where a sentence stands in its draft, counted in sentences, and whether it opens or ends a paragraph."""

    number: int
    of: int
    starts: bool
    ends: bool


def places(text: str, spans: Sequence[Span]) -> list[Place]:
    """Return where each sentence stands; one that begins a line opens a paragraph."""
    begins = [not text[(text.rfind("\n", 0, span.start) + 1) : span.start].strip() for span in spans]
    ends = [*begins[1:], True]
    return [Place(number, len(spans), begins[number], ends[number]) for number in range(len(spans))]


Shown = tuple[str, int, int]
"""A feature, and the tokens that show it: the first, and the one after the last."""


@lru_cache(maxsize=_KNOWN_WORDS)
def features_of_word(key: str) -> tuple[str, ...]:
    """Return the features that a token shows by itself.

    >>> features_of_word("#date"), features_of_word("hei")
    (('w #date',), ('w hei', 'p <he', 'p hei', 'p ei>', 'p <hei', 'p hei>'))
    """
    if not key[0].isalpha():
        return (f"w {key}",)
    marked = f"<{key}>"
    last = len(marked)
    parts = [f"p {marked[at : at + size]}" for size in _PARTS if size < last for at in range(last - size + 1)]
    return (f"w {key}", *dict.fromkeys(parts))


def features_of_words(keys: Sequence[str]) -> list[Shown]:
    """Return the features that the tokens of a sentence show together.

    >>> [feature for feature, _, _ in features_of_words(["emme", "valitettavasti", "korvaa"])][:4]
    ['w emme valitettavasti', 'w valitettavasti korvaa', 't emme valit', 't valit korva']
    """
    stems = [key[:_STEM] for key in keys]
    pairs = [*enumerate(pairwise(keys))]
    triples = [*enumerate(zip(keys, keys[1:], keys[2:], strict=False))]
    found = [(f"w {one} {two}", at, at + 2) for at, (one, two) in pairs]
    found += [(f"t {stems[at]} {stems[at + 1]}", at, at + 2) for at, _ in pairs]
    found += [(f"w {one} {two} {three}", at, at + 3) for at, (one, two, three) in triples]
    found += [(f"s {one} _ {three}", at, at + 3) for at, (one, _, three) in triples]
    found += [(f"t {stems[at]} _ {stems[at + 2]}", at, at + 3) for at, _ in triples]
    found += [(f"t {stems[at]} {stems[at + 1]} {stems[at + 2]}", at, at + 3) for at, _ in triples]
    found += [
        (f"t {stem} __ {other}", at, at + 4) for at, (stem, other) in enumerate(zip(stems, stems[3:], strict=False))
    ]
    if keys:
        found += [(f"first {keys[0]}", 0, 1), (f"last {keys[-1]}", len(keys) - 1, len(keys))]
    return found


def features_of_place(words: int, place: Place) -> list[str]:
    """Return the features of where a sentence of so many tokens stands.

    >>> features_of_place(2, Place(number=0, of=9, starts=True, ends=True))
    ['at 0', 'to 3', 'length 0', 'starts', 'ends', 'alone 0', 'b']
    """
    length = next((size for size, most in enumerate(_LENGTHS) if words <= most), len(_LENGTHS))
    found = [f"at {min(place.number, _FARTHEST)}", f"to {min(place.of - 1 - place.number, _FARTHEST)}"]
    found.append(f"length {length}")
    if place.starts:
        found.append("starts")
    if place.ends:
        found.append("ends")
    if place.starts and place.ends:
        found.append(f"alone {length}")
    if place.number == 0:
        found.append("b")
    if place.number == place.of - 1:
        found.append("a")
    return found


def features_for_next(keys: Sequence[str]) -> list[str]:
    """Return the features that a sentence shows of the one after it.

    >>> features_for_next(["kiitos", "!"])
    ['b kiitos', 'b !']
    """
    return [f"b {key}" for key in dict.fromkeys(keys)]


def features_for_previous(keys: Sequence[str]) -> list[str]:
    """Return the features that a sentence shows of the one before it.

    >>> features_for_previous(["kiitos", "!"])
    ['a kiitos', 'a !']
    """
    return [f"a {key}" for key in dict.fromkeys(keys)]
