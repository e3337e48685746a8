"""Where templates run: they may look at a case and say sentences, and nothing else."""

from collections.abc import Callable
from typing import Any, TypeVar

from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kundsvar.model import Model


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a short way for what templates do all the time.

    Jinja asks a dozen questions before it reads an attribute or makes a call. For the fields of our own
    frozen models, and for the two functions that we hand in, the answers are known.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read an attribute: a field of a model at once, anything else as Jinja's sandbox does."""
        if isinstance(obj, Model) and attribute in obj.__dict__:
            return obj.__dict__[attribute]
        return super().getattr(obj, attribute)

    def call(self, context: Context, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """Call what templates say sentences with at once, anything else as Jinja's sandbox does."""
        if getattr(function, "__func__", None) in _OURS:
            return function(*args, **kwargs)
        return super().call(context, function, *args, **kwargs)


_OURS: set[Callable[..., Any]] = set()
Function = TypeVar("Function", bound=Callable[..., Any])


def callable_from_templates(function: Function) -> Function:
    """Mark a method as one that templates may call."""
    _OURS.add(function)
    return function
