"""An apology that hangs on a condition, or on the customer's feelings.

Why: an apology works when it owns a concrete act; “sorry if” hands the blame back.

    fi ✗ Pahoittelemme, jos koitte palvelun huonoksi.
    fi ✓ Pyydämme anteeksi, että jätimme teidät ilman vastausta.
    sv ✗ Vi beklagar om du har upplevt det så.
    sv ✓ Vi ber om ursäkt för att du inte fick svar.
    en ✗ We are sorry if you feel that way.
    en ✓ We are sorry that we left you without an answer.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import ROSCHK

CHECK = Check(
    __name__,
    severity="error",
    message="This apologises only if, or for how the customer feels: it reads as no apology.",
    remedy="Name what we did, without an if: “We apologise for not answering you.”",
    source=ROSCHK,
    finds=spans_of_fault(__name__),
    mends=("regret",),
)
