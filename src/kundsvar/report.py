"""What a check found: findings, and a verdict on every step that is owed."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, Self

from pydantic import computed_field, model_validator

from kundsvar.errors import FindingsError
from kundsvar.facts import Kind
from kundsvar.fix import Fix, applied
from kundsvar.model import Model
from kundsvar.offsets import Offsets
from kundsvar.page import Page
from kundsvar.people import Language
from kundsvar.playbook import Obligation
from kundsvar.span import Span
from kundsvar.verdict import Verdict

Severity = Literal["error", "warning"]
_BESIDE = frozenset({"ok", "$schema", "path", "offsets"})


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
    speak: Language
    """The language of what the findings say."""
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
    def _reads_what_is_written(cls, value: Any) -> Any:
        # JSON says, for those who read it elsewhere, what follows from the rest or tells of the file.
        if not isinstance(value, dict):
            return value
        beside = _BESIDE - {field.alias or name for name, field in cls.model_fields.items()}
        if "offsets" in beside and value.get("offsets", "code-points") != "code-points":
            raise ValueError("offsets: a report counts code points; write it without utf-16 to read it back")
        return {name: part for name, part in value.items() if name not in beside}

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
        return self.placed(page.span, page.fix).model_copy(update={"text": page.source})

    def placed(self, place: Callable[[Span], Span], mend: Callable[[Fix], Fix]) -> Self:
        """Return this report with other places: `place` gives that of a span, `mend` a fix at its place."""

        def placed(finding: Finding) -> Finding:
            return finding.model_copy(
                update={"span": place(finding.span), "fix": None if finding.fix is None else mend(finding.fix)}
            )

        return self.model_copy(
            update={
                "findings": tuple(map(placed, self.findings)),
                "suppressed": tuple(s.model_copy(update={"finding": placed(s.finding)}) for s in self.suppressed),
                "evidence": {step: tuple(map(place, spans)) for step, spans in self.evidence.items()},
            }
        )

    def raise_for_findings(self) -> None:
        """Raise FindingsError, with all findings in its message, if there are any."""
        if self.findings:
            raise FindingsError(str(self))

    def format(
        self,
        name: str = "text",
        *,
        path: str | None = None,
        offsets: Offsets = "code-points",
        color: bool = False,
    ) -> str:
        """Return the report as a text in one of the `formats()`.

        `path` names the draft's file; `offsets` says what offsets and columns count in the formats for programs;
        `color` colours a text for a terminal. `format_reports` writes several reports as one text.

        >>> from kundsvar import Facts, check
        >>> report = check("I can't help you.", Facts(language="en"))
        >>> print(report.format("github", path="ma.txt").partition("::This")[0])
        ::error file=ma.txt,line=1,endLine=1,col=3,endColumn=17,title=blunt

        Raises InputError for a format or offsets that there are not.
        """
        from kundsvar.format import Filed, Manner, written

        return written([Filed(self, path)], name, Manner(offsets, color))

    def retry_message(self) -> str:
        """Return what to tell the language model that wrote the draft, so that its next one passes.

        It is in the draft's language, in whatever language the findings are; nothing where nothing was found.

        >>> from kundsvar import Facts, check
        >>> print(check("I can't help you.", Facts(language="en"), language="fi").retry_message())  # doctest: +ELLIPSIS
        Write your draft anew and mend these points. Keep everything else as it is.
        1. “can't help you” – Say what is known, what you will do, or who can help. In its place you may write: ...
        Return only the finished reply, without comments.
        """
        from kundsvar.retry import retry_message

        return retry_message(self)

    def __str__(self) -> str:
        return self.format()

    def _unmet(self, obligation: Obligation, verdict: Verdict) -> tuple[str, ...]:
        return tuple(s for s, found in self.steps.items() if found is verdict and self.obligations[s] is obligation)
