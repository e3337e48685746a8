"""Cases from JSON, whatever their kind."""

from functools import lru_cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from kundsvar.cases import AnyCase
from kundsvar.errors import InputError
from kundsvar.expect import expect
from kundsvar.facts import Kind

LARGEST_INPUT = 2_000_000
"""More bytes than this are no case and no draft."""


@lru_cache(maxsize=1)
def _any_case() -> TypeAdapter[AnyCase]:
    return TypeAdapter(AnyCase)


def parse_case(source: str | bytes | dict[str, Any]) -> AnyCase:
    """Return the case that JSON (or a dict of its form) describes; its kind decides the class.

    >>> parse_case('{"kind": "grievance"}')  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    kundsvar.errors.InputError: kind: 'grievance' is no kind of case; use apology, ...

    Raises InputError, which names the field and the remedy.
    """
    expect(source, (str, bytes, dict), "case", "JSON, or a dict of its form")
    try:
        if isinstance(source, dict):
            return _any_case().validate_python(source)
        return _any_case().validate_json(decoded(source, "case"))
    except ValidationError as error:
        raise InputError(one_line(error)) from None


def decoded(source: str | bytes, what: str) -> str:
    """Return a text that is not empty, not too large, and in UTF-8.

    Raises InputError otherwise.
    """
    if len(source) > LARGEST_INPUT:
        raise InputError(f"{what}: {len(source):,} characters or bytes are too many; {LARGEST_INPUT:,} are allowed")
    try:
        text = source.decode("utf-8-sig") if isinstance(source, bytes) else source
    except UnicodeDecodeError as error:
        raise InputError(f"{what}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    if not text.strip():
        raise InputError(f"{what}: is empty")
    return text


def one_line(error: ValidationError) -> str:
    """Return the first complaint of a validation error as a line that names the field and the remedy."""
    first = error.errors(include_url=False)[0]
    path = [str(part) for part in first["loc"]]
    kinds = sorted(get_args(Kind))
    if path and path[0] in kinds:
        path = path[1:]
    kind = first["type"]
    if kind == "union_tag_invalid":
        return f"kind: {first['ctx']['tag']!r} is no kind of case; use {', '.join(kinds[:-1])} or {kinds[-1]}"
    if kind == "union_tag_not_found":
        return f"kind: is missing; use {', '.join(kinds[:-1])} or {kinds[-1]}"
    field = ".".join(path)
    remedies = {
        "extra_forbidden": "there is no such field; check its name, or leave it out",
        "missing": "is missing; give it",
        "dict_type": 'a case is a JSON object, as in {"kind": "refusal", …}',
        "json_invalid": f"no JSON: {first['msg'].removeprefix('Invalid JSON: ')}",
    }
    message = remedies.get(kind) or first["msg"].removeprefix("Value error, ")
    given = f" (given: {str(first['input'])[:60]!r})" if kind in {"literal_error", "string_pattern_mismatch"} else ""
    return f"{field}: {message}{given}" if field else message


def case_schema() -> dict[str, Any]:
    """Return the JSON Schema of all kinds of case."""
    return _any_case().json_schema()
