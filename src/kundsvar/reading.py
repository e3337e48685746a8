"""What reading a draft gives: its sentences, and in each the steps and faults, with what shows them."""

from collections.abc import Mapping
from typing import Literal, Self

from kundsvar.model import Model
from kundsvar.page import Page
from kundsvar.people import Language
from kundsvar.span import Span


class Evidence(Model):
    """What shows that a sentence takes a step or has a fault."""

    certainty: float
    """How likely it is, from 0 to 1: of all that is said with 0.8, four in five are right."""
    spans: tuple[Span, ...]
    """The characters of the text that carried the decision."""


class Sentence(Model):
    """One sentence of a draft; a greeting line or a line of a signature counts as one too."""

    text: str
    """The sentence as it stands in the draft."""
    span: Span
    """Where it stands."""
    zone: Literal["reply", "signature"] = "reply"
    """A signature names and gives a number, and is not read for anything else."""
    ours: tuple[Span, ...] = ()
    """The characters that are a sentence of kundsvar's own catalogues, or of the voice's, but for its slots."""
    steps: Mapping[str, Evidence] = {}
    """The steps that it takes, by name."""
    possible: Mapping[str, Evidence] = {}
    """The steps that it may take: too likely to be called missing, too uncertain to count."""
    faults: Mapping[str, Evidence] = {}
    """The faults that it has, by name."""


class Reading(Model):
    """A draft cut into sentences, with the steps and faults that each was found to have."""

    language: Language | None
    """fi, sv or en; None if it could not be told, and then nothing is found."""
    sentences: tuple[Sentence, ...]
    """The sentences in their order, without quoted history."""

    def shown_on(self, page: Page) -> Self:
        """Return this reading of the text of a page as one of what was given."""

        def shown(found: Mapping[str, Evidence]) -> dict[str, Evidence]:
            return {
                name: one.model_copy(update={"spans": tuple(map(page.span, one.spans))}) for name, one in found.items()
            }

        def sentence(one: Sentence) -> Sentence:
            span = page.span(one.span)
            found = {"steps": shown(one.steps), "possible": shown(one.possible), "faults": shown(one.faults)}
            ours = tuple(map(page.span, one.ours))
            return one.model_copy(update={"span": span, "text": page.source[span.slice], "ours": ours, **found})

        return self.model_copy(update={"sentences": tuple(map(sentence, self.sentences))})
