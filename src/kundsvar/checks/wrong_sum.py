"""A total that is not the sum of its parts.

Why: a customer adds up what they are paid or billed; a total that is wrong makes them doubt the rest.

    fi ✗ Lasku on 24,90 € ja huomautusmaksu 5 €, yhteensä 30,90 €.
    fi ✓ Lasku on 24,90 € ja huomautusmaksu 5 €, yhteensä 29,90 €.
    sv ✗ Ersättningen är 2 × 600 € = 1 100 €.
    sv ✓ Ersättningen är 2 × 600 € = 1 200 €.
    en ✗ The parts cost £30 and the work £45, £85 in total.
    en ✓ The parts cost £30 and the work £45, £75 in total.
"""

from collections.abc import Iterator
from decimal import Decimal

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.fix import Fix
from kundsvar.mention import Mention, kinds
from kundsvar.source import DAVIDOW
from kundsvar.total import totals
from kundsvar.values import Money


def _finds(draft: Draft) -> Iterator[Found]:
    for mention, right in totals(draft):
        if right != mention.value.amount:
            money = Money.model_construct(amount=right, currency=mention.value.currency)
            text = _said(draft, mention, money)
            fix = None if text is None else Fix(span=mention.span, text=text)
            known = text or str(right)
            yield Found(mention.span, said={"found": draft.text[mention.span.slice], "known": known}, fix=fix)


def _said(draft: Draft, mention: Mention, money: Money) -> str | None:
    language = draft.reading.language
    is_sum = language is not None and money.amount > Decimal(0)
    return kinds()[mention.kind].says(draft.text, mention, money, language) if language and is_sum else None


CHECK = Check(
    __name__,
    severity="error",
    message="This does not add up: {{ found }} should be {{ known }}.",
    remedy="Add it up again.",
    source=DAVIDOW,
    finds=_finds,
)
