"""What a check looks at: a draft that was read, and what its case owes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kundsvar.address import Form, Greeting, forms_of_address, greetings
from kundsvar.case import CaseBase
from kundsvar.certainty import Thresholds
from kundsvar.closing import first_below
from kundsvar.compose import compose
from kundsvar.errors import KundsvarError, UnknownLanguageError
from kundsvar.facts import Facts
from kundsvar.known import Known
from kundsvar.known_facts import known_facts
from kundsvar.mention import Mention
from kundsvar.mentioning import mentions_in
from kundsvar.model import Model
from kundsvar.owed import duties, required_by
from kundsvar.phrases import phrases_in
from kundsvar.playbook import Obligation, Playbook, playbook
from kundsvar.read import read
from kundsvar.reading import Reading, Sentence
from kundsvar.reply import Reply
from kundsvar.right import Right, rights
from kundsvar.span import Span
from kundsvar.spoken import unquoted
from kundsvar.verdict import Verdict, given_sentences, hinted_steps, verdicts_of_reading, verdicts_of_reply
from kundsvar.voice import Voice

if TYPE_CHECKING:
    from kundsvar.backing import Doubt


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What a check looks at: the text, its reading, what is owed, and what was found of it."""

    text: str
    """The draft as plain text."""
    reading: Reading
    """Its sentences, without quoted history."""
    case: CaseBase | None
    """The case; None where only Facts are known."""
    facts: Facts
    """What is known of the case."""
    owed: Mapping[str, Obligation]
    """What is owed and forbidden, by step, in the order of a letter."""
    verdicts: Mapping[str, Verdict]
    """For each step that is owed or forbidden, whether the draft takes it."""
    evidence: Mapping[str, tuple[Span, ...]]
    """The characters that show each step."""
    thresholds: Thresholds
    """How sure is sure."""
    given: frozenset[Span]
    """The places of the sentences that stand in the case itself: they are read, but not suspected."""
    rights: Mapping[str, Right]
    """What the law says of the case, by name; nothing where only Facts are known."""
    earlier: Sequence[str]
    """What the company wrote earlier in the same thread, oldest first."""
    voice: Voice | None = None
    """The company's own voice."""
    unused: Sequence[str] = ()
    """Codes that the caller suppresses though nothing was found under them."""

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Span, ...]]:
        """Where the draft has each set phrase, by its name in `locales/<language>/phrases`."""
        return phrases_in(self.reading)

    @cached_property
    def said(self) -> str:
        """The text with its quotations blanked out: what the writer says himself, every character in its place."""
        return unquoted(self.text)

    @cached_property
    def body(self) -> Sequence[Sentence]:
        """The sentences down to the closing phrase: without the signature, and what stands below it."""
        return self.reading.sentences[: first_below(self.reading.sentences)]

    @cached_property
    def address(self) -> Sequence[Form]:
        """The words that address the reader, without quotations, signature and the case's own texts."""
        own = (one.span for one in self.body if one.ours or one.span not in self.given)
        return () if self.reading.language is None else forms_of_address(self.said, own, self.reading.language)

    @cached_property
    def greetings(self) -> Sequence[Greeting]:
        """The greetings by name."""
        spans = (one.span for one in self.reading.sentences)
        return () if self.reading.language is None else greetings(self.said, spans, self.reading.language)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The sums, dates, times and numbers that the draft mentions, without quoted history."""
        return mentions_in(self.reading, None if self.case is None else self.case.written)

    @cached_property
    def known(self) -> Known | None:
        """What the case knows, and what the law gives; None where only Facts are known."""
        return None if self.case is None else known_facts(self.case)

    @cached_property
    def letter(self) -> Known | None:
        """What the letter mentions that kundsvar writes to the case; None where it can write none."""
        if self.case is None or self.reading.language is None:
            return None
        try:
            text = compose(self.case, language=self.reading.language, voice=self.voice).text
        except KundsvarError:
            # The case has no text in the draft's language.
            return None
        found = Known()
        found.add_text(text, self.reading.language, self.case.written)
        return found

    @cached_property
    def doubts(self) -> tuple["Doubt", ...]:
        """What the draft mentions that its case does not know."""
        from kundsvar.backing import doubts

        return tuple(doubts(self))

    @cached_property
    def by_law(self) -> Mapping[str, Right]:
        """The rights that make a step required."""
        return required_by(tuple(self.rights.values()))

    def right(self, *names: str) -> Right | None:
        """Return the first right of these names that a reply has to reckon with."""
        return next((right for name in names if (right := self.rights.get(name)) is not None and right.binds), None)

    @property
    def book(self) -> Playbook | None:
        """The playbook of the case, if its kind is known."""
        return None if self.facts.kind is None else playbook(self.facts.kind)

    def sentence_at(self, place: int) -> Sentence | None:
        """Return the sentence in which a character stands; None in quoted history and between sentences."""
        number = bisect_right(self._starts, place) - 1
        sentence = self.reading.sentences[number] if number >= 0 else None
        return None if sentence is None or place >= sentence.span.end else sentence

    def certainty(self, step: str, place: int) -> float:
        """Return how sure it is that the sentence at a place takes a step; what a reply says of itself is certain."""
        sentence = self.sentence_at(place)
        shown = None if sentence is None else sentence.steps.get(step)
        return 1.0 if shown is None else shown.certainty

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that follows one; None after the last."""
        number = bisect_right(self._starts, sentence.span.start)
        return self.reading.sentences[number] if number < len(self.reading.sentences) else None

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.reading.sentences]

    def phrase_in(self, phrase: str, sentence: Sentence) -> Span | None:
        """Return where a sentence has a set phrase, by its name; None where it has not."""
        spans = self.phrases.get(phrase, ())
        number = bisect_left(spans, Span(sentence.span.start, 0))
        return spans[number] if number < len(spans) and spans[number].start < sentence.span.end else None

    def stands_in_case(self, words: str) -> bool:
        """Whether words stand in the case as they are written: a name, a number, a text of its own."""
        return " ".join(words.lower().split()) in self._case_words

    @cached_property
    def _case_words(self) -> str:
        return "\n".join(" ".join(one.lower().split()) for one in _strings(self.case)) if self.case else ""


def draft_of(
    draft: str | Reply, case: CaseBase | Facts, voice: Voice | None, thresholds: Thresholds, earlier: Sequence[str]
) -> Draft:
    """Read a draft, and see which of the steps that its case owes it takes.

    Raises UnknownLanguageError where the language of the draft cannot be told and the case names none.
    """
    if isinstance(draft, Reply) and isinstance(case, CaseBase):
        # A reply was asked for in its language and register, whatever the case says.
        asked = {"language": draft.language, "register_": draft.register}
        case = case.model_copy(update={"customer": case.customer.model_copy(update=asked)})
    facts = case if isinstance(case, Facts) else case.facts
    if isinstance(draft, Reply):
        facts = facts.model_copy(update={"channel": draft.channel, "language": draft.language})
        text, reading = draft.text, read(draft.text, draft.language, voice=voice, thresholds=thresholds)
    else:
        text, reading = draft, read(draft, expected=facts.language, voice=voice, thresholds=thresholds)
    if reading.language is None:
        raise UnknownLanguageError("draft: its language cannot be told; give the case a language")
    given = given_sentences(reading, case)
    if isinstance(draft, Reply):
        found, evidence = verdicts_of_reply(draft)
    else:
        found, evidence = verdicts_of_reading(reading, facts, given)
        for step, spans in hinted_steps(reading, given).items():
            if found.setdefault(step, Verdict.DOUBTFUL) is Verdict.DOUBTFUL:
                evidence.setdefault(step, spans)
    by_law = () if isinstance(case, Facts) else rights(case)
    owed = duties(facts, required_by(by_law))
    return Draft(
        text=text,
        reading=reading,
        case=None if isinstance(case, Facts) else case,
        facts=facts,
        owed=owed,
        verdicts={step: found.get(step, Verdict.MISSING) for step in owed},
        evidence=evidence,
        thresholds=thresholds,
        given=given,
        rights={right.name: right for right in by_law},
        earlier=earlier,
        voice=voice,
    )


def _strings(thing: object) -> Iterator[str]:
    """Yield every string of a case but the customer's message, which a reply need not repeat."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Model):
        for name in type(thing).model_fields:
            if name != "message":
                yield from _strings(getattr(thing, name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _strings(one)
