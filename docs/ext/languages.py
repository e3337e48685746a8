"""The pages that exist in several languages: marked as what they are, each with links to the others."""

import re
from collections.abc import Callable
from posixpath import basename
from typing import Any

from docutils import nodes
from generated import DOCS, LANGUAGES
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.application import Sphinx
from sphinx.locale import _ as of_the_site
from sphinx.util.typing import ExtensionMetadata

from kundsvar.people import Language
from kundsvar.sphinx.label import Label
from kundsvar.sphinx.names import OWN_NAMES, Names

_PLACE = re.compile(rf"({'|'.join(LANGUAGES)})/(?:(\w+)/)?([\w-]+)")
_ROOMS = {"playbooks": Label.PLAYBOOKS, "steps": Label.STEPS, "checks": Label.CHECKS}
_SWITCH = Environment(
    loader=FileSystemLoader(DOCS / "ext"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
).get_template("languages.html.j2")
_OWN_WORDS = re.compile(r"(?P<link><a [^>]*)(?P<said>>(?:<span[^>]*>)?(?P<words>Suomeksi|[Pp]å svenska)<)")
"""Links to the pages of a language that are worded in it, wherever they stand."""
_SPEAKS = {"Suomeksi": "fi", "På svenska": "sv", "på svenska": "sv"}
_BEFORE_TITLES_ARE_GATHERED = 400
_AFTER_THE_THEME = 900


def _mark_title(app: Sphinx, doctree: nodes.document) -> None:
    """Say of the title which language it is in: it stands in the navigation of other pages too."""
    place = _PLACE.fullmatch(app.env.docname)
    if place is not None:
        title = next(doctree.findall(nodes.title))
        title.children = [nodes.inline("", "", *title.children, classes=[f"language-{place[1]}"])]
        title.setup_child(title.children[0])


def _speak(app: Sphinx, pagename: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    place = _PLACE.fullmatch(pagename)
    if place is None:
        return
    language: Language = next(language for language in LANGUAGES if language == place[1])
    names = Names(language)
    links = {other: _uri(app, pagename, f"{other}/{pagename.partition('/')[2]}") for other in LANGUAGES}
    up = _way_up(app, pagename, names)
    switch = _SWITCH.render(links=links, up=up, language=language, own=OWN_NAMES, title=names.label(Label.LANGUAGE))
    context["body"] = switch + context["body"]
    context["language"] = language
    context["metatags"] += "".join(
        f'<link rel="alternate" hreflang="{other}" href="{uri}">\n' for other, uri in links.items()
    )
    context["furo_navigation_tree"] = f'<div lang="en">{context["furo_navigation_tree"]}</div>'
    if language != "en":
        context["_"] = context["gettext"] = _furniture(names)


def _mark_links(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    for part in ("body", "furo_navigation_tree"):
        context[part] = _OWN_WORDS.sub(_marked, context.get(part, ""))


def _marked(link: re.Match[str]) -> str:
    language = _SPEAKS[link["words"]]
    return f'{link["link"]} lang="{language}" hreflang="{language}"{link["said"]}'


def _way_up(app: Sphinx, pagename: str, names: Names) -> list[tuple[str, str]]:
    """Return the names and addresses of the lists that lead to a page."""
    language, room, name = _PLACE.fullmatch(pagename).groups()  # type: ignore[union-attr]  # asked before
    found = [(names.label(Label.GUIDE), _uri(app, pagename, f"{language}/index"))] if room else []
    if room and name != "index":
        found.append((names.label(_ROOMS[room]), _uri(app, pagename, f"{language}/{room}/index")))
    return found


def _uri(app: Sphinx, pagename: str, target: str) -> str:
    # For itself a page would get an empty address.
    return app.builder.get_relative_uri(pagename, target) or basename(app.builder.get_target_uri(target))


def _furniture(names: Names) -> Callable[[str], str]:
    """Return what says the words that the theme writes around a page in a language, or else in the site's."""
    ours = {str(label): names.label(label) for label in Label}
    return lambda said: ours.get(said.strip()) or of_the_site(said)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Mark titles and pages, and add the links."""
    app.connect("doctree-read", _mark_title, priority=_BEFORE_TITLES_ARE_GATHERED)
    app.connect("html-page-context", _mark_links, priority=_AFTER_THE_THEME)
    app.connect("html-page-context", _speak, priority=_AFTER_THE_THEME)
    app.add_css_file("guide.css")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
