"""What went wrong in a service."""

from datetime import timedelta
from typing import Annotated, Any, ClassVar

from pydantic import Field

from kundsvar.coded import Coded
from kundsvar.text import Clause, Text

_DEPARTURES = frozenset({"late_flight", "cancelled_flight", "late_train", "cancelled_train"})
_BILLS = frozenset({"wrong_bill", "wrong_reminder"})


class Event(Coded):
    """What went wrong."""

    step: ClassVar = "regret"
    sentences: ClassVar = {
        "late_flight": "We apologise for the delay of your flight.",
        "cancelled_flight": "We apologise for the cancellation of your flight.",
        "late_train": "We apologise for the delay of your train.",
        "cancelled_train": "We apologise for the cancellation of your train.",
        "late_delivery": "We apologise for the delay of your delivery.",
        "outage": "We apologise for the interruption in the service.",
        "closed": "We apologise that our door was closed when you came.",
        "wrong_bill": "We apologise that we sent you a bill that you did not owe.",
        "wrong_reminder": "We apologise that we sent you a bill that you did not owe, and added a reminder fee to it.",
        "no_answer": "We apologise that we did not answer your message.",
    }
    ongoing: ClassVar = {
        "late_flight": "We apologise that your flight is delayed.",
        "late_train": "We apologise that your train is delayed.",
        "late_delivery": "We apologise that your delivery is delayed.",
    }
    frame: ClassVar = "We apologise that {{ event.text }}."

    text: Clause | None = None
    """A clause, as after "we apologise that"."""
    subject: Text | None = None
    """The flight, train, order or bill, as in a subject line: flight NF 612."""
    lasted: Annotated[timedelta | None, Field(gt=timedelta(0))] = None
    """How long the customer had to wait."""

    @property
    def departs(self) -> bool:
        """Whether passengers wait for a departure."""
        return self.code in _DEPARTURES

    @property
    def is_wrong_bill(self) -> bool:
        """Whether a bill was wrong."""
        return self.code in _BILLS

    def source_in(self, case: Any) -> str:
        """Return the English source: who still waits is not told that it was late."""
        return self.ongoing[self.code] if case.ongoing and self.code in self.ongoing else self.source

    @classmethod
    def further_sources(cls) -> tuple[str, ...]:
        """Return the sources for those who still wait."""
        return tuple(cls.ongoing.values())
