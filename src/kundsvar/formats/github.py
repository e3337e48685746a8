"""Workflow commands: GitHub Actions shows each finding at its line of the draft."""

from collections.abc import Iterator, Sequence

from kundsvar.format import Filed, Format, Manner
from kundsvar.offsets import Ruler
from kundsvar.report import Finding
from kundsvar.visible import visible

# GitHub, Workflow commands; the escapes are those of actions/toolkit, as its runner undoes them.
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def _writes(filed: Sequence[Filed], manner: Manner) -> str:
    return "\n".join(line for one in filed for line in _commands(one, manner))


def _commands(filed: Filed, manner: Manner) -> Iterator[str]:
    ruler = Ruler(filed.report.text, manner.offsets)
    for finding in filed.report.findings:
        title = f"{finding.code} ({finding.step})" if finding.step else finding.code
        properties = {**_where(finding, filed.path, ruler), "title": title}
        said = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
        message = visible(f"{finding.message}\n{finding.remedy}\n{finding.source}").translate(_DATA)
        yield f"::{finding.severity} {said}::{message}"


def _where(finding: Finding, path: str | None, ruler: Ruler) -> dict[str, str | int]:
    if path is None:
        return {}
    start, end = ruler.place(finding.span.start), ruler.place(finding.span.end)
    lines: dict[str, str | int] = {"file": path, "line": start.line, "endLine": end.line}
    # The runner takes columns only where the lines are one.
    return {**lines, "col": start.column, "endColumn": end.column} if start.line == end.line else lines


FORMAT = Format(__name__, what="workflow commands, for annotations in GitHub Actions", writes=_writes)
