"""Tell what the law says of a case."""

import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence

from kundsvar.arguments import case_of, json_of, take_format, take_language
from kundsvar.catalogue import Catalogue, catalogue
from kundsvar.command import Command, Outcome
from kundsvar.language import language_named
from kundsvar.model import description
from kundsvar.right import Right, rights

_DUE = {True: "✓", False: "–", None: "?"}
_READ = {
    "primary-text": "the text was read",
    "official-page": "an official page was seen",
    "secondary": "known at second hand",
    "memory": "from memory: look it up",
}
_WIDTH = 100


def _takes(parser: ArgumentParser) -> None:
    take_format(parser, "text", "json")
    parser.add_argument("case", help="file with the case as JSON, - for standard input")
    take_language(parser)


def _runs(arguments: Namespace) -> Outcome:
    case = case_of(arguments.case)
    found = rights(case)
    if arguments.format == "json":
        return Outcome(json_of(found))
    return Outcome(_text(found, lambda path: description(type(case), path), catalogue(arguments.speak or "en")))


def _text(rights: Sequence[Right], ask: Callable[[str], str], words: Catalogue) -> str:
    """Return rights for people to read, with reasons from a catalogue; `ask` says what a fact is, by its path."""
    lines = [line for right in rights for line in (*_right(right, ask, words), "")]
    known = max((right.as_of for right in rights), default=None)
    lines.append(f"The law as it was known on {known}. No legal advice." if known else "nothing found")
    return "\n".join(lines)


def _right(right: Right, ask: Callable[[str], str], words: Catalogue) -> Iterator[str]:
    gives = ", ".join(_gives(right))
    yield f"{_DUE[right.due]} {right.name}{': ' if gives else ''}{gives}"
    yield from textwrap.wrap(words.text("right", right.why), _WIDTH, initial_indent="    ", subsequent_indent="    ")
    day = f"; the law of {right.on}" if right.on else ""
    place = f"{right.statute}, {right.article}" if right.article else right.statute
    uncited = "; no article to cite" if right.article and not right.cite else ""
    law = f"{place} ({_READ[right.evidence]}{uncited}{day})"
    yield from textwrap.wrap(law, _WIDTH, initial_indent="    ", subsequent_indent="      ")
    for path in right.lacking:
        yield from textwrap.wrap(
            f"lacking {path}: {ask(path)}", _WIDTH, initial_indent="    ", subsequent_indent="      "
        )


def _gives(right: Right) -> Iterator[str]:
    if right.due is False:
        return
    money = language_named("en").money
    of_passengers = " for each passenger" if right.to == "passenger" else ""
    total = right.total if right.persons != 1 else None
    said = (
        ("{}" + of_passengers, right.amount and money(right.amount)),
        (f"{{}} for {right.persons}", total and money(total)),
        ("may be halved to {}", right.halved and money(right.halved)),
        ("at most {}", right.at_most and money(right.at_most)),
        ("{} % of the price", right.percent),
        ("{}", " or ".join(right.choices).replace("_", " ")),
        ("{}", ", ".join(right.items).replace("_", " ")),
        ("{}", (right.duty or "").replace("_", " ")),
        ("within {} days", right.days),
        ("within {} working days", right.working_days),
        ("by {}", right.by),
    )
    yield from (phrase.format(value) for phrase, value in said if value)


COMMAND = Command(__name__, what="Tell what the law says of a case, and which fact it lacks.", takes=_takes, runs=_runs)
