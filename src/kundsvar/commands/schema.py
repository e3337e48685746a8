"""Print what programs hold JSON against."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from kundsvar.arguments import json_of
from kundsvar.command import Command, Outcome
from kundsvar.formats.json import report_schema
from kundsvar.parse import case_schema

_SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = MappingProxyType({"case": case_schema, "report": report_schema})


def _takes(parser: ArgumentParser) -> None:
    parser.add_argument("--of", choices=list(_SCHEMAS), default="case", help="of what; of cases if not given")


def _runs(arguments: Namespace) -> Outcome:
    return Outcome(json_of(_SCHEMAS[arguments.of]()))


COMMAND = Command(__name__, what="Print the JSON Schema of cases, or of reports.", takes=_takes, runs=_runs)
