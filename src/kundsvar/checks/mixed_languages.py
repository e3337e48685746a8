"""A sentence in another language than the rest: what was left of a template, or of a half-finished translation.

Why: the customer cannot be expected to read it, and sees that nobody read the whole.

    fi ✗ Tilauksesi on peruttu. We are sorry for the delay. Maksamme rahat takaisin perjantaina.
    fi ✓ Tilauksesi on peruttu. Otsikko ”We are sorry for the delay” oli meidän. Maksamme rahat takaisin perjantaina.
    sv ✗ Din order är avbeställd. Tilauksesi on nyt peruttu. Pengarna kommer på fredag.
    sv ✓ Din order är avbeställd. Din check-in är bokad. Pengarna kommer på fredag.
    en ✗ Your order is cancelled. Vi har mottagit din reklamation. The refund is on its way.
    en ✓ Your order is cancelled. The refund is on its way. Kundtjänst / Asiakaspalvelu
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.identify import Guess, language_of_sentence
from kundsvar.people import Language
from kundsvar.phrases import has_phrase
from kundsvar.source import CARD
from kundsvar.words import word_list

_A_HALF = 3
"""So many sentences in a row are a translation of the rest, if they greet or close too."""


def _finds(draft: Draft) -> Iterator[Found]:
    guesses = [language_of_sentence(draft.said[one.span.slice]) for one in draft.reading.sentences]
    foreign: dict[int, Guess] = {
        number: guess
        for number, guess in enumerate(guesses)
        if guess is not None
        and guess.language != draft.reading.language
        and draft.reading.sentences[number].span not in draft.given
        # What a model says to the agent has a check of its own.
        and not has_phrase(("model_chatter",), draft.reading.sentences[number].text, guess.language)
    }
    if foreign and _is_a_half(draft, guesses, foreign):
        yield Found(draft.reading.sentences[min(foreign)].span, severity="warning")
        return
    # A signature may have a slogan, and a footer speaks of secrets in English.
    for number, guess in foreign.items():
        if number < len(draft.body):
            yield Found(draft.reading.sentences[number].span, severity=None if guess.sure else "warning")


def _is_a_half(draft: Draft, guesses: list[Guess | None], foreign: Mapping[int, Guess]) -> bool:
    """Tell a reply in two languages, one after the other, from one that was half translated."""
    languages = {guess.language for guess in foreign.values()}
    first, last = min(foreign), max(foreign)
    whole = all(guess is None or guess.language in languages for guess in guesses[first : last + 1])
    if len(languages) > 1 or len(foreign) < _A_HALF or not whole:
        return False
    while first and guesses[first - 1] is None:
        first -= 1
    while last + 1 < len(guesses) and guesses[last + 1] is None:
        last += 1
    (language,) = languages
    texts = [draft.reading.sentences[number].text for number in range(first, last + 1)]
    return any(_greets_or_closes(text, language) for text in texts)


def _greets_or_closes(text: str, language: Language) -> bool:
    openings, closings = _openings_and_closings(language)
    words = text.lower().replace(",", " ").rstrip(" .!").split()
    return bool(words) and (words[0] in openings or words[-1] in closings)


@lru_cache(maxsize=3)
def _openings_and_closings(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    openings = {line.rstrip(" _") for line in word_list(language, "openings") if line[0] != "+"}
    return frozenset(openings), frozenset(word_list(language, "closings"))


CHECK = Check(
    __name__,
    severity="error",
    message="This is in another language than the rest of the reply.",
    remedy="Say it in the customer's language, or leave it out.",
    source=CARD,
    finds=_finds,
)
