"""Inflect a word."""

import json
from argparse import ArgumentParser, Namespace
from typing import get_args

from kundsvar.arguments import take_format
from kundsvar.command import Command, Outcome
from kundsvar.form import WordKind
from kundsvar.inflect import inflect
from kundsvar.people import Language


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    parser.add_argument("word", help="the word or name")
    parser.add_argument("form", help="a case or another form, as gen or genitive")
    parser.add_argument("--language", choices=get_args(Language), required=True, help="the word's")
    parser.add_argument("--kind", choices=get_args(WordKind), default="noun", help="what the word is")


def _runs(arguments: Namespace) -> Outcome:
    form = inflect(arguments.word, arguments.form, language=arguments.language, kind=arguments.kind)
    if arguments.format == "json":
        return Outcome(json.dumps(form._asdict(), ensure_ascii=False))
    return Outcome(f"{form.text}  ({form.basis})")


COMMAND = Command(__name__, what="Put a word into a form.", takes=_takes, runs=_runs)
