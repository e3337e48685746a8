"""List the steps."""

from argparse import ArgumentParser, Namespace

from kundsvar.arguments import take_format, take_language
from kundsvar.catalogue import catalogue
from kundsvar.command import Command, Outcome
from kundsvar.rows import printed
from kundsvar.step import steps


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    take_language(parser)


def _runs(arguments: Namespace) -> Outcome:
    words = catalogue(arguments.speak or "en")
    rows = [(name, words.text("step", step.what), words.text("why", step.why)) for name, step in steps().items()]
    return Outcome(printed(rows, ("step", "what", "why"), arguments.format))


COMMAND = Command(__name__, what="List all steps.", takes=_takes, runs=_runs)
