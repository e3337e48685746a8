"""Denies on a guarantee, age or terms a right that the law gives.

Why: the right to complain stands above guarantees and other terms.

    fi ✗ Takuu on umpeutunut, joten emme korvaa.
    fi ✓ Takuu on päättynyt, mutta lakisääteinen virhevastuumme ei ole.
    sv ✗ Garantin har gått ut, så vi kan inte hjälpa dig.
    sv ✓ Garantin har gått ut, men du har tre års reklamationsrätt.
    en ✗ It is out of guarantee, so we cannot repair it.
    en ✓ The guarantee has ended, but your statutory rights have not.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import PRESENCE

CHECK = Check(
    __name__,
    severity="error",
    message="This puts the guarantee or the terms above the law.",
    remedy="Assess the fault by the law: its liability does not end with the guarantee.",
    source=PRESENCE,
    finds=spans_of_fault(__name__),
    mends=("rights", "remedy"),
)
