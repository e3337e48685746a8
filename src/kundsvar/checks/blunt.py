"""A refusal or a shrug without care.

Why: it is not what is said but how: a curt no is what the customer tells others of.

    fi ✗ En voi auttaa.
    fi ✓ Selvitän, kuka tätä hoitaa, ja pyydän häntä soittamaan teille huomenna.
    sv ✗ Jag kan inte hjälpa dig.
    sv ✓ Jag tar reda på vem som sköter det och ber hen ringa dig i morgon.
    en ✗ I can't help you.
    en ✓ I will find out who handles this and ask them to call you tomorrow.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import CARD

CHECK = Check(
    __name__,
    severity="error",
    message="This shuts the door without a reason or a way on.",
    remedy="Say what is known, what you will do, or who can help.",
    source=CARD,
    finds=spans_of_fault(__name__, sure=0.94),
    mends=("decision", "next_step"),
    yields_to=("door-closer", "passing-the-buck"),
)
