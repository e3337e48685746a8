"""Why a claim is refused."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Ground(Coded):
    """Why a claim is refused, wholly or in part; as a clause where the same sentence says what is refused."""

    step: ClassVar = "explanation"
    sentences: ClassVar = {
        "no_defect": "We tested {{ purchase.what.definite }} and could not find the fault that you describe.",
        "misuse": "Our workshop found that the damage did not come about in normal use.",
        "late_notice": "Your message reached us too late after the fault appeared.",
        "wear": "What has happened is ordinary wear for something of this age and use.",
        "minor_defect": "The fault is so small that the law does not let the purchase be cancelled for it.",
    }
    frame: ClassVar = "The reason is that {{ ground.text }}."
    clauses: ClassVar = {
        "no_defect": "we tested {{ purchase.what.definite }} and could not find the fault that you describe",
        "misuse": "our workshop found that the damage did not come about in normal use",
        "late_notice": "your message reached us too late after the fault appeared",
        "wear": "what has happened is ordinary wear for something of this age and use",
        "minor_defect": "the fault is so small that the law does not let the purchase be cancelled for it",
    }
    framed_clause: ClassVar = "{{ ground.text }}"

    text: Clause | None = None
    """A clause, as after "because"."""

    @property
    def clause(self) -> str:
        """The English source of the reason as a clause: it goes on from "we cannot do that, because"."""
        return self.framed_clause if self.code is None else self.clauses[self.code]

    @classmethod
    def further_sources(cls) -> tuple[str, ...]:
        """Return the reasons as clauses."""
        return (*cls.clauses.values(), cls.framed_clause)
