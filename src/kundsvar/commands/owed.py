"""List what a reply owes."""

from argparse import ArgumentParser, Namespace

from kundsvar.arguments import given_case, json_of, take_facts, take_format, take_language
from kundsvar.command import Command, Outcome
from kundsvar.errors import InputError
from kundsvar.owed import owed


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    parser.add_argument("case", nargs="?", help="file with the case as JSON, - for standard input")
    take_facts(parser)
    take_language(parser)


def _runs(arguments: Namespace) -> Outcome:
    case = given_case(arguments)
    if case is None:
        raise InputError("give one of a case, --facts and --kind: it says what happened")
    found = owed(case, language=arguments.speak)
    if arguments.format == "json":
        return Outcome(json_of(found))
    width = max((len(one.step) for one in found), default=0)
    lines = (f"{one.step:<{width}}  {one.obligation:<11}  {one.why}  [{one.source}]" for one in found)
    return Outcome("\n".join(lines))


COMMAND = Command(__name__, what="List the steps that a reply owes, and why.", takes=_takes, runs=_runs)
