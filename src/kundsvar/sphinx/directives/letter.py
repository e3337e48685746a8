"""A case as the letter that the customer gets; with `owed` beside it what it owed, and why."""

from collections.abc import Iterator
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

from kundsvar.cases import AnyCase
from kundsvar.compose import compose
from kundsvar.owed import Owed, owed
from kundsvar.parse import parse_case
from kundsvar.playbook import SHORT_CHANNELS
from kundsvar.reply import Reply
from kundsvar.sphinx.directive import KundsvarDirective, block
from kundsvar.sphinx.label import Label
from kundsvar.sphinx.names import Names
from kundsvar.sphinx.prose import prose


class Letter(KundsvarDirective):
    """A letter, written from a case; several registers, set apart by spaces, stand one below another."""

    option_spec: ClassVar = {
        "language": directives.unchanged_required,
        "register": directives.unchanged_required,
        "channel": directives.unchanged_required,
        "owed": directives.flag,
    }

    def shown(self) -> list[nodes.Node]:
        """Return the letters of a case, and what they owed."""
        case = parse_case(self.given())
        registers = self.options.get("register", case.customer.register).split()
        replies = [self._reply(case, register) for register in registers]
        case = case.model_copy(update={"channel": replies[0].channel})
        names = Names(replies[0].language)
        letters = block("letters", None, *(_letter(reply, case, names, only=len(replies) == 1) for reply in replies))
        if "owed" not in self.options:
            return [letters]
        taken = {part.step for reply in replies for part in reply.parts}
        return [block("case", None, letters, self._owed(case, names, taken))]

    def _reply(self, case: AnyCase, register: Any) -> Reply:
        # What the options name is known to compose, or refused by it.
        language, channel = self.options.get("language"), self.options.get("channel")
        return compose(case, language=language, register=register, channel=channel)

    def _owed(self, case: AnyCase, names: Names, taken: set[str]) -> nodes.Node:
        title = nodes.rubric("", names.label(Label.OWED))
        duties = [self._duty(one, names, one.step in taken) for one in owed(case, language=names.language)]
        return block("owed", names.language, title, nodes.definition_list("", *duties, classes=["kundsvar-duties"]))

    def _duty(self, one: Owed, names: Names, taken: bool) -> nodes.Node:  # noqa: FBT001 (a word of the caller's)
        mark = "✓ " if taken else "– "
        step = self.page_of("steps", one.step, names.language, names.of("step", one.step))
        obligation = nodes.inline("", names.of("obligation", one.obligation), classes=["kundsvar-obligation"])
        term = nodes.term("", "", nodes.Text(mark), step, nodes.Text(" · "), obligation)
        return nodes.definition_list_item("", term, nodes.definition("", nodes.paragraph("", one.why)))


def _letter(reply: Reply, case: AnyCase, names: Names, *, only: bool) -> nodes.Node:
    head = nodes.field_list("", *_head(reply, case, names))
    body = block("body", None, *(node for paragraph in reply.paragraphs for node in prose(paragraph)))
    letter = block("letter", reply.language_tag, head, body)
    letter["classes"].append(f"kundsvar-{reply.channel}")
    if only:
        return letter
    register = nodes.paragraph("", names.of("register", reply.register), classes=["kundsvar-register"])
    return block("register-of-letter", names.language, register, letter)


def _head(reply: Reply, case: AnyCase, names: Names) -> Iterator[nodes.Node]:
    company = case.company.name
    said = [(Label.FROM, company if reply.channel in SHORT_CHANNELS else f"{case.agent.name}, {company}")]
    if reply.channel not in SHORT_CHANNELS:
        said.append((Label.TO, case.customer.full_name or case.customer.organisation or ""))
        said.append((Label.SUBJECT, reply.subject))
    for label, value in said:
        if value:
            yield nodes.field(
                "", nodes.field_name("", names.label(label)), nodes.field_body("", nodes.paragraph("", value))
            )


DIRECTIVE = Letter
