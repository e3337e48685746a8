"""Check drafts."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from kundsvar.arguments import take_facts, take_language, take_voice
from kundsvar.checker import Checker
from kundsvar.command import FINE, FOUND, Command, Outcome
from kundsvar.files import DraftFile
from kundsvar.format import Filed, Manner, formats, written
from kundsvar.markup import Markup
from kundsvar.offsets import Offsets
from kundsvar.report import Report
from kundsvar.screen import colored, put, width

if TYPE_CHECKING:
    from argparse import _ArgumentGroup as Group


def _takes(parser: ArgumentParser) -> None:
    parser.add_argument("drafts", nargs="+", metavar="DRAFT", help="files with drafts, - for standard input")
    parser.add_argument("--markup", choices=get_args(Markup), help="what drafts are written in; found out if not given")
    case = parser.add_argument_group("what happened", "If nothing is said: reply.case.json beside reply.txt, if any.")
    case.add_argument("--case", metavar="FILE", help="file with the case as JSON")
    take_facts(case)
    case.add_argument(
        "--earlier", metavar="FILE", action="append", default=[], help="what you wrote before, oldest first; repeatable"
    )
    _take_settings(parser.add_argument_group("what is checked", "What is given here holds before the settings file."))
    take_voice(parser)
    _take_output(parser.add_argument_group("what is printed"))
    mended = parser.add_argument_group("what is mended").add_mutually_exclusive_group()
    mended.add_argument("--fix", action="store_true", help="apply all fixes, in place, and report what remains")
    mended.add_argument("--diff", action="store_true", help="print what --fix would change, and change nothing")
    status = parser.add_argument_group(
        "exit status", "0: nothing found; 1: findings; 2: bad input."
    ).add_mutually_exclusive_group()
    status.add_argument("--warnings-ok", action="store_true", help="0 where there are only warnings")
    status.add_argument("--exit-zero", action="store_true", help="0 whatever is found")


def _take_settings(group: "Group") -> None:
    codes = "CODE[,CODE]"
    group.add_argument("--select", metavar=codes, type=_codes, action="extend", help="run these checks only")
    group.add_argument("--ignore", metavar=codes, type=_codes, action="extend", help="leave these checks out")
    group.add_argument(
        "--severity", metavar="CODE=SEVERITY", type=_pair, action="append", default=[], help="error, warning or off"
    )
    group.add_argument("--certainty", metavar="NUMBER", type=float, help="leave out what is less certain, from 0 to 1")
    group.add_argument(
        "--suppress", metavar="CODE=REASON", type=_pair, action="append", default=[], help="let it not count, and why"
    )
    group.add_argument("--config", metavar="FILE", help="the settings file, in place of the nearest to each draft")


def _take_output(group: "Group") -> None:
    what = "; ".join(f"{name}: {one.what}" for name, one in formats().items())
    group.add_argument("--format", choices=list(formats()), default="text", help=what)
    group.add_argument("--output", metavar="FILE", help="write it to a file")
    group.add_argument("--color", choices=["auto", "always", "never"], default="auto", help="colours in text")
    group.add_argument(
        "--offsets", choices=get_args(Offsets), default="code-points", help="what is counted in formats for programs"
    )
    take_language(group)


def _codes(given: str) -> list[str]:
    return [code.strip() for code in given.split(",")]


def _pair(given: str) -> tuple[str, str]:
    code, _, value = given.partition("=")
    if not value.strip():
        raise ArgumentTypeError(f"{given!r} has no value; write CODE=VALUE")
    return code.strip(), value.strip()


def _runs(arguments: Namespace) -> Outcome:
    checker = Checker(arguments)
    drafts = [DraftFile.read(name) for name in arguments.drafts]
    reports = [checker.report(draft) for draft in drafts]
    if arguments.diff or arguments.fix:
        mended = [draft.with_text(report.apply()) for draft, report in zip(drafts, reports, strict=True)]
        if arguments.diff:
            text = "".join(draft.diff(other) for draft, other in zip(drafts, mended, strict=True))
            return Outcome(put(text.removesuffix("\n"), arguments.output), _status(reports, arguments))
        # All are checked before the first is written: what cannot be taken leaves every file as it was.
        reports = [checker.report(draft) for draft in mended]
        for draft, other in zip(drafts, mended, strict=True):
            if other != draft:
                other.write()
    filed = [Filed(report, draft.path) for draft, report in zip(drafts, reports, strict=True)]
    text = written(filed, arguments.format, _manner(arguments))
    return Outcome(put(text, arguments.output), _status(reports, arguments))


def _manner(arguments: Namespace) -> Manner:
    return Manner(arguments.offsets, colored(arguments.color, arguments.output), width(arguments.output))


def _status(reports: Sequence[Report], arguments: Namespace) -> int:
    counted = (report.errors if arguments.warnings_ok else report.findings for report in reports)
    return FOUND if any(counted) and not arguments.exit_zero else FINE


COMMAND = Command(__name__, what="Hold drafts against what their cases owe.", takes=_takes, runs=_runs)
