"""Write the reply that a case owes."""

from typing import Any
from zlib import crc32

from kundsvar.body import advice_before, dispute_board
from kundsvar.case import CaseBase
from kundsvar.cases.apology import Apology
from kundsvar.cases.complaint import Complaint
from kundsvar.coded import Coded
from kundsvar.errors import InputError, KundsvarError, MissingTextError, TemplateError
from kundsvar.expect import expect, expect_one_of
from kundsvar.facts import Channel
from kundsvar.language import language_named, variety
from kundsvar.manner import Manner
from kundsvar.owed import duties, required_by
from kundsvar.people import Language, Register
from kundsvar.playbook import Obligation, playbook
from kundsvar.reply import Part, Reply
from kundsvar.right import Right, rights
from kundsvar.sandbox import callable_from_templates
from kundsvar.saying import Sayer
from kundsvar.values import Money
from kundsvar.voice import Block, Voice, stock_voice
from kundsvar.wording import Slot

NEWLINE = "\u2028"
"""A line break that a template asks for; all other white space of a template is one space."""
_GOLDEN = 0x9E3779B1
_BRIEF: frozenset[Channel] = frozenset({"sms", "social"})
_ALWAYS_WRITTEN = frozenset({"greeting", "remedy", "contact", "sign_off"})
"""What even a text message says, if there is anything to say."""


def compose(
    case: CaseBase,
    *,
    language: Language | None = None,
    register: Register | None = None,
    channel: Channel | None = None,
    voice: Voice | None = None,
) -> Reply:
    """Write the reply that a case owes its customer.

    Language, register and channel are the case's unless others are given; `voice` is a company's own.

    >>> from kundsvar.cases import Refusal
    >>> case = Refusal.model_validate({
    ...     "customer": {"given_name": "Mary", "language": "en"}, "company": {"name": "The Harbour"},
    ...     "agent": {"name": "Nora Hill"}, "reference": "RS-1", "request": "we were open on Sunday",
    ...     "declined": "open on Sundays", "ground": "the staff are off that day"})
    >>> [part.step for part in compose(case, channel="sms").parts]
    ['greeting', 'decision', 'explanation', 'empathy', 'contact', 'sign_off']

    Raises InputError where the case promises less than a right that is certain; MissingTextError, with the field, where
    the case has no text in that language; TemplateError
    where a template says nothing for a step that is owed, or fails; CatalogueError where a sentence is in
    no catalogue; InputError for what is no case, language, register or channel.
    """
    expect(case, CaseBase, "case", "a case; kundsvar.parse_case makes one from JSON")
    expect_one_of(language, Language, "language")
    expect_one_of(register, Register, "register")
    expect_one_of(channel, Channel, "channel")
    facts = case.facts
    customer = case.customer
    language = language or customer.language
    # A company is no friend: where no person there is known, it is written to formally.
    is_company = customer.full_name is None and customer.organisation is not None
    register = "formal" if is_company else register or customer.register
    channel = channel or case.channel
    if channel != facts.channel:
        facts = facts.model_copy(update={"channel": channel})
    voice = voice or stock_voice()
    code = variety(language, customer.jurisdiction)
    manner = Manner(
        voice.catalogue(code), voice.lexicon(language), customer.language, register, case.written, voice.strict
    )
    board = dispute_board(customer.jurisdiction)
    speaker = Speaker(case, Sayer(language_named(code), manner))
    found = rights(case)
    owed = duties(facts, required_by(found))
    _refuse_less_than_the_law(case, found)
    blocks = voice.blocks(case.kind)
    context = blocks.context(
        {
            "case": case,
            "facts": facts,
            "say": speaker.say,
            "show": speaker.show_path,
            "body": board,
            "advice": advice_before(board),
            "owed": owed,
            "rights": {right.name: right for right in found if right.binds},
            "channel": channel,
            "register": register,
            "newline": NEWLINE,
        }
    )
    parts: list[Part] = []
    for paragraph, names in enumerate(playbook(case.kind).arrangement(customer.jurisdiction)):
        for step in names:
            obligation = owed.get(step)
            if obligation is Obligation.FORBIDDEN:
                continue
            required = obligation is Obligation.REQUIRED
            if channel in _BRIEF and not required and step not in _ALWAYS_WRITTEN:
                continue
            renderers = blocks.by_name.get(step)
            text = speaker.render(step, renderers[0], context) if renderers else ""
            if text:
                parts.append(Part(step=step, text=text, paragraph=paragraph))
            elif required:
                raise TemplateError(
                    f"the template of {case.kind} says nothing for the step {step}, which is owed; "
                    f"give its block a sentence, or the case the fact that it needs"
                )
    subject = speaker.render("subject", blocks.by_name["subject"][0], context)
    return Reply(
        kind=case.kind,
        language=language,
        variety=code,
        register_=register,
        channel=channel,
        subject=subject,
        parts=tuple(parts),
    )


def _refuse_less_than_the_law(case: CaseBase, found: tuple[Right, ...]) -> None:
    """Raise InputError where a case promises less than a right that is certain."""
    certain = {right.name: right for right in found if right.certain and right.amount is not None}
    if isinstance(case, Complaint) and case.outcome == "rejected":
        for name in ("air-compensation", "withdrawal-refund"):
            if name in certain:
                raise InputError(f"outcome: is rejected, but {_owes(certain[name])}")
    right = certain.get("air-compensation")
    if right is None or not isinstance(case, Apology):
        return
    if case.compensation_due is False:
        raise InputError(f"compensation_due: is false, but {_owes(right)}")
    least = right.halved or right.amount
    given = None if case.compensation is None else case.compensation.amount
    if given and least and given.currency == least.currency and given.amount < least.amount:
        raise InputError(f"compensation.amount: is {_plain(given)}, but {_owes(right)}")


def _owes(right: Right) -> str:
    each = " to each passenger" if right.to == "passenger" else ""
    owed = _plain(right.amount) if right.amount is not None else "money"
    return f"by {right.place}, {owed} is owed{each}; correct it, or the facts from which that follows"


def _plain(money: Money) -> str:
    return f"{money.amount} {money.currency}"


class Speaker:
    """Says sentences of the catalogue for one case, in one language and register."""

    __slots__ = ("_case", "_given", "_sayer", "_seed", "_step")

    def __init__(self, case: CaseBase, sayer: Sayer) -> None:
        self._case = case
        self._sayer = sayer
        self._seed = crc32(case.reference.encode())
        self._step = ""
        self._given: dict[str, Any] = {}

    def render(self, step: str, block: Block, context: Any) -> str:
        """Render the block of a step; the text comes without stray white space."""
        self._step = step
        try:
            text = "".join(block(context))
        except KundsvarError:
            raise
        except Exception as error:  # noqa: BLE001 (a template of a house may do anything; the caller gets one kind of error)
            raise TemplateError(f"the block {step} of {self._case.kind}: {error}") from None
        if NEWLINE not in text:
            return " ".join(text.split())
        return "\n".join([" ".join(line.split()) for line in text.split(NEWLINE)]).strip()

    @callable_from_templates
    def say(self, source: str | Coded, **given: Any) -> str:
        """Say a sentence, by its English source or by what has a code; `given` are slots beside the case's."""
        step, english = (self._step, source) if isinstance(source, str) else (source.step, source.source_in(self._case))
        manner = self._sayer.manner
        choices = manner.words.wordings(f"{step} {manner.register}", english)
        self._given = given
        return (choices[0] if len(choices) == 1 else choices[self._pick(english, len(choices))]).render(self)

    def _pick(self, english: str, choices: int) -> int:
        # The multiplication breaks the linearity of CRC: without it all sentences would vary together.
        return ((self._seed ^ crc32(english.encode())) * _GOLDEN >> 15) % choices

    @callable_from_templates
    def show_path(self, path: str, **given: Any) -> str:
        """Return the value at a path of the case, as it stands in a letter."""
        self._given = given
        return self.show(Slot(tuple(path.split("."))))

    def show(self, slot: Slot) -> str:
        """Return the value of a slot as it stands in a letter."""
        first, *rest = slot.path
        value = self._given[first] if first in self._given else getattr(self._case, first, None)
        for name in rest:
            value = getattr(value, name, None)
        text = self._sayer.say(value, slot)
        if not text and slot.form != "agree":
            raise MissingTextError(
                f"{slot} is not known in {self._sayer.grammar.base}, but the reply says it; "
                f'give the text in that language too, as in {{"fi": …, "sv": …, "en": …}}'
            )
        return text or ""
