"""Addresses the customer in another way than the case asks for: sinä for te, ni for du, hey for dear.

Why: one who is used to te takes sinä for a lack of respect, and one who is du takes ni for a wall.

    fi ✗ Kiitos viestistäsi. Saat rahat perjantaina.
    fi ✓ Kiitos viestistänne. Saatte rahat perjantaina.
    sv ✗ Tack för ditt mejl. Du får pengarna på fredag.
    sv ✓ Tack för ert mejl. Ni får pengarna på fredag.
    en ✗ Hey Maija, Your contract has ended.
    en ✓ Dear Maija Virtanen, Your contract has ended.
"""

from collections.abc import Iterator, Sequence

from kundsvar.address import Form, is_familiar
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.people import Register
from kundsvar.source import ADDRESS
from kundsvar.wanted import wanted_register
from kundsvar.words import general_words


def _finds(draft: Draft) -> Iterator[Found]:
    wanted = wanted_register(draft)
    if wanted is None:
        return
    wrong = _in_greeting(draft, wanted) if draft.reading.language == "en" else _in_forms(draft, wanted)
    if wrong:
        yield _found(draft, next((form for form in wrong if form.sure), wrong[0]), wanted)


def _in_greeting(draft: Draft, wanted: Register) -> Sequence[Form]:
    """Return the greeting where it is wrong: English has one you, and greets friends and strangers differently."""
    return [
        Form("informal" if wanted == "formal" else "formal", one.span, sure=False)
        for one in draft.greetings[:1]
        if (is_familiar(one, "en") if wanted == "formal" else one.title is not None)
    ]


def _in_forms(draft: Draft, wanted: Register) -> Sequence[Form]:
    forms = draft.address
    if any(form.register == wanted for form in forms):
        return ()  # Where the reply has both, it is mixed, and another check says so.
    # A household is te and ni, though each of its members is sinä and du.
    return [form for form in forms if not form.to_several]


def _found(draft: Draft, form: Form, wanted: Register) -> Found:
    sure = form.sure and draft.reading.language == "fi"
    known = general_words(draft.reading.language or "en")[wanted]
    said = {"found": draft.text[form.span.slice], "known": known}
    return Found(form.span, severity=None if sure else "warning", said=said)


CHECK = Check(
    __name__,
    severity="error",
    message="The draft says {{ found }}, but the case asks for {{ known }}.",
    remedy="Address the customer as the case says, or correct the register in the case.",
    source=ADDRESS,
    finds=_finds,
)
