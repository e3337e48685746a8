"""Which slots hold words that inflect: the paths of names and nouns in the cases."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, get_args

from kundsvar.cases import AnyCase
from kundsvar.form import WordKind
from kundsvar.model import Model
from kundsvar.values import Named, Noun


@lru_cache(maxsize=1)
def word_slots() -> dict[str, WordKind]:
    """Return the paths that a slot may name where a word stands, and what kind of word it is.

    >>> word_slots()["company"], word_slots()["purchase.what"], word_slots()["task.to"]
    ('company', 'product', 'company')
    """
    return {path: kind for case in _models(AnyCase) for path, kind in _words(case, ())}


def _words(model: type[Model], before: tuple[str, ...]) -> Iterator[tuple[str, WordKind]]:
    for name, field in model.model_fields.items():
        # Of several things, templates say one at a time: of tasks, a task.
        one = name.removesuffix("s") if "tuple" in str(field.annotation) else name
        path = (one,) if one != name else (*before, name)
        for inner in _models(field.annotation):
            if issubclass(inner, Named):
                yield ".".join(path), inner.word_kind
            elif issubclass(inner, Noun):
                yield ".".join(path), "product"
            else:
                yield from _words(inner, path)


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    else:
        for argument in get_args(annotation):
            yield from _models(argument)
