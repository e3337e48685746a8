"""What a check found: findings, and a verdict on every step that is owed."""

from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import computed_field, model_validator

from kundsvar.errors import FindingsError
from kundsvar.facts import Kind
from kundsvar.fix import Fix, applied
from kundsvar.model import Model
from kundsvar.page import Page
from kundsvar.people import Language
from kundsvar.playbook import Obligation
from kundsvar.span import Span
from kundsvar.verdict import Verdict

Severity = Literal["error", "warning"]


class Finding(Model):
    """One thing wrong with a draft, where it stands, and what would mend it."""

    code: str
    """The check that found it, as in `vague-time`."""
    severity: Severity
    """error or warning."""
    span: Span
    """The characters of the draft; an empty span is a place where something is missing."""
    step: str | None = None
    """The step that is missing, misplaced or out of place."""
    message: str
    """What is wrong and why it matters, in the reader's language."""
    remedy: str
    """What to do about it, in the reader's language."""
    fix: Fix | None = None
    """What would mend it, where that is known."""
    certainty: float = 1.0
    """How likely it is that this is one, from 0 to 1; what a rule finds is certain."""
    source: str
    """The essay, study or statute that says so."""


class Suppressed(Model):
    """A finding that does not count, because the caller said why it should not."""

    finding: Finding
    """What was found."""
    reason: str
    """Why it does not count in this draft."""


class Report(Model):
    """All findings on one draft, and the verdict on every owed step."""

    text: str
    """The draft as it was given: spans are places in it."""
    kind: Kind | None
    """The kind of case that it was held against."""
    language: Language
    """The language of the draft."""
    findings: tuple[Finding, ...]
    """What is wrong, in the order of the draft."""
    suppressed: tuple[Suppressed, ...] = ()
    """What was found and does not count, with the caller's reason."""
    obligations: Mapping[str, Obligation]
    """What was owed, by step."""
    steps: Mapping[str, Verdict]
    """Whether each owed step was met, by step."""
    evidence: Mapping[str, tuple[Span, ...]]
    """The characters that show each step that was found."""

    @model_validator(mode="before")
    @classmethod
    def _ok_is_computed(cls, value: Any) -> Any:
        # JSON says it for those who read the report elsewhere; read back, it follows from the findings.
        return {k: v for k, v in value.items() if k != "ok"} if isinstance(value, dict) else value

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorated properties (mypy 1362)
    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of the severity error."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def apply(self) -> str:
        """Return the draft with every fix applied; findings without one stand as they were."""
        return applied(self.text, [finding.fix for finding in self.findings if finding.fix is not None])

    @property
    def advice(self) -> tuple[str, ...]:
        """The recommended steps that the draft does without."""
        return self._unmet(Obligation.RECOMMENDED, Verdict.MISSING)

    @property
    def doubts(self) -> tuple[str, ...]:
        """The required steps of which it is not clear whether the draft takes them."""
        return self._unmet(Obligation.REQUIRED, Verdict.DOUBTFUL)

    def shown_on(self, page: Page) -> Self:
        """Return this report on the text of a page as one on what was given."""

        def shown(finding: Finding) -> Finding:
            fix = None if finding.fix is None else page.fix(finding.fix)
            return finding.model_copy(update={"span": page.span(finding.span), "fix": fix})

        return self.model_copy(
            update={
                "text": page.source,
                "findings": tuple(map(shown, self.findings)),
                "suppressed": tuple(s.model_copy(update={"finding": shown(s.finding)}) for s in self.suppressed),
                "evidence": {step: tuple(map(page.span, spans)) for step, spans in self.evidence.items()},
            }
        )

    def raise_for_findings(self) -> None:
        """Raise FindingsError, with all findings in its message, if there are any."""
        if self.findings:
            raise FindingsError(str(self))

    def __str__(self) -> str:
        from kundsvar.print import report_text

        return report_text(self)

    def _unmet(self, obligation: Obligation, verdict: Verdict) -> tuple[str, ...]:
        return tuple(s for s, found in self.steps.items() if found is verdict and self.obligations[s] is obligation)
