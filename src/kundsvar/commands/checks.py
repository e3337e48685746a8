"""List the checks."""

from argparse import ArgumentParser, Namespace

from kundsvar.arguments import take_format, take_language
from kundsvar.catalogue import catalogue
from kundsvar.check import checks
from kundsvar.command import Command, Outcome
from kundsvar.rows import printed


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    take_language(parser)


def _runs(arguments: Namespace) -> Outcome:
    words = catalogue(arguments.speak or "en")
    rows = [(one.code, one.severity, words.text("remedy", one.remedy)) for one in checks().values()]
    return Outcome(printed(rows, ("code", "severity", "remedy"), arguments.format))


COMMAND = Command(__name__, what="List all checks.", takes=_takes, runs=_runs)
