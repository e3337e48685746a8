"""What a customer asks for."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Wish(Coded):
    """What the customer asks for."""

    step: ClassVar = "acknowledge"
    sentences: ClassVar = {
        "repair": "You would like {{ purchase.what.definite }} to be repaired.",
        "replacement": "You would like a new {{ purchase.what }} in its place.",
        "refund": "You would like your money back.",
        "price_reduction": "You would like a reduction of the price.",
        "answer": "You would like an answer and an explanation.",
    }
    frame: ClassVar = "You hope that {{ wish.text }}."

    text: Clause | None = None
    """A clause, as after "you hope that"."""
