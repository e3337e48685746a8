"""What several commands take, and how it is read."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from kundsvar.case import CaseBase
from kundsvar.errors import InputError
from kundsvar.facts import Facts, Kind
from kundsvar.parse import LARGEST_INPUT, decoded, one_line, parse_case
from kundsvar.people import Language
from kundsvar.voice import Voice

if TYPE_CHECKING:
    from argparse import _ActionsContainer as Taker  # a parser, or a group of its arguments

STANDARD_INPUT = "-"


def take_format(parser: "Taker", *names: str) -> None:
    """Let the caller choose how it is printed; the first way is the usual one."""
    parser.add_argument("--format", choices=names, default=names[0], help=f"how it is printed; {names[0]} if not given")


def take_language(parser: "Taker") -> None:
    """Let the caller choose the language of what is said about a draft or a case."""
    parser.add_argument("--speak", choices=get_args(Language), help="language of reasons and findings")


def take_voice(parser: "Taker") -> None:
    """Take the company's own templates and sentences."""
    parser.add_argument("--templates", metavar="DIR", help="a folder of your own templates")
    parser.add_argument("--locales", metavar="DIR", help="a folder of your own catalogues")


def take_facts(parser: "Taker") -> None:
    """Take what is known where there is no case."""
    parser.add_argument("--facts", metavar="JSON", help='what is known, where there is no case: {"kind": "refusal"}')
    parser.add_argument("--kind", choices=get_args(Kind), help="short for --facts with a kind alone")


def bytes_of(name: str) -> bytes:
    """Return what a file holds, or standard input; one byte more than is allowed tells that it is too much.

    Raises InputError where it cannot be read.
    """
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read(LARGEST_INPUT + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_INPUT + 1)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}; give a file, or - for standard input") from None


def text_of(name: str) -> str:
    """Return the text of a file.

    Raises InputError where it cannot be read, or is no text.
    """
    return decoded(bytes_of(name), name)


def case_of(name: str) -> CaseBase:
    """Return the case in a file.

    Raises InputError for what is no case.
    """
    text = text_of(name)
    try:
        return parse_case(text)
    except InputError as error:
        raise InputError(f"{name}: {error}") from None


def given_case(arguments: Namespace) -> CaseBase | Facts | None:
    """Return what the arguments say of what happened; None where they say nothing.

    Raises InputError where they say it twice, or in a way that cannot be taken.
    """
    given = [name for name in ("case", "facts", "kind") if getattr(arguments, name) is not None]
    if len(given) > 1:
        raise InputError("give one of a case, --facts and --kind: it says what happened")
    if not given:
        return None
    if arguments.case is not None:
        return case_of(arguments.case)
    try:
        known: Any = arguments.facts if arguments.facts is not None else json.dumps({"kind": arguments.kind})
        return Facts.model_validate_json(known)
    except ValidationError as error:
        raise InputError(f"--facts: {one_line(error)}") from None


def given_voice(arguments: Namespace) -> Voice | None:
    """Return the company's own voice, if one is given."""
    if arguments.templates is None and arguments.locales is None:
        return None
    return Voice(templates=arguments.templates, locales=arguments.locales)


def json_of(things: object) -> str:
    """Return plain data, or models, as JSON for people and programs."""
    return json.dumps(things, ensure_ascii=False, indent=2, default=_plain)


def _plain(thing: object) -> object:
    return thing.model_dump(mode="json") if isinstance(thing, BaseModel) else str(thing)
