"""Letters and checked drafts in documentation: a Sphinx extension, with `pip install 'kundsvar[docs]'`.

With `extensions = ["kundsvar.sphinx"]` in conf.py there are two directives, in reStructuredText and in MyST:

    .. kundsvar-letter:: cases/leaving.json
       :language: fi
       :owed:

    .. kundsvar-check:: drafts/leaving.txt
       :case: cases/leaving.json

Both are made of plain nodes, so that every builder shows them, and need no JavaScript.
"""

from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLES = "kundsvar.css"


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Add the directives, one a file of `directives/`, and their styles."""
    import kundsvar.sphinx.directives as package
    from kundsvar.sphinx.prose import close_mark, marked, open_mark

    app.add_node(marked, html=(open_mark, close_mark))
    for module in iter_modules(package.__path__):
        directive = import_module(f"{package.__name__}.{module.name}").DIRECTIVE
        app.add_directive(f"kundsvar-{module.name}", directive)
    app.add_config_value("kundsvar_pages", "", "env", str, "Where the pages of steps and checks are, if there are any.")
    app.connect("builder-inited", _add_styles)
    app.add_css_file(STYLES)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _add_styles(app: "Sphinx") -> None:
    app.config.html_static_path.append(str(files("kundsvar.sphinx").joinpath("static")))
