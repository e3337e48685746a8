"""A reply as a web page."""

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

if TYPE_CHECKING:
    from kundsvar.reply import Reply


@lru_cache(maxsize=1)
def _page() -> Template:
    return Environment(loader=PackageLoader("kundsvar"), autoescape=True, undefined=StrictUndefined).get_template(
        "reply.html.j2"
    )


def reply_page(reply: "Reply") -> str:
    """Return a whole page with the reply; every character of it is escaped."""
    paragraphs = [paragraph.split("\n") for paragraph in reply.paragraphs]
    return _page().render(language=reply.language_tag, subject=reply.subject, paragraphs=paragraphs)
