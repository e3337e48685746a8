"""JSON for programs: a report a line, with its schema, and with offsets as the reader counts them."""

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from kundsvar.fix import Fix
from kundsvar.format import Filed, Format, Manner
from kundsvar.offsets import Offsets, Ruler
from kundsvar.report import Report

_SCHEMA: Literal["urn:kundsvar:report:1"] = "urn:kundsvar:report:1"
"""Gets another number when a field goes or changes its meaning; a new field leaves it."""


class Document(Report):
    """A report for programs in any language; read back, with code points, it is the report that it was."""

    schema_id: Literal["urn:kundsvar:report:1"] = Field(default=_SCHEMA, alias="$schema")
    """The schema of this document."""
    path: str | None
    """The file of the draft, where there is one."""
    offsets: Offsets
    """What spans count in the text: code points, or units of UTF-16."""


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema of the reports that the format `json` writes.

    >>> report_schema()["$id"]
    'urn:kundsvar:report:1'
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _SCHEMA,
        **Document.model_json_schema(mode="serialization"),
    }


def _writes(filed: Sequence[Filed], manner: Manner) -> str:
    return "\n".join(_document(one, manner.offsets).model_dump_json() for one in filed)


def _document(filed: Filed, offsets: Offsets) -> Document:
    ruler = Ruler(filed.report.text, offsets)
    counted = filed.report.placed(ruler.span, lambda fix: Fix(span=ruler.span(fix.span), text=fix.text))
    return Document.model_validate({**dict(counted), "path": filed.path, "offsets": offsets})


FORMAT = Format(__name__, what="the whole report for programs, one a line", writes=_writes)
