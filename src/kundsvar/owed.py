"""What a reply owes, by what is known of a case."""

from kundsvar.case import CaseBase
from kundsvar.catalogue import catalogue
from kundsvar.expect import expect, expect_one_of
from kundsvar.facts import Facts
from kundsvar.model import Model
from kundsvar.people import Language
from kundsvar.playbook import Obligation, obligations, playbook


class Owed(Model):
    """A step with its obligation, why it is owed, and who says so."""

    step: str
    """The name of the step."""
    obligation: Obligation
    """required, recommended or forbidden."""
    why: str
    """Why, in the reader's language."""
    source: str
    """The essay, study or statute that says so."""


def owed(case: CaseBase | Facts, *, language: Language | None = None) -> tuple[Owed, ...]:
    """Return the steps that a reply owes, in the order of a letter.

    `language` is the language of the reasons: the customer's if none is given, English if that is unknown.

    >>> [step.step for step in owed(Facts(kind="refusal")) if step.obligation == "required"]
    ['greeting', 'decision', 'explanation', 'empathy', 'sign_off']

    Raises InputError for what is neither a case nor Facts, or no language.
    """
    expect(case, (CaseBase, Facts), "case", "a case or Facts; kundsvar.parse_case makes a case from JSON")
    expect_one_of(language, Language, "language")
    facts = case if isinstance(case, Facts) else case.facts
    if facts.kind is None:
        return ()
    words = catalogue(language or facts.language or "en")
    found = []
    for name, obligation in obligations(facts).items():
        why, source = playbook(facts.kind).reason(name)
        found.append(Owed(step=name, obligation=obligation, why=words.text("why", why), source=source))
    return tuple(found)
