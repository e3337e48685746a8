"""Says that ARN costs nothing.

Why: since 1 July 2024 the Swedish board takes a fee; whoever is told otherwise loses money or the case.

    fi ✗ ARN ei peri maksua.
    fi ✓ Hakemus ARN:ään maksaa 150 kruunua.
    sv ✗ ARN:s prövning är kostnadsfri.
    sv ✓ Anmälan till ARN kostar 150 kronor.
    en ✗ ARN examines disputes free of charge.
    en ✓ ARN charges a fee of SEK 150.
"""

from collections.abc import Iterator

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.source import ARN_FEE


def _finds(draft: Draft) -> Iterator[Found]:
    procedure = draft.rights.get("disputes-procedure")
    if procedure is not None and procedure.jurisdiction == "SE" and procedure.due and procedure.at_most is None:
        return  # A letter of the time when it was true.
    for span in draft.phrases.get("dispute_fee", ()):
        yield Found(span)


CHECK = Check(
    __name__,
    severity="error",
    message="This says that ARN costs nothing; since 1 July 2024 it takes a fee.",
    remedy="Give the fee, 150 kronor, and the year within which the application is made.",
    source=ARN_FEE,
    finds=_finds,
    mends=("dispute_body",),
)
