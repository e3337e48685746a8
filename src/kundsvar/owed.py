"""What a reply owes, by what is known of a case and by what the law adds."""

from collections.abc import Mapping
from types import MappingProxyType

from kundsvar.case import CaseBase
from kundsvar.catalogue import catalogue
from kundsvar.expect import expect, expect_one_of
from kundsvar.facts import Facts
from kundsvar.model import Model
from kundsvar.people import Language
from kundsvar.playbook import Obligation, obligations, playbook
from kundsvar.right import Right, rights


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

    A right that the law gives makes the steps that it needs required. `language` is the language of the
    reasons: the customer's if none is given, English if that is unknown.

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
    by_law = required_by(() if isinstance(case, Facts) else rights(case))
    found = []
    for name, obligation in duties(facts, by_law).items():
        if name in by_law:
            why, source = words.text("right", by_law[name].why), by_law[name].place
        else:
            why, source = playbook(facts.kind).reason(name)
            why = words.text("why", why)
        found.append(Owed(step=name, obligation=obligation, why=why, source=source))
    return tuple(found)


def required_by(found: tuple[Right, ...]) -> Mapping[str, Right]:
    """Return, for each step that a right requires, the first right that does.

    A right whose statute may not be cited is given, but need not be told of: no letter has a sentence for it.
    """
    by_step: dict[str, Right] = {}
    for right in found:
        for step in right.steps if right.binds else ():
            if step != "rights" or right.cite:
                by_step.setdefault(step, right)
    return MappingProxyType(by_step)


def duties(facts: Facts, by_law: Mapping[str, Right]) -> Mapping[str, Obligation]:
    """Return the obligation of each step by the playbook, and by the rights that require one, in the order of a letter.

    A right makes a step required that the kind of case knows; it never adds what the playbook has no place for.
    """
    owed_by_playbook = obligations(facts)
    if not by_law:
        return owed_by_playbook
    return MappingProxyType(
        {step: Obligation.REQUIRED if step in by_law else owed for step, owed in owed_by_playbook.items()}
    )
