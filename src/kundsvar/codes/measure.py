"""What is changed so that something does not happen again."""

from typing import Any, ClassVar

from kundsvar.coded import Coded
from kundsvar.codes.event import Event
from kundsvar.text import Prose


class Measure(Coded):
    """What has been changed so that it does not happen again."""

    step: ClassVar = "prevention"
    sentences: ClassVar = {
        "one_time": "We have changed our routine: from now on we tell you the real time as soon as we know it.",
        "written_confirmation": "We have changed our routine: every cancellation is now confirmed in writing.",
        "checked_twice": "We have changed our routine: two of us now check before anything is sent.",
        "system_fixed": "We have corrected the fault in our system, so that others do not have to go through the same.",
        "supplier_informed": "We have told the manufacturer about the fault, "
        "so that it can be corrected in production.",
        "staff_on_site": "We have changed our routine: in a long delay there is now always one of us on site.",
    }
    for_passengers: ClassVar = (
        "We have changed our routine: from now on we tell passengers the new departure time as soon as we know it."
    )
    frame: ClassVar = "This is what we have changed so that it does not happen again: {{ prevention.text }}"

    text: Prose | None = None
    """One or more sentences."""

    def source_in(self, case: Any) -> str:
        """Return the English source: where passengers wait for a departure, one time is the time of that."""
        event: Event | None = getattr(case, "event", None)
        return self.for_passengers if self.code == "one_time" and event is not None and event.departs else self.source

    @classmethod
    def further_sources(cls) -> tuple[str, ...]:
        """Return the source for passengers."""
        return (cls.for_passengers,)
