"""Two ways of addressing one reader: sinä and te, du and ni, Mr Smith and John.

Why: a reply that changes its address on the way was pasted together, and the customer sees the seam.

    fi ✗ Hyvitämme sinulle 20 euroa. Kiitos viestistänne.
    fi ✓ Hyvitimme sinulle 20 euroa. Hyvää matkaa teille kaikille!
    sv ✗ Du får 20 euro tillbaka. Tack för er fråga.
    sv ✓ Du får 20 euro tillbaka. Ni är välkomna hit i morgon, hela familjen.
    en ✗ Dear Mr Smith, Your parcel is on its way. Hello John, It has arrived.
    en ✓ Dear Mr Smith, Your parcel is on its way. John will bring it.
"""

from collections.abc import Iterator, Sequence

from kundsvar.address import Form, Greeting
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.lexicon import Lexicon
from kundsvar.source import ADDRESS
from kundsvar.wanted import wanted_register


def _finds(draft: Draft) -> Iterator[Found]:
    by_name = draft.greetings
    yield from _two_greetings(by_name)
    yield from _titled_first_names(by_name, draft)
    yield from _two_forms(draft.address, draft)


def _two_forms(forms: Sequence[Form], draft: Draft) -> Iterator[Found]:
    wanted = wanted_register(draft)
    informal = [form for form in forms if form.register == "informal"]
    any_formal = [form for form in forms if form.register == "formal"]
    # What may be said to the customer's household is no sign, unless the case wants the customer addressed so.
    formal = [form for form in any_formal if wanted == "formal" or not form.to_several]
    if not informal or not formal:
        return
    if wanted is None:
        few = informal if len(informal) < len(any_formal) else formal
    else:
        few = informal if wanted == "formal" else formal
    sure = all(any(form.sure for form in side) for side in (informal, formal)) and draft.facts.consumer is not False
    first = next((form for form in few if form.sure), few[0])
    yield Found(first.span, severity=None if sure else "warning", said={"found": draft.text[first.span.slice]})


def _two_greetings(by_name: Sequence[Greeting]) -> Iterator[Found]:
    first = by_name[0] if by_name else None
    for one in by_name[1:]:
        if first is not None and (one.title is None) != (first.title is None):
            yield Found(one.span, said={"found": f"{one.word} {one.name}"})
            return


def _titled_first_names(by_name: Sequence[Greeting], draft: Draft) -> Iterator[Found]:
    for one in by_name:
        if one.title is None or " " in one.name:
            continue
        customer = None if draft.case is None else draft.case.customer
        if customer is not None and customer.given_name is not None:
            if one.name == customer.given_name != customer.family_name:
                yield Found(one.named, said={"found": draft.text[one.named.slice]})
        elif draft.reading.language != "en" and _is_a_first_name(one.name):
            yield Found(one.named, severity="warning", said={"found": draft.text[one.named.slice]})


def _is_a_first_name(name: str) -> bool:
    known = Lexicon.of("fi")
    return known.entry(name, "firstname") is not None and known.entry(name, "surname") is None


CHECK = Check(
    __name__,
    severity="error",
    message="The address changes: {{ found }} does not fit what stands elsewhere in the reply.",
    remedy="Address the customer in one way from the greeting to the end.",
    source=ADDRESS,
    finds=_finds,
)
