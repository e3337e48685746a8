"""How a draft addresses its reader: sinä or te, du or ni, Mr Smith or John."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kundsvar.closing import first_below
from kundsvar.draft import Draft
from kundsvar.people import Language, Register
from kundsvar.span import Span
from kundsvar.words import word_list

_WORD = re.compile(r"[^\W\d_]{2,60}")
_LONGEST_ENDING = 10
_GREETS = 2
"""A greeting is one of the first sentences."""
_REMEMBERED = 4096
_SEVERAL = "several"
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


def forms_of_address(draft: Draft) -> tuple[Form, ...]:
    """Return the words of a draft that address its reader, in their order.

    Left out are signatures, quotations and the case's own texts; and where a sentence speaks to more than one, its
    forms for several, which do not tell how one of them is addressed.
    """
    language = draft.reading.language
    if language is None:
        return ()
    found: list[Form] = []
    sentences = draft.reading.sentences
    for number, sentence in enumerate(sentences[: first_below(sentences)]):
        if sentence.span not in draft.given:
            several, forms = _forms(draft.said[sentence.span.slice], language)
            if several and number < _GREETS:
                return ()
            start = sentence.span.start
            found += [
                form._replace(span=form.span.moved(start))
                for form in forms
                if not (several and form.register == "formal")
            ]
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _forms(sentence: str, language: Language) -> tuple[bool, tuple[Form, ...]]:
    """Return whether a sentence speaks to several, and its forms."""
    several = False
    forms: dict[int, Form] = {}
    words = _words(language)[0]
    before = Span(0, 0)
    for match in _WORD.finditer(sentence):
        span = Span(*match.span())
        pair = words.get(f"{sentence[before.slice]}_{match.group()}".lower())
        if pair is not None:
            # Two words side by side tell more than each of them.
            forms.pop(before.start, None)
            span = Span(before.start, span.end)
        kind = pair or _kind(match.group().lower(), language)
        several = several or kind == _SEVERAL
        form = _form(kind, match.group(), language, inside=any(map(str.isalpha, sentence[: span.start])))
        if form is not None:
            forms[span.start] = form._replace(span=span)
        before = Span(*match.span())
    return several, tuple(forms.values())


def _form(kind: str | None, word: str, language: Language, *, inside: bool) -> Form | None:
    if inside and word[0].isupper():
        # A capital inside a sentence is a name's, or the Te and Ni of polite letters.
        return Form("formal", Span(0, 0), sure=True) if _words(language)[0].get(word.lower()) == _PLURAL else None
    return None if kind == _FIRST and inside else _FORMS.get(kind or "")


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
    for line in word_list(language, "address"):
        kind, *forms = line.split()
        for form in forms:
            if form.startswith("-"):
                endings[form[1:]] = kind
            else:
                words[form] = kind
    return words, endings


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


def greetings(draft: Draft) -> tuple[Greeting, ...]:
    """Return the greetings by name in a draft."""
    language = draft.reading.language
    if language is None:
        return ()
    found = (_greeting(language).match(draft.said, *sentence.span) for sentence in draft.reading.sentences)
    return tuple(
        Greeting(Span(*match.span()), match["word"].lower(), match["title"], match["name"], Span(*match.span("named")))
        for match in found
        if match is not None
    )


def is_familiar(greeting: Greeting, language: Language) -> bool:
    """Whether a greeting begins with a word for friends: hey."""
    return _kind(greeting.word, language) == _FIRST


@lru_cache(maxsize=3)
def _greeting(language: Language) -> re.Pattern[str]:
    words = [line.rstrip(" _") for line in word_list(language, "openings") if line[0] != "+"]
    openings = "|".join(map(re.escape, sorted({*words, *_first_words(language)}, key=len, reverse=True)))
    titles = "|".join(map(re.escape, word_list(language, "titles")))
    name = r"[A-ZÅÄÖÉÜ][\w'’-]{0,40}"
    return re.compile(
        rf"(?P<word>(?i:{openings}))(?!\w)[ ,]{{1,2}}"
        rf"(?P<named>(?:(?P<title>(?i:{titles}))\.?[ ])?(?P<name>{name}(?:[ ]{name}){{0,2}}))"
    )


def _first_words(language: Language) -> list[str]:
    return [word for word, kind in _words(language)[0].items() if kind == _FIRST] if language == "en" else []
