"""Pages that are made when the docs are built: what the extensions that make them share."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.typing import ExtensionMetadata

from generated.examples import title
from generated.markdown import escaped, quoted
from kundsvar.people import Language
from kundsvar.sphinx.label import Label
from kundsvar.sphinx.names import OWN_NAMES, Names

DOCS = Path(__file__).parents[2]
LANGUAGES: tuple[Language, ...] = tuple(sorted(get_args(Language)))


class Page(NamedTuple):
    """A page: its place below `docs`, without ending, and its text in Markdown."""

    name: str
    text: str


def publish(app: Sphinx, pages: Callable[[], Iterator[Page]], *folders: str) -> ExtensionMetadata:
    """Write pages before Sphinx looks for its sources; all that stands in `folders` is made here."""

    def write(_: Sphinx, __: Config) -> None:
        made = {DOCS / f"{page.name}.md": page.text for page in pages()}
        for folder in folders:
            for stale in set((DOCS / folder).glob("*.md")) - made.keys():
                stale.unlink()
        for path, text in made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            # A page that stays as it was is not read anew.
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")

    app.connect("config-inited", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def rendered(template: str, language: Language, **values: object) -> str:
    """Return the text of a page from the template beside the extension."""
    names = Names(language)
    say = {label.name.lower(): names.label(label) for label in Label}
    text = _ENVIRONMENT.get_template(f"{template}.md.j2").render(
        language=language, languages=_own_first(language), names=names, say=say, **values
    )
    return text.strip() + "\n"


def _own_first(language: Language) -> tuple[Language, ...]:
    return (language, *(other for other in LANGUAGES if other != language))


_ENVIRONMENT = Environment(  # noqa: S701 (Markdown: the filter `md` escapes it)
    loader=FileSystemLoader(DOCS / "ext"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
_ENVIRONMENT.filters.update(md=escaped, quote=quoted, title=title)
_ENVIRONMENT.globals.update(own_names=OWN_NAMES)
