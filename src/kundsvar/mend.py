"""What would mend a draft: the sentences that a reply to the same case has, in place of what is wrong."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

from kundsvar.compose import compose
from kundsvar.draft import Draft
from kundsvar.errors import KundsvarError
from kundsvar.fix import Fix, leaving_out
from kundsvar.people import Register
from kundsvar.playbook import SHORT_CHANNELS, Obligation
from kundsvar.reading import Sentence
from kundsvar.rewrites import register_of, rewritten
from kundsvar.span import Span
from kundsvar.voice import Voice


class Fault(NamedTuple):
    """What is wrong with one sentence, in all."""

    codes: AbstractSet[str]
    """The checks that found something."""
    mends: AbstractSet[str]
    """The steps that should stand in its place."""


class Mender:
    """Writes fixes for one draft; a reply is composed only when its sentences are asked for.

    `missing` are the steps that will be inserted, and `faulty` are the sentences that will be replaced: what they say
    themselves is not relied upon. `again` are steps that were taken, but wrongly. Each step is given out once, so
    that all fixes can be applied together.
    """

    def __init__(
        self,
        draft: Draft,
        voice: Voice | None,
        missing: Iterable[str],
        faulty: Mapping[Span, Fault],
        again: Iterable[str] = (),
    ) -> None:
        self._draft = draft
        self._voice = voice
        self._faulty = faulty
        self._again = frozenset(again)
        self._given_out = set(missing)
        self._inserted: tuple[int, str] | None = None
        self._fixes: dict[Span, Fix | None] = {}

    def insert(self, step: str, place: int) -> Fix | None:
        """Return the fix that says a missing step at a place; None where too little is known of the case."""
        said = self._sentences.get(step)
        if said is None:
            return None
        left_out = self._left_out_before(place)
        if left_out is None:
            before, after = self._seams(step, said, place)
        else:
            # It takes the place of the sentence, and the space around it.
            whole, sentence = left_out
            before, after = self._draft.text[whole.start : sentence.start], self._draft.text[sentence.end : whole.end]
            place = whole.start
        self._inserted = place, step
        return Fix(span=Span(place, place), text=before + said + after)

    def instead(self, sentence: Sentence) -> Fix | None:
        """Return the fix that says, in place of a faulty sentence, what it should have said.

        That is what it tried to do and what should stand there, as far as it is owed and stands nowhere else; where
        nothing remains to be said, the sentence is left out. Where no case is known, it is a phrase that is known to be
        better, if there is one.
        """
        if sentence.span not in self._fixes:
            self._fixes[sentence.span] = self._instead(sentence)
        return self._fixes[sentence.span]

    def _instead(self, sentence: Sentence) -> Fix | None:
        fault, draft = self._faulty[sentence.span], self._draft
        if draft.case is not None:
            return self._as_in_the_case(sentence, fault)
        language = draft.reading.language or "en"
        better = rewritten(sentence, fault.codes, language, self._register)
        if better is None and not fault.mends:
            return self._left_out(sentence)
        return better

    def _as_in_the_case(self, sentence: Sentence, fault: Fault) -> Fix | None:
        owed = self._draft.owed
        tried = {*sentence.steps, *sentence.possible, *fault.mends}
        open_ = tried - (self._taken - self._again) - self._given_out
        wanted = [step for step in owed if step in open_ and owed[step] is not Obligation.FORBIDDEN]
        if any(owed[step] is Obligation.REQUIRED and step not in self._sentences for step in wanted):
            return None
        said = [self._sentences[step] for step in wanted if step in self._sentences]
        self._given_out.update(wanted)
        if said:
            return Fix(span=self._with_what_goes_on(sentence), text=" ".join(said))
        return self._left_out(sentence)

    def _left_out(self, sentence: Sentence) -> Fix:
        return leaving_out(self._draft.text, sentence.span)

    def _left_out_before(self, place: int) -> tuple[Span, Span] | None:
        """Return the sentence before a place with and without the space around it, where it is left out."""
        sentence = self._draft.sentence_at(place - 1)
        if sentence is None or sentence.span not in self._faulty:
            return None
        fix = self.instead(sentence)
        return None if fix is None or fix.text else (fix.span, sentence.span)

    @cached_property
    def _sentences(self) -> dict[str, str]:
        case = self._draft.case
        if case is None:
            return {}
        try:
            reply = compose(case, language=self._draft.reading.language, voice=self._voice)
        except KundsvarError:
            # The case has no text in the draft's language: the finding stands without a fix.
            return {}
        return {part.step: part.text for part in reply.parts}

    def _with_what_goes_on(self, sentence: Sentence) -> Span:
        """Return a sentence with those after it that do nothing but what is said again in its place."""
        last, following = sentence, self._draft.sentence_after(sentence)
        while following is not None and following.steps and self._again.issuperset(following.steps):
            last, following = following, self._draft.sentence_after(following)
        return Span(sentence.span.start, last.span.end)

    @cached_property
    def _taken(self) -> frozenset[str]:
        """The steps that sentences take which stay as they are."""
        staying = (one for one in self._draft.reading.sentences if one.span not in self._faulty)
        return frozenset(step for sentence in staying for step in sentence.steps)

    @cached_property
    def _register(self) -> Register:
        return register_of(self._draft.reading, self._draft.reading.language or "en")

    def _seams(self, step: str, said: str, place: int) -> tuple[str, str]:
        """Return what joins an inserted step to what stands before it and after it."""
        text = self._draft.text
        paragraph = "\n" if self._draft.facts.channel in SHORT_CHANNELS else "\n\n"
        if place == 0:
            return "", paragraph if text else ""
        ends_a_line = text[place : place + 1] in {"", "\n", "\r"}
        if ends_a_line and not self._goes_on(step, place):
            return paragraph, ""
        return ("\n" if "\n" in said else " "), ""

    def _goes_on(self, step: str, place: int) -> bool:
        """Whether a step stands in one paragraph with what stands before it, by the order of a letter."""
        if self._inserted is not None and self._inserted[0] == place:
            before = {self._inserted[1]}
        else:
            sentence = self._draft.sentence_at(place - 1)
            before = set() if sentence is None else set(sentence.steps)
        book = self._draft.book
        paragraphs = () if book is None else book.arrangement(self._draft.facts.jurisdiction)
        return any(step in paragraph and before & set(paragraph) for paragraph in paragraphs)
