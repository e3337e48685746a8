"""Write a reply."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import get_args

from kundsvar.arguments import case_of, given_voice, take_format, take_voice
from kundsvar.command import Command, Outcome
from kundsvar.compose import compose
from kundsvar.facts import Channel
from kundsvar.people import Language, Register
from kundsvar.reply import Reply

_WRITERS: Mapping[str, Callable[[Reply], str]] = MappingProxyType(
    {
        "text": lambda reply: f"{reply.subject}\n\n{reply.text}",
        "html": lambda reply: reply.html,
        "json": lambda reply: reply.model_dump_json(indent=2),
        "email": lambda reply: reply.email().as_string(),
    }
)


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, *_WRITERS)
    parser.add_argument("case", help="file with the case as JSON, - for standard input")
    parser.add_argument("--language", choices=get_args(Language), help="instead of the customer's")
    parser.add_argument("--register", choices=get_args(Register), help="instead of the customer's")
    parser.add_argument("--channel", choices=get_args(Channel), help="instead of the case's")
    take_voice(parser)


def _runs(arguments: Namespace) -> Outcome:
    reply = compose(
        case_of(arguments.case),
        language=arguments.language,
        register=arguments.register,
        channel=arguments.channel,
        voice=given_voice(arguments),
    )
    return Outcome(_WRITERS[arguments.format](reply).rstrip("\n"))


COMMAND = Command(__name__, what="Write the reply that a case owes.", takes=_takes, runs=_runs)
