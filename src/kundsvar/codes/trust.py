"""The state of trust inside a company after a conflict or misconduct."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Prose


class Trust(Coded):
    """How those who work at the company trust each other now: what readers of such a letter miss the most."""

    step: ClassVar = "assurance"
    sentences: ClassVar = {
        "in_dialogue": "Management and staff talk with each other again, "
        "and have agreed on how disagreements are settled.",
    }
    frame: ClassVar = "You may wonder whether you can still rely on us. {{ trust.text }}"

    text: Prose | None = None
    """One or more sentences, with what shows it."""
