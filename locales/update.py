"""Gather all that kundsvar says into `kundsvar.pot`, and bring each language's catalogue up to date.

Run it with `make catalogues` after a change to a template, a code, a step, a playbook or a check. New
entries stand empty in the catalogues until somebody translates them; the tests name them.
"""

import inspect
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from kundsvar.check import checks
from kundsvar.coded import Coded
from kundsvar.explanation import explanation
from kundsvar.facts import FACTS_OF
from kundsvar.language import DAYS, HOURS, NEAR
from kundsvar.playbook import playbook
from kundsvar.retry import Told
from kundsvar.right import Common, wings
from kundsvar.sphinx.label import Label
from kundsvar.sphinx.names import named
from kundsvar.step import steps

LOCALES = Path(__file__).parent
REGISTERS = ("formal", "informal")
HEADER = """\
# kundsvar: what replies to customers say.
#
# The context of an entry names the step that it takes and the register: formal is te in Finnish and, in
# Finland Swedish, ni; informal is sinä and du. The id is the English source. The text is what customers
# get: one wording a line, each with the same slots as the source. A slot may name a form: a case
# {{ company.genitive }}, what is the customer's {{ service.your }} {{ service.your(partitive) }}, a word that agrees
# {{ purchase.what.agree(ny) }}, a date {{ remedy.by.weekday }} .short .time; locales/README.md lists them.
"""


class Message(NamedTuple):
    """One entry of the catalogues."""

    context: str
    source: str
    note: str


def _spoken(step: str, source: str, note: str) -> Iterator[Message]:
    for register in REGISTERS:
        yield Message(f"{step} {register}", source, note)


def of_templates() -> Iterator[Message]:
    """Yield what the templates say, with the note above it or else what the step does."""
    environment = Environment()  # noqa: S701 (parsed for its sentences, never rendered)
    for path in sorted(files("kundsvar").joinpath("templates").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".html.j2"):
            continue
        source = path.read_text(encoding="utf-8")
        lines = source.splitlines()
        for block in environment.parse(source).find_all(nodes.Block):
            does = steps()[block.name].what if block.name in steps() else "The line above a reply in a mailbox."
            for call in block.find_all(nodes.Call):
                said = call.args[0] if isinstance(call.node, nodes.Name) and call.node.name == "say" else None
                if isinstance(said, nodes.Const):
                    above = lines[call.lineno - 2].strip()
                    note = (
                        above.removeprefix("{# TRANSLATORS: ").removesuffix(" #}") if "TRANSLATORS:" in above else does
                    )
                    yield from _spoken(block.name, said.value, f"{path.name.partition('.')[0]}: {note}")


def of_pages() -> Iterator[Message]:
    """Yield what the pages say that people look at, in the order of the page."""
    environment = Environment()  # noqa: S701 (parsed for its sentences, never rendered)
    source = files("kundsvar").joinpath("templates", "report.html.j2").read_text(encoding="utf-8")
    for call in environment.parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say" and isinstance(call.args[0], nodes.Const):
            yield Message("report", call.args[0].value, "A word on the page that shows a report on a draft.")


def of_retry() -> Iterator[Message]:
    """Yield what a language model is told about its draft."""
    for said in Told:
        yield Message("retry", said, "Told to the language model that wrote a draft, so that it writes a better one.")


def of_codes() -> Iterator[Message]:
    """Yield the sentences of everything that has a code."""
    package = import_module("kundsvar.codes")
    for module in sorted(module.name for module in iter_modules(package.__path__)):
        for thing in vars(import_module(f"kundsvar.codes.{module}")).values():
            if isinstance(thing, type) and issubclass(thing, Coded) and thing is not Coded:
                for code, source in thing.sentences.items():
                    yield from _spoken(thing.step, source, f"{module}, code {code}: {thing.__doc__}")
                yield from _spoken(thing.step, thing.frame, f"{module}, a text of the case's own: {thing.__doc__}")
                for source in thing.further_sources():
                    yield from _spoken(thing.step, source, f"{module}, where more is known: {thing.__doc__}")


def of_duties() -> Iterator[Message]:
    """Yield what steps do and why they are owed."""
    for step in steps().values():
        yield Message("step", step.what, f"What the step {step.name} does.")
        yield Message("why", step.why, f"Why a reply owes the step {step.name}.")
    for kind in ("apology", "cancellation", "complaint", "reassurance", "refusal"):
        book = playbook(kind)
        for duty in book.duties:
            if duty.why:
                yield Message("why", duty.why, f"Why a {kind} owes the step {duty.step}.")
        for rule in book.order:
            yield Message("why", rule.why, f"Why, in a {kind}, {rule.first} comes before {rule.then}.")


def of_checks() -> Iterator[Message]:
    """Yield what findings say."""
    for check in checks().values():
        yield Message("finding", check.message, f"What the check {check.code} found.")
        yield Message("remedy", check.remedy, f"What to do about a finding of the check {check.code}.")


def of_rights() -> Iterator[Message]:
    """Yield why the law owes something, or does not."""
    for why in Common:
        yield Message("right", why, "Why a right does not hold, whatever it is.")
    for wing in wings().values():
        for why in wing.why:
            yield Message("right", why, f"Rights, {wing.name}: why something is owed, or not.")


def of_values() -> Iterator[Message]:
    """Yield how hours and durations are said."""
    for days, source in HOURS.items():
        yield Message("hours", source, f"Opening hours, {days}.")
    yield Message("duration", DAYS, "Two days or more.")
    for near in NEAR.values():
        yield Message("near", near, "Stands before a date that is near: tomorrow, Friday 20 November.")


def of_docs() -> Iterator[Message]:
    """Yield what the pages of playbooks, steps and checks say, beside what replies and findings do."""
    for label in Label:
        yield Message("page", label, "Documentation: a heading, a caption or a joining word.")
    for context, name in named():
        yield Message(context, name, "Documentation: what it is called; the source is its name in code.")
    for kind in sorted(FACTS_OF):
        what = (inspect.getdoc(import_module(f"kundsvar.playbooks.{kind}")) or "").strip()
        yield Message("playbook", what, f"Documentation: what the playbook {kind} is about.")
    for check in checks().values():
        for text in explanation(check).texts:
            yield Message("check", text, f"Documentation: what the check {check.code} finds, and why that matters.")


def template() -> Catalog:
    """Return the catalogue without texts."""
    catalog = Catalog(project="kundsvar", charset="utf-8", header_comment=HEADER, fuzzy=False)
    for gather in (of_templates, of_pages, of_retry, of_codes, of_duties, of_checks, of_rights, of_values, of_docs):
        for message in gather():
            catalog.add(message.source, context=message.context, auto_comments=[message.note])
    return catalog


def main() -> None:
    """Write the template and update the catalogues."""
    pot = template()
    _write(LOCALES / "kundsvar.pot", pot)
    for path in sorted(LOCALES.glob("*/LC_MESSAGES/kundsvar.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.parents[1].name)
        catalog.update(pot, no_fuzzy_matching=True, update_header_comment=True)
        catalog.obsolete.clear()
        if path.parents[1].name == "sv_FI":
            # A variety holds only what differs from its language.
            for message in [message for message in catalog if message.id and not message.string]:
                catalog.delete(message.id, message.context)
        _write(path, catalog)


def _write(path: Path, catalog: Catalog) -> None:
    with path.open("wb") as file:
        write_po(file, catalog, width=110, no_location=True, omit_header=False)


if __name__ == "__main__":
    main()
