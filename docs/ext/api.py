"""The directive `api`: an entry for each public name that stands in it, with all its fields and methods."""

from collections.abc import Collection, Iterator
from enum import Enum
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from textwrap import indent
from types import FunctionType

from docutils import nodes
from members import Member, members
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv
from kundsvar.coded import Coded
from kundsvar.model import Model


class Api(SphinxDirective):
    """The names that stand in it, one a line: public names of kundsvar, or paths as kundsvar.case.CaseBase."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the entries."""
        entries = "\n".join(entry(name) for given in self.content for name in _named(given))
        return self.parse_text_to_nodes(f"````{{eval-rst}}\n.. py:currentmodule:: kundsvar\n\n{entries}\n````")


def _named(name: str) -> Iterator[str]:
    """Yield the name, or where it is a package's those of all records in its modules."""
    spec = find_spec(name) if name.startswith("kundsvar.") and name.count(".") == 1 else None
    if spec is None or spec.submodule_search_locations is None:
        yield name
        return
    for module in iter_modules(spec.submodule_search_locations, f"{name}."):
        for last, thing in vars(import_module(module.name)).items():
            if isinstance(thing, type) and thing.__module__ == module.name and issubclass(thing, Model):
                yield last if last in kv.__all__ else f"{module.name}.{last}"


def entry(name: str) -> str:
    """Return the entry of a name, in reStructuredText."""
    path = name if "." in name else f"kundsvar.{name}"
    module, _, last = path.rpartition(".")
    thing = getattr(import_module(module), last)
    if not isinstance(thing, type):
        return f".. autofunction:: {path}\n"
    if issubclass(thing, Exception):
        return f".. autoexception:: {path}\n"
    return "\n".join((f".. autoclass:: {path}{_signature(thing)}", "", indent("\n".join(_body(path, thing)), "   ")))


def _signature(cls: type) -> str:
    # The fields of a record say what it is made from; of other classes autodoc finds the signature.
    return "()" if members(cls) or issubclass(cls, Enum) else ""


def _body(path: str, cls: type) -> Iterator[str]:
    if issubclass(cls, Model) and cls.__name__ in kv.__all__:
        yield f"`JSON Schema <../schemas/{cls.__name__}.json>`__\n"
    if issubclass(cls, Enum):
        yield from (f".. py:attribute:: {one.name}\n   :value: {one.value!r}\n   :no-contents-entry:\n" for one in cls)
        return
    if issubclass(cls, Coded):
        yield from _codes(cls)
    fields = members(cls)
    yield from map(_field, fields)
    if not issubclass(cls, Coded):
        yield from _behaviour(path, cls, {one.name for one in fields})


def _codes(cls: type[Coded]) -> Iterator[str]:
    yield from (f"``{code}``\n   {sentence}\n" for code, sentence in cls.sentences.items())


def _field(one: Member) -> str:
    value = "" if one.default is None else f"\n   :value: {one.default}"
    head = f".. py:attribute:: {one.name}\n   :type: {one.type}{value}\n   :no-contents-entry:"
    return f"{head}\n\n{indent(one.says, '   ')}\n"


def _behaviour(path: str, cls: type, fields: Collection[str]) -> Iterator[str]:
    own = [base for base in cls.__mro__ if base.__module__.startswith("kundsvar.")]
    seen = {name: thing for base in reversed(own) for name, thing in vars(base).items() if not name.startswith("_")}
    for name, thing in seen.items():
        if name in fields:
            continue
        wrapped = getattr(thing, "wrapped", thing)
        if isinstance(wrapped, property | cached_property):
            yield f".. autoproperty:: {path}.{name}\n"
        elif isinstance(wrapped, FunctionType | classmethod):
            yield f".. automethod:: {path}.{name}\n"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive."""
    app.add_directive("api", Api)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
