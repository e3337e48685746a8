"""How steps, kinds of case, obligations and facts are called on pages, in a language."""

from collections.abc import Iterator
from typing import get_args

from kundsvar.catalogue import catalogue
from kundsvar.facts import FACTS_OF
from kundsvar.people import Language, Register
from kundsvar.playbook import ALWAYS, Duty, Obligation, When, playbook
from kundsvar.report import Severity
from kundsvar.sphinx.label import Label
from kundsvar.step import steps

OWN_NAMES: dict[Language, str] = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""What each language calls itself."""


class Names:
    """The names of things in one language.

    >>> Names("fi").of("step", "ask_reason"), Names("sv").of("kind", "refusal")
    ('Syyn kysyminen', 'Avslag')
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._words = catalogue(language)

    def label(self, label: Label) -> str:
        """Return a word of a page."""
        return self.text("page", label)

    def text(self, context: str, source: str) -> str:
        """Return a text of the catalogue."""
        return self._words.text(context, source)

    def of(self, sort: str, name: str) -> str:
        """Return what a step, kind, obligation, severity or register is called."""
        return self.text(f"name of {sort}", name)

    def duty(self, duty: Duty) -> dict[Obligation, str]:
        """Return how strongly a step is owed, and when.

        >>> list(Names("en").duty(Duty("regret", required=When(at_fault=True), recommended=ALWAYS)).values())
        ['required (our fault)', 'otherwise advised']
        """
        owed = {
            Obligation.REQUIRED: duty.required,
            Obligation.RECOMMENDED: duty.recommended,
            Obligation.FORBIDDEN: duty.forbidden,
        }
        said = {obligation: self._owed(obligation, when) for obligation, when in owed.items() if when is not None}
        if len(said) > 1 and duty.recommended is ALWAYS:
            said[Obligation.RECOMMENDED] = f"{self.label(Label.OTHERWISE)} {said[Obligation.RECOMMENDED]}"
        return said

    def _owed(self, obligation: Obligation, when: When) -> str:
        name = self.of("obligation", obligation)
        return f"{name} ({self.condition(when)})" if when.wanted else name

    def condition(self, when: When) -> str:
        """Return a condition on facts in words; where it is always true, nothing.

        >>> Names("en").condition(When(consumer=True, outcome=("partial", "rejected")))
        'private customer, accepted in part or rejected'
        """
        either = f" {self.label(Label.OR)} "
        return ", ".join(
            either.join(self.text("fact", f"{fact}={value}") for value in values)
            for fact, values in when.wanted.items()
        )


def named() -> Iterator[tuple[str, str]]:
    """Yield the catalogue's context and source of everything that has a name on a page."""
    sorts: dict[str, tuple[str, ...]] = {
        "step": tuple(steps()),
        "kind": tuple(sorted(FACTS_OF)),
        "obligation": tuple(Obligation),
        "severity": get_args(Severity),
        "register": get_args(Register),
    }
    for sort, names in sorts.items():
        for name in names:
            yield f"name of {sort}", name
    for fact in sorted(set(_facts())):
        yield "fact", fact


def _facts() -> Iterator[str]:
    for kind in FACTS_OF:
        book = playbook(kind)
        conditions = [when for duty in book.duties for when in (duty.required, duty.recommended, duty.forbidden)]
        for when in (*conditions, *(rule.when for rule in book.order)):
            for fact, values in when.wanted.items() if when is not None else ():
                yield from (f"{fact}={value}" for value in values)
