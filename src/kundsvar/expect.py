"""What the public functions are given is what they expect, or an error that says so."""

from typing import Any, get_args

from kundsvar.errors import InputError


def expect(value: object, kind: type | tuple[type, ...], name: str, wanted: str) -> None:
    """Raise InputError, with the name of the argument and the remedy, for a value of another kind.

    >>> expect(None, str, "text", "a string")
    Traceback (most recent call last):
        ...
    kundsvar.errors.InputError: text: is a NoneType; give a string
    """
    if not isinstance(value, kind):
        raise InputError(f"{name}: is a {type(value).__name__}; give {wanted}")


def expect_one_of(value: object, choices: Any, name: str) -> None:
    """Raise InputError for a value that is neither None nor one of a Literal's choices."""
    if value is not None and value not in get_args(choices):
        raise InputError(f"{name}: {value!r} is not known; use {', '.join(get_args(choices))}")
