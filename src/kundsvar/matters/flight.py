"""A flight that was late, cancelled or overbooked."""

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kundsvar.matter import Matter
from kundsvar.model import Model
from kundsvar.text import Prose
from kundsvar.values import Money

Airport = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Delay = Annotated[dt.timedelta, Field(ge=dt.timedelta(0))]


class Extraordinary(Model):
    """What a carrier asserts that frees it from compensation; it has to prove it."""

    cause: Literal[
        "technical_fault",
        "own_staff_strike",
        "outside_strike",
        "weather",
        "air_traffic_control",
        "airspace_closed",
        "security",
        "bird_strike",
        "runway_debris",
        "other",
    ]
    """What kind of cause it was."""
    account: Prose | None = None
    """The concrete event, its place and time, and why nobody at the carrier could help it."""
    measures: Prose | None = None
    """What was done to avoid the delay or cancellation all the same."""


class Flight(Matter):
    """A flight from the first departure to the final destination of one booking."""

    date: dt.date | None = None
    """The day of departure by the timetable."""
    origin: Airport | None = None
    """First departure, by the airport's IATA code: LAX; if that is in no table, give origin_country and distance_km."""
    destination: Airport | None = None
    """Final destination, by IATA code: ARN; if that is in no table, give destination_country and distance_km."""
    origin_country: Country | None = None
    """The country of the first departure, by ISO code: US; found by the airport if not given."""
    destination_country: Country | None = None
    """The country of the final destination, by ISO code: SE; found by the airport if not given."""
    distance_km: Annotated[float | None, Field(gt=0, allow_inf_nan=False)] = None
    """Great-circle kilometres between the two; found by the airports if not given."""
    carrier_country: Country | None = None
    """The country that licensed the airline which operated the flight, by ISO code: SE."""
    disruption: Literal["delayed", "cancelled", "denied_boarding", "downgraded"] | None = None
    """What happened to the passenger."""
    departure_delay: Delay | None = None
    """How much later than by the timetable it left, or is expected to leave."""
    arrival_delay: Delay | None = None
    """How much later than by the timetable a door opened, or is expected to open, at the final destination."""
    informed_days: Annotated[int | None, Field(ge=0)] = None
    """Cancelled: how many days before departure the passenger was told, if the carrier can prove it; else 0."""
    departs_earlier: Delay | None = None
    """Cancelled: how much earlier than the first flight the offered one left; PT0H if not earlier."""
    passengers: Annotated[int | None, Field(ge=1)] = None
    """For how many passengers of the booking."""
    fare: Money | None = None
    """Downgraded: the price of the ticket for that flight."""
    extraordinary: Extraordinary | None = None
    """Circumstances that the carrier invokes against compensation; None if it invokes none."""
    notice_given: bool | None = None
    """Whether the passenger was given the written notice of their rights."""
    free_ticket: bool = False
    """Whether they flew free of charge or at a reduced fare that the public cannot have; not frequent flyers."""
    late_at_check_in: bool = False
    """Whether they came too late to check-in, or had no confirmed booking."""
    helped_abroad: bool = False
    """Whether they got compensation and help by the law of the country outside the Union that they left."""

    @model_validator(mode="after")
    def _goes_somewhere(self) -> Self:
        if self.origin is not None and self.origin == self.destination:
            raise ValueError("destination is the origin; give the two ends of the journey")
        return self
