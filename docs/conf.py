"""How the documentation is built: `make docs`, from nothing, without network, warnings as errors."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "ext"), str(HERE / "tools")]

project = "kundsvar"
author = "The kundsvar maintainers"
project_copyright = author
release = version_of("kundsvar")
version = release
language = "en"
smartquotes = False  # options and JSON stay as they are written

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
    "kundsvar.sphinx",
    *sorted(path.stem for path in (HERE / "ext").glob("*.py")),
]
kundsvar_pages = "/{language}"

exclude_patterns = ["ext", "tools"]
nitpicky = True
# What is not ours has no page here, and none is fetched.
nitpick_ignore_regex = [
    ("py:.*", r"(?!kundsvar\b).*"),
    # Signatures name these, which callers need not know.
    ("py:class", r"kundsvar\.(address\.(Form|Greeting)|catalogue\.Catalogue|known\.Known)"),
    ("py:class", r"kundsvar\.(page\.Page|table\.Row|voice\.Blocks)"),
]

default_role = "code"
autodoc_typehints_format = "short"
python_display_short_literal_types = True
python_use_unqualified_type_names = True

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "kundsvar"
html_static_path = ["_static"]
html_css_files = ["house.css"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b5c6b", "color-brand-content": "#0b5c6b"},
    "dark_css_variables": {"color-brand-primary": "#7fd1de", "color-brand-content": "#7fd1de"},
}
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
