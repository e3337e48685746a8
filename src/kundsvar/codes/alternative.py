"""What can be offered in place of what was asked for."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Alternative(Coded):
    """Another way to what was asked for; its sentences go on from "we can"."""

    step: ClassVar = "alternative"
    sentences: ClassVar = {
        "other_day": "move your booking to another day free of charge",
        "reserve": "reserve one for you and send you a message when it arrives",
        "same_dish": "still make one and the same dish for your whole party",
        "other_shop": "ask another of our shops to put one aside for you",
        "repair": "repair it free of charge",
    }
    frame: ClassVar = "{{ alternative.text }}"

    text: Clause | None = None
    """What we can do, as after "we can": a verb in its base form."""
