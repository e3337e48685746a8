"""A time that says nothing.

Why: a customer who is told “soon” cannot know when to ask again.

    fi ✗ Palaamme asiaan mahdollisimman pian.
    fi ✓ Vastaamme viimeistään 27.11.
    sv ✗ Vi återkommer så snart som möjligt.
    sv ✓ Du får svar senast den 27 november.
    en ✗ We will be back as soon as possible.
    en ✓ You will have an answer by 27 November.
"""

from kundsvar.check import Check
from kundsvar.finds import spans_of_fault
from kundsvar.source import SORRY

CHECK = Check(
    __name__,
    severity="warning",
    message="This promises a time that says nothing.",
    remedy="Give a date or a clock time, or say when the customer hears from you next.",
    source=SORRY,
    finds=spans_of_fault(__name__),
    mends=("next_step", "timing"),
)
