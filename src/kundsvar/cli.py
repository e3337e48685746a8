"""The command line; its commands are in `commands/`.

Exit status: 0 fine, 1 findings, 2 bad input, said in one line.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import version

from kundsvar.command import BAD_INPUT, FINE, Command, commands
from kundsvar.errors import KundsvarError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    arguments = parser().parse_args(argv)
    command: Command = arguments.command
    try:
        outcome = command.runs(arguments)
        if outcome.text:
            print(outcome.text)
    except KundsvarError as error:
        print(f"kundsvar: {error}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # Whoever reads us has read enough, as `head` does.
        sys.stderr.close()
        return FINE
    return outcome.status


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line, from which its page in the docs is made too."""
    parser = argparse.ArgumentParser(prog="kundsvar", description="What a reply owes the customer: write it, check it.")
    parser.add_argument("--version", action="version", version=f"kundsvar {version('kundsvar')}")
    names = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in commands().items():
        sub = names.add_parser(name, help=command.what, description=command.what)
        sub.set_defaults(command=command)
        command.takes(sub)
    return parser


if __name__ == "__main__":
    sys.exit(main())
