"""Why a claim is refused."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Ground(Coded):
    """Why a claim is refused, wholly or in part."""

    step: ClassVar = "explanation"
    sentences: ClassVar = {
        "no_defect": "We tested {{ purchase.what.definite }} and could not find the fault that you describe.",
        "misuse": "Our workshop found that the damage did not come about in normal use.",
        "late_notice": "Your message reached us too late after the fault appeared.",
        "wear": "What has happened is ordinary wear for something of this age and use.",
        "minor_defect": "The fault is so small that the law does not let the purchase be cancelled for it.",
    }
    frame: ClassVar = "The reason is that {{ ground.text }}."

    text: Clause | None = None
    """A clause, as after "the reason is that"."""
