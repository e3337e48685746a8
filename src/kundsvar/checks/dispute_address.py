"""Names the dispute body without the addresses that the law wants in the same message.

Why: in Sweden an answer that refuses a consumer's claim gives the website and the postal address of ARN; in
Finland the website of the board. A footer elsewhere is not enough.
"""

from collections.abc import Iterator

from kundsvar.body import dispute_board
from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import DISPUTES_LAW
from kundsvar.verdict import Verdict


def _finds(draft: Draft) -> Iterator[Found]:
    right = draft.right("disputes-body")
    board = dispute_board(draft.facts.jurisdiction)
    if right is None or board is None or draft.verdicts.get("dispute_body") is not Verdict.MET:
        return
    addresses = {(board.website.fi or "").removeprefix("www.") if board.website else "", board.address or ""}
    text = " ".join(draft.text.split())
    if not all(address in text for address in addresses):
        yield Found(min(draft.evidence["dispute_body"]), step="dispute_body", by_law=right)


CHECK = Check(
    __name__,
    severity="error",
    message="The body is named without the addresses that belong in this message. {{ step }} {{ why }}",
    remedy="Give them here, in the message itself.",
    source=DISPUTES_LAW,
    finds=_finds,
    mends=("dispute_body",),
)
