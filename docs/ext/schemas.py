"""The JSON Schemas of all public records, to download: written beside the pages, and listed by a directive."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv
from kundsvar.model import Model

FOLDER = "schemas"


def schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schemas by the names of their files."""
    records = {name: thing for name in kv.__all__ if isinstance(thing := getattr(kv, name), type)}
    own = {name: thing.model_json_schema() for name, thing in records.items() if issubclass(thing, Model)}
    return {"AnyCase": kv.case_schema(), **own, "Report": kv.report_schema()}


class Schemas(SphinxDirective):
    """A list of the schemas, each to download."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        top = "../" * self.env.docname.count("/")
        lines = (
            f"- <a href='{top}{FOLDER}/{name}.json' download>{name}.json</a>: {_says(schema)}"
            for name, schema in schemas().items()
        )
        return self.parse_text_to_nodes("\n".join(lines))


def _says(schema: Mapping[str, Any]) -> str:
    description = schema.get("description", "a case of any kind, which `kundsvar schema` prints too.")
    return str(description).partition("\n\n")[0].replace("\n", " ")


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        folder = Path(app.outdir) / FOLDER
        folder.mkdir(exist_ok=True)
        for name, schema in schemas().items():
            text = json.dumps(schema, ensure_ascii=False, indent=2)
            (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive, and write the schemas when the pages are written."""
    app.add_directive("schemas", Schemas)
    app.connect("build-finished", _write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
