"""What all data of kundsvar have in common: frozen, exact, and at home in JSON."""

import ast
import inspect
import textwrap
from functools import lru_cache
from itertools import pairwise
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue


class Model(BaseModel):
    """A frozen record; a field that it does not know is an error, not a shrug.

    The string below a field describes it. Pydantic can read those when a class is made, which takes most
    of the time that importing takes; here they are read when a JSON Schema is asked for.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Add to each field the string below it."""
        schema = handler(core_schema)
        described = handler.resolve_ref_schema(schema)
        aliases = {name: field.alias or name for name, field in cls.model_fields.items()}
        for name, description in _descriptions(cls).items():
            field = described.get("properties", {}).get(aliases.get(name, name))
            if field is not None:
                field.setdefault("description", description)
        return schema


def description(model: type[BaseModel], path: str) -> str:
    """Return what the string below a field says; the path leads through the models of fields: flight.passengers.

    >>> from kundsvar.cases import Apology
    >>> description(Apology, "flight.passengers")
    'For how many passengers of the booking.'
    """
    first, _, rest = path.partition(".")
    if not rest:
        return _descriptions(model)[first]
    annotation = model.model_fields[first].annotation
    kinds = [annotation, *get_args(annotation)]
    return next(description(kind, rest) for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))


@lru_cache(maxsize=256)
def _descriptions(model: type[BaseModel]) -> dict[str, str]:
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if not issubclass(base, BaseModel) or base is BaseModel:
            continue
        tree = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for field, below in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
                text = ast.literal_eval(below.value)
                found[field.target.id] = inspect.cleandoc(text)
    return found
