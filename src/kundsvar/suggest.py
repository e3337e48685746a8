"""What would mend a finding: for a step that is missing, the sentences that a reply to this case has for it."""

from functools import cached_property

from kundsvar.case import CaseBase
from kundsvar.compose import compose
from kundsvar.errors import KundsvarError
from kundsvar.facts import Facts
from kundsvar.people import Language
from kundsvar.reading import Reading
from kundsvar.voice import Voice


class Suggestions:
    """The sentences of a composed reply to the same case; composed only when one is asked for."""

    def __init__(self, case: CaseBase | Facts, reading: Reading, voice: Voice | None) -> None:
        self._case = case
        self._language: Language | None = reading.language
        self._voice = voice

    def sentence_for(self, step: str | None) -> str | None:
        """Return what to write for a step; None where too little is known of the case."""
        return None if step is None else self._sentences.get(step)

    @cached_property
    def _sentences(self) -> dict[str, str]:
        if isinstance(self._case, Facts):
            return {}
        try:
            reply = compose(self._case, language=self._language, voice=self._voice)
        except KundsvarError:
            # The case has no text in the draft's language: the finding stands without a suggestion.
            return {}
        return {part.step: part.text for part in reply.parts}
