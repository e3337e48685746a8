"""Hold a draft against what its case owes."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import NamedTuple

import kundsvar.checks as package
from kundsvar.case import CaseBase
from kundsvar.catalogue import Catalogue, catalogue
from kundsvar.certainty import USUAL, Thresholds
from kundsvar.claims import claims_in
from kundsvar.errors import UnknownLanguageError
from kundsvar.expect import expect, expect_one_of
from kundsvar.facts import Facts
from kundsvar.owed import duties, required_by
from kundsvar.people import Language
from kundsvar.playbook import Obligation, Playbook, playbook
from kundsvar.read import read
from kundsvar.reading import Reading
from kundsvar.reply import Reply
from kundsvar.report import Finding, Report, Severity
from kundsvar.right import Right, rights
from kundsvar.span import Span
from kundsvar.step import steps
from kundsvar.suggest import Suggestions
from kundsvar.verdict import Verdict, given_sentences, verdicts_of_reading, verdicts_of_reply
from kundsvar.voice import Voice


class Draft(NamedTuple):
    """What a check looks at: the reading, what is owed, and what was found of it."""

    text: str
    reading: Reading
    facts: Facts
    owed: Mapping[str, Obligation]
    verdicts: Mapping[str, Verdict]
    """For each step that is owed or forbidden, whether the draft takes it."""
    evidence: Mapping[str, tuple[Span, ...]]
    thresholds: Thresholds
    given: frozenset[Span] = frozenset()
    """The places of the sentences that stand in the case itself: they are read, but not suspected."""
    rights: Mapping[str, Right] = MappingProxyType({})
    """What the law says of the case, by name; nothing where only Facts are known."""
    claims: Mapping[str, tuple[Span, ...]] = MappingProxyType({})
    """Where the draft makes each claim about the law, by the claim's name."""

    @property
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


class Found(NamedTuple):
    """One thing that a check found: where, and what its message speaks of."""

    span: Span
    severity: Severity | None = None
    """Where it is another than the check's."""
    step: str | None = None
    source: str | None = None
    why: str | None = None
    by_law: Right | None = None
    """The right that it goes against, or that makes the step required; its reason and statute are said."""


class Check(NamedTuple):
    """One check; the checks themselves are in `checks/`, one a file."""

    module: str
    """The module that defines the check; its name gives the code."""
    severity: Severity
    message: str
    """English source of a catalogue entry; may speak of {{ step }} and {{ why }}."""
    remedy: str
    """English source of a catalogue entry: what to write instead."""
    source: str
    """The essay, study or statute that says so."""
    finds: Callable[[Draft], Iterator[Found]]

    @property
    def code(self) -> str:
        """The name under which findings are reported: the file's, in kebab case."""
        return self.module.rpartition(".")[2].replace("_", "-")


@lru_cache(maxsize=1)
def checks() -> Mapping[str, Check]:
    """Return all checks by code, in alphabetical order."""
    found = (import_module(f"kundsvar.checks.{module.name}").CHECK for module in iter_modules(package.__path__))
    return MappingProxyType({check.code: check for check in sorted(found, key=lambda check: check.code)})


def spans_of_fault(module: str) -> Callable[[Draft], Iterator[Found]]:
    """Return what finds the fault that bears the name of a check's module."""
    fault = module.rpartition(".")[2]

    def finds(draft: Draft) -> Iterator[Found]:
        for sentence in draft.reading.sentences:
            shown = sentence.faults.get(fault)
            if shown is not None and (
                shown.certainty >= draft.thresholds.sure_fault or sentence.span not in draft.given
            ):
                # A sentence has a fault once, however many words show it.
                whole = Span(min(shown.spans).start, max(span.end for span in shown.spans))
                yield Found(whole, severity=None if shown.certainty >= draft.thresholds.sure_fault else "warning")

    return finds


def spans_of_claim(module: str, *names: str) -> Callable[[Draft], Iterator[Found]]:
    """Return what finds the claim that bears the name of a check's module, where it goes against a right.

    An error where one of the named rights is owed in the case, a warning where only Facts are known; where the
    law says nothing of the kind, the claim is free.
    """
    claim = module.rpartition(".")[2]

    def finds(draft: Draft) -> Iterator[Found]:
        right = draft.right(*names)
        if right is None and draft.rights:
            return
        for span in draft.claims.get(claim, ()):
            yield Found(span, by_law=right) if right is not None else Found(span, severity="warning")

    return finds


def check(
    draft: str | Reply,
    case: CaseBase | Facts,
    *,
    language: Language | None = None,
    voice: Voice | None = None,
    thresholds: Thresholds = USUAL,
) -> Report:
    """Hold a draft against what its case owes.

    `draft` is a text by whomever, or a `Reply`, whose steps are known. `language` is the language of the
    findings: the draft's if none is given. `voice` is the company's own, whose sentences are known too.
    `thresholds` say how sure is sure.

    >>> report = check("Hei! Palaamme asiaan mahdollisimman pian.", Facts(kind="complaint", language="fi"))
    >>> [finding.code for finding in report.findings if finding.severity != "error"]
    ['vague-time']

    A draft is plain text, without markup.

    Raises InputError for what is no draft, case or language, and UnknownLanguageError where the language of
    the draft cannot be told and the case names none.
    """
    expect(draft, (str, Reply), "draft", "a string or a Reply")
    expect(case, (CaseBase, Facts), "case", "a case or Facts; kundsvar.parse_case makes a case from JSON")
    expect_one_of(language, Language, "language")
    facts = case if isinstance(case, Facts) else case.facts
    if isinstance(draft, Reply):
        facts = facts.model_copy(update={"channel": draft.channel})
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
    by_law = () if isinstance(case, Facts) else rights(case)
    owed = duties(facts, required_by(by_law))
    verdicts = {step: found.get(step, Verdict.MISSING) for step in owed}
    seen = Draft(
        text=text,
        reading=reading,
        facts=facts,
        owed=owed,
        verdicts=verdicts,
        evidence=evidence,
        thresholds=thresholds,
        given=given,
        rights={right.name: right for right in by_law},
        claims=claims_in(reading),
    )
    words = catalogue(language or reading.language or "en")
    suggestions = Suggestions(case, reading, voice)
    findings = [_finding(one, found, words, suggestions) for one in checks().values() for found in one.finds(seen)]
    return Report(
        text=text,
        kind=facts.kind,
        language=reading.language,
        findings=tuple(sorted(findings, key=lambda finding: (finding.span, finding.code))),
        obligations=dict(owed),
        steps={
            step: verdicts.get(step, Verdict.MISSING) for step, ob in owed.items() if ob is not Obligation.FORBIDDEN
        },
        evidence=evidence,
    )


def _finding(one: Check, found: Found, words: Catalogue, suggestions: Suggestions) -> Finding:
    message = words.text("finding", one.message)
    remedy = words.text("remedy", one.remedy)
    why = None if found.by_law is None else words.text("right", found.by_law.why)
    if found.step is not None:
        does = words.text("step", steps()[found.step].what)
        why = why or words.text("why", found.why or steps()[found.step].why)
        message = message.replace("{{ step }}", does)
    if why is not None:
        message = message.replace("{{ why }}", why)
    message = message.removesuffix(" {{ why }}")
    return Finding(
        code=one.code,
        severity=found.severity or one.severity,
        span=found.span,
        step=found.step,
        message=message,
        remedy=remedy,
        fix=suggestions.sentence_for(found.step) if found.span.start == found.span.end else None,
        source=found.source or (one.source if found.by_law is None else found.by_law.place),
    )
