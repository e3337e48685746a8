"""What the company does next."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Prose


class NextStep(Coded):
    """What we do next, while the complaint is pending."""

    step: ClassVar = "next_step"
    sentences: ClassVar = {
        "examine": "Next, our workshop will examine {{ purchase.what.definite }}.",
        "ask_supplier": "Next, we will get a statement from the supplier.",
        "investigate": "Next, we will go through what has happened, step by step.",
    }
    frame: ClassVar = "This is what we will do next: {{ next_step.text }}"

    text: Prose | None = None
    """One or more sentences."""
