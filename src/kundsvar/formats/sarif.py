"""SARIF 2.1.0, the exchange format of checkers: code scanning and editors show it, and apply its fixes."""

import json
import os
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from kundsvar.check import Check, checks
from kundsvar.fix import Fix
from kundsvar.format import Filed, Format, Manner
from kundsvar.offsets import Ruler
from kundsvar.report import Finding
from kundsvar.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_COLUMNS = {"code-points": "unicodeCodePoints", "utf-16": "utf16CodeUnits"}
_Object = dict[str, Any]


def _writes(filed: Sequence[Filed], manner: Manner) -> str:
    codes = list(checks())
    results = []
    for number, one in enumerate(filed):
        sheet = _Sheet({**_location(one), "index": number}, Ruler(one.report.text, manner.offsets))
        results += [sheet.result(finding, codes) for finding in one.report.findings]
        results += [
            {**sheet.result(given.finding, codes), "suppressions": [_suppression(given.reason)]}
            for given in one.report.suppressed
        ]
    run = {
        "tool": {"driver": _driver()},
        "columnKind": _COLUMNS[manner.offsets],
        "artifacts": [_artifact(one) for one in filed],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _driver() -> _Object:
    return {
        "name": "kundsvar",
        "semanticVersion": version("kundsvar"),
        "rules": [_rule(check) for check in checks().values()],
    }


def _rule(check: Check) -> _Object:
    return {
        "id": check.code,
        "shortDescription": {"text": check.what},
        "fullDescription": {"text": check.why},
        "help": {"text": f"{check.remedy} [{check.source}]"},
        "defaultConfiguration": {"level": check.severity},
    }


def _location(filed: Filed) -> _Object:
    """Return the place of a draft's file as a URI: relative to where the caller stands, or whole."""
    if filed.path is None:
        return {}
    path = PurePath(filed.path)
    # File names are bytes: what is no UTF-8 in one is kept.
    return {"uri": path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))}


def _artifact(filed: Filed) -> _Object:
    """Return a draft's file; one without a file is given whole, so that its regions lead somewhere."""
    return {"location": _location(filed)} if filed.path else {"contents": {"text": filed.report.text}}


def _suppression(reason: str) -> _Object:
    return {"kind": "external", "justification": reason}


class _Sheet:
    """One draft: its place in the run, and a ruler for its text."""

    def __init__(self, artifact: _Object, ruler: Ruler) -> None:
        self._artifact = artifact
        self._ruler = ruler

    def result(self, finding: Finding, codes: Sequence[str]) -> _Object:
        """Return a finding as a result."""
        place = {"artifactLocation": self._artifact, "region": self._region(finding.span)}
        return {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": finding.severity,
            "rank": round(finding.certainty * 100, 1),
            "message": {"text": f"{finding.message} {finding.remedy} [{finding.source}]"},
            "locations": [{"physicalLocation": place}],
            **({"fixes": [self._fix(finding.fix, finding.remedy)]} if finding.fix else {}),
        }

    def _fix(self, fix: Fix, remedy: str) -> _Object:
        replacement = {"deletedRegion": self._region(fix.span), "insertedContent": {"text": fix.text}}
        change = {"artifactLocation": self._artifact, "replacements": [replacement]}
        return {"description": {"text": remedy}, "artifactChanges": [change]}

    def _region(self, span: Span) -> _Object:
        start, end = self._ruler.place(span.start), self._ruler.place(span.end)
        offset, stop = self._ruler.span(span)
        return {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": offset,
            "charLength": stop - offset,
        }


FORMAT = Format(__name__, what="SARIF 2.1.0, for code scanning and editors", writes=_writes)
