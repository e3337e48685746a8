"""Hold a draft against what its case owes."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import NamedTuple

import kundsvar.checks as package
from kundsvar.case import CaseBase
from kundsvar.catalogue import catalogue
from kundsvar.certainty import Thresholds
from kundsvar.draft import Draft, draft_of
from kundsvar.errors import InputError
from kundsvar.expect import expect, expect_one_of
from kundsvar.facts import Facts
from kundsvar.fix import Fix
from kundsvar.markup import Markup, page_of
from kundsvar.people import Language
from kundsvar.playbook import Obligation
from kundsvar.reply import Reply
from kundsvar.report import Report, Severity, Suppressed
from kundsvar.right import Right
from kundsvar.settings import USUAL_SETTINGS, Settings
from kundsvar.span import Span
from kundsvar.telling import said_once, told
from kundsvar.voice import Voice

_UNUSED = "unused-suppression"


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
    said: Mapping[str, str] = MappingProxyType({})
    """What further slots of the message stand for, by name."""
    fix: Fix | None = None
    """What would mend it, where the check knows."""
    certainty: float = 1.0
    """How likely it is that it is one, from 0 to 1; what a rule finds is certain."""


class Check(NamedTuple):
    """One check; the checks themselves are in `checks/`, one a file."""

    module: str
    """The module that defines the check; its name gives the code."""
    severity: Severity
    message: str
    """English source of a catalogue entry; may speak of {{ step }}, {{ why }} and what findings say."""
    remedy: str
    """English source of a catalogue entry: what to write instead."""
    source: str
    """The essay, study or statute that says so."""
    finds: Callable[[Draft], Iterator[Found]]
    mends: tuple[str, ...] | None = None
    """The steps that a sentence with such a finding should have taken, and that may be written in its place; with ()
    it may be left out, and None says that only a person can tell what to write."""
    yields_to: tuple[str, ...] = ()
    """The codes of more special checks: what they say of a sentence, no less severely, need not be said twice."""

    @property
    def code(self) -> str:
        """The name under which findings are reported: the file's, in kebab case."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @property
    def what(self) -> str:
        """What it finds, in English: the first line of its module's docstring."""
        return self._said().partition("\n\n")[0]

    @property
    def why(self) -> str:
        """Why that is a fault, in English: the paragraph `Why:` of its module's docstring."""
        reason = self._said().partition("\n\nWhy: ")[2].partition("\n\n")[0]
        return " ".join((reason[:1].upper() + reason[1:]).split())

    def _said(self) -> str:
        # Python's option -OO leaves docstrings out; the code is a name at least.
        return sys.modules[self.module].__doc__ or self.code


@lru_cache(maxsize=1)
def checks() -> Mapping[str, Check]:
    """Return all checks by code, in alphabetical order."""
    found = (import_module(f"kundsvar.checks.{module.name}").CHECK for module in iter_modules(package.__path__))
    return MappingProxyType({check.code: check for check in sorted(found, key=lambda check: check.code)})


def known_code(code: str) -> str:
    """Return the code of a check as it is.

    Raises InputError where no check has it.
    """
    if code not in checks():
        raise InputError(f"{code!r} is no check; the checks are {', '.join(checks())}")
    return code


def check(  # noqa: PLR0913 (all that a caller may say of one draft, by name)
    draft: str | Reply,
    case: CaseBase | Facts,
    *,
    language: Language | None = None,
    voice: Voice | None = None,
    settings: Settings = USUAL_SETTINGS,
    thresholds: Thresholds | None = None,
    suppress: Mapping[str, str] | None = None,
    earlier: Sequence[str] = (),
    markup: Markup | None = None,
) -> Report:
    """Hold a draft against what its case owes.

    `draft` is a text by whomever, or a `Reply`, whose steps are known. `language` is the language of the
    findings: the draft's if none is given. `voice` is the company's own, whose sentences are known too.
    `settings` say which checks are run, and how severely; `thresholds`, where given, are used in place of theirs.
    `suppress` gives for the code of a check the reason why its findings are not to count in this draft. `earlier` is
    what the company wrote before in the same thread, oldest first. `markup` is text or html; without it, the draft
    shows which it is. HTML is read as the text that a customer sees, and the report speaks of the HTML.

    >>> report = check("Hei! Palaamme asiaan mahdollisimman pian.", Facts(kind="complaint", language="fi"))
    >>> [finding.code for finding in report.findings if finding.severity != "error"]
    ['vague-time']

    Raises InputError for what is no draft, case, language or code, and UnknownLanguageError where the language of
    the draft cannot be told and the case names none.
    """
    expect(draft, (str, Reply), "draft", "a string or a Reply")
    expect(case, (CaseBase, Facts), "case", "a case or Facts; kundsvar.parse_case makes a case from JSON")
    expect_one_of(language, Language, "language")
    expect(settings, Settings, "settings", "Settings; Settings.load reads them from a file")
    reasons = _reasons(suppress)
    expect_one_of(markup, Markup, "markup")
    page = None if isinstance(draft, Reply) else page_of(draft, markup)
    seen = draft_of(page.text if page else draft, case, voice, thresholds or settings.thresholds, tuple(earlier))
    found = said_once([*_found(seen, settings, reasons)], seen)
    speak = language or seen.reading.language
    written = told(seen, found, settings, catalogue(speak), voice)
    report = Report(
        text=seen.text,
        kind=seen.facts.kind,
        language=seen.reading.language,
        speak=speak,
        findings=tuple(finding for finding in written if finding.code not in reasons),
        suppressed=tuple(
            Suppressed(finding=finding, reason=reasons[finding.code]) for finding in written if finding.code in reasons
        ),
        obligations=dict(seen.owed),
        steps={step: seen.verdicts[step] for step, owed in seen.owed.items() if owed is not Obligation.FORBIDDEN},
        evidence=seen.evidence,
    )
    return report.shown_on(page) if page else report


def _reasons(suppress: Mapping[str, str] | None) -> Mapping[str, str]:
    if not suppress:
        return {}
    expect(suppress, Mapping, "suppress", "a mapping from the code of a check to a reason")
    for code, reason in suppress.items():
        known_code(code)
        if not (isinstance(reason, str) and reason.strip()):
            raise InputError(f"suppress: {code} has no reason; say why it does not count here")
    return suppress


def _found(draft: Draft, settings: Settings, suppress: Mapping[str, str]) -> Iterator[tuple[Check, Found]]:
    used = set()
    for one in checks().values():
        if settings.runs(one.code):
            for found in one.finds(draft):
                if found.certainty >= settings.certainty:
                    used.add(one.code)
                    yield one, found
    if settings.runs(_UNUSED):
        unused = checks()[_UNUSED]
        yield from ((unused, found) for found in unused.finds(replace(draft, unused=sorted(suppress.keys() - used))))
