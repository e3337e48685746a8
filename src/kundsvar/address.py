"""How a draft addresses its reader: sinä or te, du or ni, Mr Smith or John."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from kundsvar.people import Language, Register
from kundsvar.span import Span
from kundsvar.words import word_list

_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]{0,3}){2,60}")
"""An ä may be an a and its dots."""
_LONGEST_OPENING = 20
_LONGEST_ENDING = 10
_GREETS = 2
"""A greeting is one of the first sentences."""
_REMEMBERED = 4096
_SEVERAL = "several"
_ONE = "one"
_PLURAL = "plural"
_FIRST = "informal^"


class Form(NamedTuple):
    """A word that addresses the reader."""

    register: Register
    span: Span
    sure: bool
    """It is no other word, and said to one person."""
    to_several: bool = False
    """It is often said to a household, whose one member is addressed informally."""


_FORMS: Mapping[str, Form] = {
    "informal": Form("informal", Span(0, 0), sure=True),
    "informal?": Form("informal", Span(0, 0), sure=False),
    _FIRST: Form("informal", Span(0, 0), sure=False),
    "formal": Form("formal", Span(0, 0), sure=True),
    "formal?": Form("formal", Span(0, 0), sure=False),
    _PLURAL: Form("formal", Span(0, 0), sure=False, to_several=True),
}


def forms_of_address(said: str, sentences: Iterable[Span], language: Language) -> tuple[Form, ...]:
    """Return the words in the given sentences of a text that address its reader, in their order.

    Where a sentence speaks to more than one, its forms for several are left out: they do not tell how one of them is
    addressed. A greeting to several leaves nothing.

    >>> [form.register for form in forms_of_address("Kiitos viestistäsi.", [Span(0, 19)], "fi")]
    ['informal']
    """
    found: list[Form] = []
    for number, sentence in enumerate(sentences):
        several, forms = _forms(said[sentence.slice], language)
        if several and number < _GREETS:
            return ()
        one = forms if not several else [form for form in forms if form.register == "informal"]
        found += [form._replace(span=form.span.moved(sentence.start)) for form in one]
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _forms(sentence: str, language: Language) -> tuple[bool, tuple[Form, ...]]:
    """Return whether a sentence speaks to several, and its forms."""
    several = one = False
    forms: dict[int, Form] = {}
    pairs = _pairs(language)
    before, place = "", 0
    for number, match in enumerate(_WORD.finditer(sentence)):
        word, start = normalize("NFC", match.group()), match.start()
        kind = _kind(word.lower(), language)
        pair = pairs.get(before, {}).get(word.lower())
        if pair is not None:
            # Two words side by side tell more than each of them.
            kind, start = pair, place
            forms.pop(place, None)
        if kind is not None:
            several = several or kind == _SEVERAL
            one = one or kind == _ONE
            form = _form(kind, word, language, inside=number > 0)
            if form is not None:
                forms[start] = form._replace(span=Span(start, match.end()))
        before, place = word.lower(), match.start()
    return several, tuple(form._replace(to_several=form.to_several and not one) for form in forms.values())


def _form(kind: str, word: str, language: Language, *, inside: bool) -> Form | None:
    if inside and word[0].isupper():
        # A capital inside a sentence is a name's, or the Te and Ni of polite letters.
        return Form("formal", Span(0, 0), sure=True) if _words(language)[0].get(word.lower()) == _PLURAL else None
    return None if kind == _FIRST and inside else _FORMS.get(kind)


@lru_cache(maxsize=_REMEMBERED)
def _kind(word: str, language: Language) -> str | None:
    words, endings = _words(language)
    if word in words:
        return words[word]
    lengths = range(min(len(word) - 1, _LONGEST_ENDING), 1, -1)
    return next((endings[word[-length:]] for length in lengths if word[-length:] in endings), None)


@lru_cache(maxsize=3)
def _words(language: Language) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the kinds of words, and those of endings."""
    words: dict[str, str] = {}
    endings: dict[str, str] = {}
    for line in word_list(language, "forms_of_address"):
        kind, *forms = line.split()
        for form in forms:
            if form.startswith("-"):
                endings[form[1:]] = kind
            else:
                words[form] = kind
    return words, endings


@lru_cache(maxsize=3)
def _pairs(language: Language) -> Mapping[str, Mapping[str, str]]:
    """Return the kinds of two words side by side: by the first, then by the second."""
    pairs: dict[str, dict[str, str]] = {}
    for words, kind in _words(language)[0].items():
        first, _, second = words.partition("_")
        if second:
            pairs.setdefault(first, {})[second] = kind
    return pairs


class Greeting(NamedTuple):
    """A greeting by name."""

    span: Span
    """From the first word to the name."""
    word: str
    """Its first word: hei, dear."""
    title: str | None
    """Herra, Mr; None without one."""
    name: str
    """The name or names."""
    named: Span
    """The title and the name, or the name."""


def greetings(said: str, sentences: Iterable[Span], language: Language) -> tuple[Greeting, ...]:
    """Return the greetings by name with which sentences of a text begin.

    >>> greetings("Dear Mr Smith, we got it.", [Span(0, 25)], "en")[0].title
    'Mr'
    """
    pattern, words = _greeting(language)
    found = (pattern.match(said, *span) for span in sentences if _first_word(said, span) in words)
    return tuple(
        Greeting(Span(*match.span()), match["word"].lower(), match["title"], match["name"], Span(*match.span("named")))
        for match in found
        if match is not None
    )


def _first_word(said: str, sentence: Span) -> str:
    return (
        said[sentence.start : min(sentence.start + _LONGEST_OPENING, sentence.end)]
        .replace(",", " ")
        .partition(" ")[0]
        .lower()
    )


def is_familiar(greeting: Greeting, language: Language) -> bool:
    """Whether a greeting begins with a word for friends: hey."""
    return _kind(greeting.word, language) == _FIRST


@lru_cache(maxsize=3)
def _greeting(language: Language) -> tuple[re.Pattern[str], frozenset[str]]:
    """Return the pattern of a greeting by name, and the words that it may begin with."""
    words = [line.rstrip(" _") for line in word_list(language, "openings") if line[0] != "+"]
    words += _first_words(language)
    openings = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    titles = "|".join(map(re.escape, word_list(language, "titles")))
    name = r"[A-ZÅÄÖÉÜ][\w'’-]{0,40}"
    pattern = re.compile(
        rf"(?P<word>(?i:{openings}))(?!\w)[ ,]{{1,2}}"
        rf"(?P<named>(?:(?P<title>(?i:{titles}))\.?[ ])?(?P<name>{name}(?:[ ]{name}){{0,2}}))"
    )
    return pattern, frozenset(words)


def _first_words(language: Language) -> list[str]:
    return [word for word, kind in _words(language)[0].items() if kind == _FIRST] if language == "en" else []
