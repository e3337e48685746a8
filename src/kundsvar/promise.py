"""The days for which a draft promises something."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kundsvar.day import Day
from kundsvar.draft import Draft
from kundsvar.mention import Mention
from kundsvar.people import Language
from kundsvar.reading import Sentence
from kundsvar.terms import any_of, terms

_AHEAD = frozenset({"next_step", "timing", "remedy"})
_BEHIND = frozenset({"acknowledge", "confirmation", "thank_contact"})
_BESIDE = 16
_CLAUSE = 60
"""How far after a promise its day may stand."""


def promised_days(draft: Draft) -> Iterator[Mention]:
    """Yield the days by which, or on which, something is promised."""
    language = draft.reading.language
    for mention in draft.mentions:
        if language is None or mention.kind != "date" or not isinstance(mention.value, Day) or "near" in mention.parts:
            continue
        sentence = draft.sentence_at(mention.span.start)
        if sentence is not None and _is_promised(draft, mention, sentence, language):
            yield mention


def _is_promised(draft: Draft, mention: Mention, sentence: Sentence, language: Language) -> bool:
    deadline, other = _words(language)
    before = draft.text[max(sentence.span.start, mention.span.start - _BESIDE) : mention.span.start].lower()
    after = draft.text[mention.span.end : min(sentence.span.end, mention.span.end + _BESIDE)].lower()
    promise = next((one for one in draft.phrases.get("promise", ()) if one.start >= sentence.span.start), None)
    is_promise = promise is not None and promise.start < sentence.span.end
    is_deadline = bool(deadline.search(before) or deadline.search(after))
    if is_deadline:
        steps = sentence.steps.keys()
        return is_promise or bool(steps & _AHEAD and not steps & _BEHIND)
    if not is_promise or promise is None:
        return False
    between = draft.text[promise.start : mention.span.start].lower()
    # "We refund what was charged on 3 November": the day is that of the charge.
    return mention.span.start >= promise.start and len(between) <= _CLAUSE and not other.search(between + " " + after)


@lru_cache(maxsize=8)
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    named: dict[str, list[str]] = {}
    for word, name in terms(language, "deadlines").items():
        named.setdefault(name, []).append(word)
    deadline, other = named["deadline"], named["other"]
    return re.compile(rf"(?<!\w){any_of(deadline)}(?!\w)"), re.compile(rf"(?:{any_of(other)})")
