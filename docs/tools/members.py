"""What a record is made of, as its source says it: fields with type, default and the string below each."""

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from kundsvar import text, values

_ALIASES = (text, values)
"""The modules whose names for constrained strings and dates have entries of their own."""


class Member(NamedTuple):
    """One field of a record."""

    name: str
    type: str
    """With full names, so that Sphinx can link them."""
    default: str | None
    """None where it must be given."""
    says: str


def members(cls: type) -> list[Member]:
    """Return the fields of a model, a named tuple or a dataclass, those of its bases first."""
    found: dict[str, Member] = {}
    for base in reversed(cls.__mro__):
        if base.__module__.startswith("kundsvar."):
            for one in _own(base):
                found[one.name] = one
    return [*found.values()]


def _own(cls: type) -> Iterator[Member]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    for field, below in pairwise([*body, ast.Pass()]):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        written = ast.unparse(field.annotation)
        if field.target.id.startswith("_") or written.startswith("ClassVar"):
            continue
        says = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else ""
        yield Member(
            _alias(cls, field.target.id),
            _Types(cls).said(field.annotation),
            _default(field.value),
            inspect.cleandoc(str(says)),
        )


def _alias(cls: type, name: str) -> str:
    return (cls.model_fields[name].alias or name) if issubclass(cls, BaseModel) else name


def _default(value: ast.expr | None) -> str | None:
    if value is None:
        return None
    if isinstance(value, ast.Call) and (factory := [k.value for k in value.keywords if k.arg == "default_factory"]):
        return f"{ast.unparse(factory[0])}()"
    return ast.unparse(value)


class _Types(ast.NodeTransformer):
    """Types as the source writes them, but with full names, and without what only pydantic reads."""

    def __init__(self, cls: type) -> None:
        self._names = vars(sys.modules[cls.__module__])

    def said(self, annotation: ast.expr) -> str:
        return ast.unparse(self.visit(annotation))

    def visit_Subscript(self, node: ast.Subscript) -> Any:
        if ast.unparse(node.value) == "Literal":
            return node
        if ast.unparse(node.value) == "Annotated" and isinstance(node.slice, ast.Tuple):
            return self.visit(node.slice.elts[0])
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._shown(node.id, self._names.get(node.id)) or node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        module = self._names.get(ast.unparse(node.value))
        return self._shown(node.attr, getattr(module, node.attr, None)) or node

    def _shown(self, name: str, known: Any) -> ast.expr | None:
        if get_origin(known) is Literal:
            return _parsed(f"Literal[{', '.join(map(repr, get_args(known)))}]")
        if isinstance(known, type):
            return _parsed(f"~{known.__module__}.{known.__qualname__}")
        if homes := [module.__name__ for module in _ALIASES if vars(module).get(name) is known is not None]:
            return _parsed(f"~{homes[0]}.{name}")
        return _parsed(f"~{get_args(known)[0].__qualname__}") if get_origin(known) is Annotated else None

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        # A name in quotes is one that comes later in its module.
        return self.visit(_parsed(node.value)) if isinstance(node.value, str) else node


def _parsed(expression: str) -> ast.expr:
    # Sphinx shows the last part of a name that begins with a tilde.
    return ast.parse(expression, mode="eval").body
