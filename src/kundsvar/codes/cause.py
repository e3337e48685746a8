"""Why something went wrong."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Prose


class Cause(Coded):
    """Why it happened."""

    step: ClassVar = "explanation"
    sentences: ClassVar = {
        "technical_fault": "The cause was a technical fault.",
        "manufacturing_fault": "The cause was a manufacturing fault.",
        "weather": "The cause was the weather: it would not have been safe to go on.",
        "staff_shortage": "The cause was that we had too few people at work.",
        "supplier_delay": "The cause was that the goods came to us late from the supplier.",
        "registration_error": "The cause was that your message had been recorded wrongly by us.",
        "cancellation_error": "The cause was that your cancellation had been recorded wrongly by us.",
        "system_error": "The cause was a fault in our computer system.",
        "network_fault": "The cause was a fault in our network.",
        "high_demand": "The cause was that far more people than we expected needed us at the same time.",
    }
    frame: ClassVar = "This is what happened: {{ cause.text }}"

    text: Prose | None = None
    """One or more sentences on what happened and why."""
