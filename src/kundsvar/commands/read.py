"""Tell how a draft is read."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import get_args

from kundsvar.arguments import given_voice, take_format, take_voice, text_of
from kundsvar.command import Command, Outcome
from kundsvar.people import Language
from kundsvar.read import read
from kundsvar.reading import Reading


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    parser.add_argument("draft", help="file with the draft, - for standard input")
    parser.add_argument("--language", choices=get_args(Language), help="the draft's; found out if not given")
    take_voice(parser)


def _runs(arguments: Namespace) -> Outcome:
    reading = read(text_of(arguments.draft), arguments.language, voice=given_voice(arguments))
    text = reading.model_dump_json(indent=2) if arguments.format == "json" else "\n".join(_lines(reading))
    return Outcome(text)


def _lines(reading: Reading) -> Iterator[str]:
    yield f"language: {reading.language or 'not clear'}"
    for sentence in reading.sentences:
        labels = [*sentence.steps, *(f"✗ {fault}" for fault in sentence.faults)]
        yield f"{', '.join(labels) or '–'}\n    {sentence.text}"


COMMAND = Command(__name__, what="Find the steps and faults of a draft.", takes=_takes, runs=_runs)
