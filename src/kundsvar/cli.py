"""The command line: compose, check, owed, rights, read, inflect, lint, schema, steps, checks.

Exit status: 0 fine, 1 findings, 2 bad input, said in one line.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from kundsvar.case import CaseBase
from kundsvar.catalogue import catalogue
from kundsvar.check import check, checks
from kundsvar.compose import compose
from kundsvar.errors import InputError, KundsvarError
from kundsvar.facts import Channel, Facts, Kind
from kundsvar.form import WordKind
from kundsvar.inflect import inflect
from kundsvar.lint import lint
from kundsvar.model import description
from kundsvar.owed import owed
from kundsvar.parse import LARGEST_INPUT, case_schema, decoded, one_line, parse_case
from kundsvar.people import Language, Register
from kundsvar.print import report_text, rights_text
from kundsvar.read import read
from kundsvar.reply import Reply
from kundsvar.right import rights
from kundsvar.step import steps
from kundsvar.voice import Voice


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    arguments = parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return run(arguments)
    except KundsvarError as error:
        print(f"kundsvar: {error}", file=sys.stderr)
    except BrokenPipeError:
        # Whoever reads us has read enough, as `head` does.
        sys.stderr.close()
        return 0
    return 2


def _compose(arguments: argparse.Namespace) -> int:
    reply = compose(
        _case(arguments.case),
        language=arguments.language,
        register=arguments.register,
        channel=arguments.channel,
        voice=_voice(arguments),
    )
    writers: dict[str, Callable[[Reply], str]] = {
        "text": lambda reply: f"{reply.subject}\n\n{reply.text}",
        "html": lambda reply: reply.html,
        "json": lambda reply: reply.model_dump_json(indent=2),
        "email": lambda reply: reply.email().as_string(),
    }
    print(writers[arguments.format](reply).rstrip("\n"))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    report = check(_text(arguments.draft), _case_or_facts(arguments), language=arguments.speak, voice=_voice(arguments))
    print(report.model_dump_json(indent=2) if arguments.format == "json" else report_text(report))
    return 0 if report.ok else 1


def _owed(arguments: argparse.Namespace) -> int:
    found = owed(_case_or_facts(arguments), language=arguments.speak)
    if arguments.format == "json":
        print(json.dumps([one.model_dump(mode="json") for one in found], ensure_ascii=False, indent=2))
    else:
        width = max((len(one.step) for one in found), default=0)
        for one in found:
            print(f"{one.step:<{width}}  {one.obligation:<11}  {one.why}  [{one.source}]")
    return 0


def _rights(arguments: argparse.Namespace) -> int:
    case = _case(arguments.case)
    found = rights(case)
    if arguments.format == "json":
        print(json.dumps([one.model_dump(mode="json") for one in found], ensure_ascii=False, indent=2))
    else:
        print(rights_text(found, lambda path: description(type(case), path), catalogue(arguments.speak or "en")))
    return 0


def _read(arguments: argparse.Namespace) -> int:
    reading = read(_text(arguments.draft), arguments.language, voice=_voice(arguments))
    if arguments.format == "json":
        print(reading.model_dump_json(indent=2))
    else:
        print(f"language: {reading.language or 'not clear'}")
        for sentence in reading.sentences:
            labels = [*sentence.steps, *(f"✗ {fault}" for fault in sentence.faults)]
            print(f"{', '.join(labels) or '–'}\n    {sentence.text}")
    return 0


def _lint(arguments: argparse.Namespace) -> int:
    problems = lint(arguments.locales)
    if arguments.format == "json":
        print(json.dumps([problem._asdict() for problem in problems], ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            print(problem)
    return 1 if problems else 0


def _inflect(arguments: argparse.Namespace) -> int:
    form = inflect(arguments.word, arguments.form, language=arguments.language, kind=arguments.kind)
    print(
        json.dumps(form._asdict(), ensure_ascii=False) if arguments.format == "json" else f"{form.text}  ({form.basis})"
    )
    return 0


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(case_schema(), ensure_ascii=False, indent=2))
    return 0


def _steps(arguments: argparse.Namespace) -> int:
    words = catalogue(arguments.speak or "en")
    rows = [(name, words.text("step", step.what), words.text("why", step.why)) for name, step in steps().items()]
    return _table(rows, arguments.format, ("step", "what", "why"))


def _checks(arguments: argparse.Namespace) -> int:
    words = catalogue(arguments.speak or "en")
    rows = [(one.code, one.severity, words.text("remedy", one.remedy)) for one in checks().values()]
    return _table(rows, arguments.format, ("code", "severity", "remedy"))


def _table(rows: Sequence[tuple[str, ...]], form: str, names: tuple[str, ...]) -> int:
    if form == "json":
        print(json.dumps([dict(zip(names, row, strict=True)) for row in rows], ensure_ascii=False, indent=2))
    else:
        width = max(len(row[0]) for row in rows)
        for first, *rest in rows:
            print(f"{first:<{width}}  {'  '.join(rest)}")
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line, from which its page in the docs is made too."""
    parser = argparse.ArgumentParser(prog="kundsvar", description="What a reply owes the customer: write it, check it.")
    parser.add_argument("--version", action="version", version=f"kundsvar {version('kundsvar')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str, *formats: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        if formats:
            sub.add_argument("--format", choices=formats, default=formats[0], help="how it is printed")
        return sub

    def speak(sub: argparse.ArgumentParser) -> None:
        sub.add_argument("--speak", choices=get_args(Language), help="language of reasons and findings")

    def voice(sub: argparse.ArgumentParser) -> None:
        sub.add_argument("--templates", metavar="DIR", help="a folder of your own templates")
        sub.add_argument("--locales", metavar="DIR", help="a folder of your own catalogues")

    def facts(sub: argparse.ArgumentParser) -> None:
        sub.add_argument("--facts", metavar="JSON", help='what is known, where there is no case: {"kind": "refusal"}')
        sub.add_argument("--kind", choices=get_args(Kind), help="short for --facts with a kind alone")

    sub = command("compose", _compose, "Write the reply that a case owes.", "text", "html", "json", "email")
    sub.add_argument("case", help="file with the case as JSON, - for standard input")
    sub.add_argument("--language", choices=get_args(Language), help="instead of the customer's")
    sub.add_argument("--register", choices=get_args(Register), help="instead of the customer's")
    sub.add_argument("--channel", choices=get_args(Channel), help="instead of the case's")
    voice(sub)

    sub = command("check", _check, "Hold a draft against what its case owes.", "text", "json")
    sub.add_argument("draft", help="file with the draft, - for standard input")
    sub.add_argument("--case", metavar="FILE", help="file with the case as JSON")
    facts(sub)
    speak(sub)
    voice(sub)

    sub = command("owed", _owed, "List the steps that a reply owes, and why.", "text", "json")
    sub.add_argument("case", nargs="?", help="file with the case as JSON, - for standard input")
    facts(sub)
    speak(sub)

    sub = command("rights", _rights, "Tell what the law says of a case, and which fact it lacks.", "text", "json")
    sub.add_argument("case", help="file with the case as JSON, - for standard input")
    speak(sub)

    sub = command("read", _read, "Find the steps and faults of a draft.", "text", "json")
    sub.add_argument("draft", help="file with the draft, - for standard input")
    sub.add_argument("--language", choices=get_args(Language), help="the draft's; found out if not given")
    voice(sub)

    sub = command("lint", _lint, "Find what is wrong with your own catalogues and words.", "text", "json")
    sub.add_argument("locales", help="the folder that holds fi/, sv/ or en/")

    sub = command("inflect", _inflect, "Put a word into a form.", "text", "json")
    sub.add_argument("word", help="the word or name")
    sub.add_argument("form", help="a case or another form, as gen or genitive")
    sub.add_argument("--language", choices=get_args(Language), required=True, help="the word's")
    sub.add_argument("--kind", choices=get_args(WordKind), default="noun", help="what the word is")

    command("schema", _schema, "Print the JSON Schema of cases.")
    for name, run, text in (("steps", _steps, "List all steps."), ("checks", _checks, "List all checks.")):
        speak(command(name, run, text, "text", "json"))
    return parser


def _bytes(name: str) -> bytes:
    try:
        if name == "-":
            return sys.stdin.buffer.read(LARGEST_INPUT + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_INPUT + 1)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}; give a file, or - for standard input") from None


def _text(name: str) -> str:
    return decoded(_bytes(name), name)


def _case(name: str) -> CaseBase:
    return parse_case(decoded(_bytes(name), name))


def _case_or_facts(arguments: argparse.Namespace) -> CaseBase | Facts:
    given = [name for name in ("case", "facts", "kind") if getattr(arguments, name) is not None]
    if len(given) != 1:
        raise InputError("give one of a case, --facts and --kind: it says what happened")
    if arguments.case is not None:
        return _case(arguments.case)
    try:
        known: Any = arguments.facts if arguments.facts is not None else json.dumps({"kind": arguments.kind})
        return Facts.model_validate_json(known)
    except ValidationError as error:
        raise InputError(f"--facts: {one_line(error)}") from None


def _voice(arguments: argparse.Namespace) -> Voice | None:
    if arguments.templates is None and arguments.locales is None:
        return None
    return Voice(templates=arguments.templates, locales=arguments.locales)


if __name__ == "__main__":
    sys.exit(main())
