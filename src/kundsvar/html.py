"""Web pages, of which every character that was given is escaped."""

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

if TYPE_CHECKING:
    from kundsvar.reply import Reply


@lru_cache(maxsize=2)
def page(name: str) -> Template:
    """Return the template of a page."""
    return Environment(loader=PackageLoader("kundsvar"), autoescape=True, undefined=StrictUndefined).get_template(
        f"{name}.html.j2"
    )


def reply_page(reply: "Reply") -> str:
    """Return a whole page with the reply."""
    paragraphs = [paragraph.split("\n") for paragraph in reply.paragraphs]
    return page("reply").render(language=reply.language_tag, subject=reply.subject, paragraphs=paragraphs)
