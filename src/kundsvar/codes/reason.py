"""Why a customer leaves."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Reason(Coded):
    """Why the customer leaves, as they told it."""

    step: ClassVar = "acknowledge"
    sentences: ClassVar = {
        "price": "You told us that the price decided it.",
        "moving": "You told us that you are moving.",
        "no_need": "You told us that you no longer need the service.",
        "coverage": "You told us that the coverage has not been good enough.",
        "service": "You told us that our service did not live up to what you expected.",
        "competitor": "You told us that you have found something that suits you better.",
    }
    frame: ClassVar = "You told us that {{ reason.text }}."

    text: Clause | None = None
    """A clause, as after "you told us that"."""
