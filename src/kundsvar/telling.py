"""Tell what checks found: in the words of a language, with reason and remedy, and with what would mend it."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kundsvar.catalogue import Catalogue
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.mend import Fault, Mender
from kundsvar.report import Finding, Severity
from kundsvar.settings import Settings
from kundsvar.span import Span
from kundsvar.step import steps
from kundsvar.voice import Voice

if TYPE_CHECKING:
    from kundsvar.check import Check, Found

_SLOT = re.compile(r"\{\{ (?P<name>\w+) \}\}")


def said_once(found: Sequence["tuple[Check, Found]"], draft: Draft) -> list["tuple[Check, Found]"]:
    """Leave out what a more special check says, no less severely, of the same sentence."""
    special = {code for check, _ in found for code in check.yields_to}
    said = {_said(check.code, check, one, draft) for check, one in found if check.code in special}
    return [
        (check, one)
        for check, one in found
        if not any(
            _said(code, check, one, draft) in said or _said(code, check, one._replace(severity="error"), draft) in said
            for code in check.yields_to
        )
    ]


def _said(code: str, check: "Check", found: "Found", draft: Draft) -> tuple[str, Severity, Span | None]:
    sentence = draft.sentence_at(found.span.start)
    return code, found.severity or check.severity, None if sentence is None else sentence.span


def told(
    draft: Draft, found: Sequence["tuple[Check, Found]"], settings: Settings, words: Catalogue, voice: Voice | None
) -> list[Finding]:
    """Return what was found as findings in the order of the draft, each with its message, its remedy and its fix."""
    faulty: dict[Span, Fault] = {}
    for check, one in found:
        sentence = draft.sentence_at(one.span.start)
        if check.mends is not None and one.fix is None and sentence is not None:
            fault = faulty.get(sentence.span, Fault(frozenset(), frozenset()))
            faulty[sentence.span] = Fault(fault.codes | {check.code}, fault.mends | {*check.mends})
    missing = [one.step for _, one in found if one.step and one.span.start == one.span.end]
    again = [one.step for check, one in found if one.step and check.mends]
    mender = Mender(draft, voice, missing, faulty, again)
    written = [_finding(check, one, settings, words, _fix(check, one, draft, mender)) for check, one in found]
    return sorted(written, key=lambda finding: (finding.span, finding.code))


def _fix(check: "Check", found: "Found", draft: Draft, mender: Mender) -> Fix | None:
    if found.fix is not None:
        return found.fix
    if found.step is not None and found.span.start == found.span.end:
        return mender.insert(found.step, found.span.start)
    sentence = draft.sentence_at(found.span.start)
    return None if check.mends is None or sentence is None else mender.instead(sentence)


def _finding(check: "Check", found: "Found", settings: Settings, words: Catalogue, fix: Fix | None) -> Finding:
    why = None if found.by_law is None else words.text("right", found.by_law.why)
    said = dict(found.said)
    if found.step is not None:
        said["step"] = words.text("step", steps()[found.step].what)
        why = why or words.text("why", found.why or steps()[found.step].why)
    if why is not None:
        said["why"] = why
    return Finding(
        code=check.code,
        severity=settings.severity_of(check.code, found.severity or check.severity),
        span=found.span,
        step=found.step,
        message=filled(words.text("finding", check.message), said),
        remedy=filled(words.text("remedy", check.remedy), said),
        fix=fix,
        certainty=found.certainty,
        source=found.source or (check.source if found.by_law is None else found.by_law.place),
    )


def filled(text: str, said: Mapping[str, str]) -> str:
    """Return a message with its slots filled; a reason that is not known is left out at its end.

    What is filled in is not searched for slots: it may be a customer's words.

    >>> filled("{{ found }} is not in the case. {{ why }}", {"found": "12 €"})
    '12 € is not in the case.'
    """
    return _SLOT.sub(lambda slot: said.get(slot["name"], ""), text).rstrip()
