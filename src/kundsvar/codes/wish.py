"""What a customer asks for."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Wish(Coded):
    """What the customer asks for; its sentences say what is wrong, too."""

    step: ClassVar = "acknowledge"
    sentences: ClassVar = {
        "repair": "You told us that {{ problem }}, "
        "and that you would like {{ purchase.what.definite }} to be repaired.",
        "replacement": "You told us that {{ problem }}, "
        "and that you would like a new {{ purchase.what }} in its place.",
        "refund": "You told us that {{ problem }}, and that you would like your money back.",
        "price_reduction": "You told us that {{ problem }}, and that you would like a reduction of the price.",
        "answer": "You told us that {{ problem }}, and that you would like an answer and an explanation.",
    }
    frame: ClassVar = "You told us that {{ problem }}, and that you hope that {{ wish.text }}."

    text: Clause | None = None
    """A clause, as after "you hope that"."""
