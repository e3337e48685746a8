"""What an incident means for the customer."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Prose


class Impact(Coded):
    """What the incident means for the customer, in one respect."""

    step: ClassVar = "assurance"
    sentences: ClassVar = {
        "safety_unaffected": "Your safety has not been in danger at any time.",
        "service_unaffected": "Our service runs as usual, and what you have booked or ordered holds.",
        "money_unaffected": "Your money is safe, and no payments have been affected.",
        "data_unaffected": "Your personal data have not come into anyone else's hands.",
    }
    frame: ClassVar = "For you this means the following: {{ impact.text }}"

    text: Prose | None = None
    """One or more sentences."""
