"""The pages of rights stand below their list, which `make rights` writes for readers without Sphinx too."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

TREE = """

```{toctree}
:hidden:
:glob:

*
```
"""


def _add_tree(_: Sphinx, docname: str, content: list[str]) -> None:
    if docname == "rights/README":
        content[0] += TREE


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the tree to the list."""
    app.connect("source-read", _add_tree)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
