"""The voice that replies are written in: kundsvar's templates and sentences, and a house's own on top."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    DictLoader,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2 import Template as JinjaTemplate
from jinja2.runtime import Context

from kundsvar.catalogue import Catalogue, catalogue, house_catalogue
from kundsvar.errors import CatalogueError, TemplateError
from kundsvar.lexicon import Lexicon
from kundsvar.people import Language
from kundsvar.sandbox import Sandbox
from kundsvar.step import steps

Block = Callable[[Context], Iterator[str]]
_OURS = "kundsvar"
_SUBJECT = "subject"


class Blocks(NamedTuple):
    """The blocks of a template and of those that it extends: for each step, the innermost first."""

    template: JinjaTemplate
    by_name: dict[str, list[Block]]

    def context(self, values: Mapping[str, Any]) -> Context:
        """Return what the blocks are rendered in."""
        context = self.template.new_context(dict(values))
        context.blocks = self.by_name
        return context


class Voice:
    """How a company speaks: its own templates and sentences, laid over kundsvar's.

    `templates` is a folder, or a mapping of file names to texts; a template `complaint.j2` there begins
    with `{% extends "kundsvar/complaint.j2" %}` and overrides the blocks of the steps that it says
    otherwise. `locales` is a folder of gettext catalogues, `<language>/LC_MESSAGES/kundsvar.po`, whose
    entries replace kundsvar's, and of words with their forms, `<language>/lexicon/<kind>.tsv`. With `strict`,
    a reply that needs a form which can only be guessed is an error. The reader knows the sentences of both
    catalogues; what a template says in words of its own is read like any other text, so words are better
    kept in a catalogue.

    >>> voice = Voice(templates={"complaint.j2":
    ...     '{% extends "kundsvar/complaint.j2" %}{% block thanks %}Thank you!{% endblock %}'})

    Raises TemplateError or CatalogueError, with file and line, for what cannot be used.
    """

    def __init__(
        self,
        *,
        templates: Path | str | Mapping[str, str] | None = None,
        locales: Path | str | None = None,
        strict: bool = False,
    ) -> None:
        self.strict = strict
        self._lexicons: dict[str, Lexicon] = {}
        self._locales = None if locales is None else Path(locales)
        if self._locales is not None and not self._locales.is_dir():
            raise CatalogueError(
                f"locales: there is no folder {self._locales}; give the one that holds fi/, sv/ or en/"
            )
        own = _loader(templates)
        ours = PrefixLoader({_OURS: PackageLoader("kundsvar")})
        self._environment = Sandbox(
            loader=ChoiceLoader([own, ours]) if own else ours,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._own_names = frozenset(own.list_templates()) if own else frozenset()
        self._blocks: dict[str, Blocks] = {}
        for name in sorted(self._own_names):
            self._blocks_of(name)
        self._catalogues: dict[str, Catalogue] = {}
        if self._locales is not None:
            from kundsvar.lint import lint

            for problem in lint(self._locales, guesses=strict):
                raise CatalogueError(str(problem))

    def blocks(self, kind: str) -> Blocks:
        """Return the blocks of the template for a kind of case."""
        name = f"{kind}.j2"
        return self._blocks_of(name if name in self._own_names else f"{_OURS}/{name}")

    def catalogue(self, variety: str) -> Catalogue:
        """Return the sentences of a language or variety."""
        if self._locales is None:
            return catalogue(variety)
        if variety not in self._catalogues:
            self._catalogues[variety] = house_catalogue(variety, self._locales)
        return self._catalogues[variety]

    def lexicon(self, language: Language) -> Lexicon:
        """Return the words of a language with their forms."""
        if language not in self._lexicons:
            own = None if self._locales is None else self._locales / language / "lexicon"
            stock = Lexicon.of(language)
            self._lexicons[language] = stock.laid_over(own) if own is not None and own.is_dir() else stock
        return self._lexicons[language]

    def _blocks_of(self, name: str) -> Blocks:
        if name not in self._blocks:
            self._blocks[name] = self._load(name)
        return self._blocks[name]

    def _load(self, name: str) -> Blocks:
        by_name: dict[str, list[Block]] = {}
        try:
            template = self._environment.get_template(name)
            parent: str | None = name
            seen: set[str] = set()
            while parent is not None:
                if parent in seen:
                    raise TemplateError(f'{name} extends itself; extend "{_OURS}/{name}"')
                seen.add(parent)
                for block, render in self._environment.get_template(parent).blocks.items():
                    by_name.setdefault(block, []).append(render)
                parent = self._parent(parent)
        except TemplateSyntaxError as error:
            raise TemplateError(f"{error.name or name}:{error.lineno}: {error.message}") from None
        except UnicodeDecodeError as error:
            raise TemplateError(f"{name}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
        except TemplateNotFound as error:
            raise TemplateError(
                f'{name} extends {error.name}, which is not there; extend "kundsvar/complaint.j2"'
            ) from None
        unknown = sorted(set(by_name) - set(steps()) - {_SUBJECT})
        if unknown:
            raise TemplateError(f"{name} has a block {unknown[0]!r}, which is no step; steps are {', '.join(steps())}")
        return Blocks(template, by_name)

    def _parent(self, name: str) -> str | None:
        if self._environment.loader is None:
            return None
        source = self._environment.loader.get_source(self._environment, name)[0]
        extends = self._environment.parse(source, name).find(nodes.Extends)
        if extends is None:
            return None
        if not isinstance(extends.template, nodes.Const):
            raise TemplateError(
                f'{name}:{extends.lineno}: write the name of the parent out: {{% extends "kundsvar/…" %}}'
            )
        return str(extends.template.value)


def _loader(templates: Path | str | Mapping[str, str] | None) -> BaseLoader | None:
    if templates is None:
        return None
    if isinstance(templates, Mapping):
        for name, source in templates.items():
            if not isinstance(source, str):
                raise TemplateError(f"templates: {name} is no text; give the text of a template")
        return DictLoader(dict(templates))
    if not Path(templates).is_dir():
        raise TemplateError(
            f"templates: there is no folder {templates}; give the one that holds complaint.j2 and so on"
        )
    return FileSystemLoader(templates)


@lru_cache(maxsize=1)
def stock_voice() -> Voice:
    """Return kundsvar's own voice."""
    return Voice()
