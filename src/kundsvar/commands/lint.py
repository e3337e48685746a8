"""Find what is wrong with a company's own words."""

from argparse import ArgumentParser, Namespace

from kundsvar.arguments import json_of, take_format
from kundsvar.command import FINE, FOUND, Command, Outcome
from kundsvar.lint import lint


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    parser.add_argument("locales", help="the folder that holds fi/, sv/ or en/")


def _runs(arguments: Namespace) -> Outcome:
    problems = lint(arguments.locales)
    if arguments.format == "json":
        text = json_of([problem._asdict() for problem in problems])
    else:
        text = "\n".join(map(str, problems))
    return Outcome(text, FOUND if problems else FINE)


COMMAND = Command(__name__, what="Find what is wrong with your own catalogues and words.", takes=_takes, runs=_runs)
