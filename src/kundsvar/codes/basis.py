"""What compensation rests on."""

from typing import ClassVar

from kundsvar.coded import Coded
from kundsvar.text import Clause


class Basis(Coded):
    """The rule by which compensation is owed."""

    step: ClassVar = "rights"
    sentences: ClassVar = {
        "air_regulation": "You have a right to this under Regulation (EC) No 261/2004 on the rights of air passengers.",
        "law": "You have a right to this under the law.",
        "contract": "You have a right to this under our contract with you.",
    }
    frame: ClassVar = "You have a right to this under {{ compensation.basis.text }}."

    text: Clause | None = None
    """The name of the law or rule, as after "under"."""
