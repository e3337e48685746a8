"""A journey by train, local transport, coach or ferry that was late."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from kundsvar.matter import Matter
from kundsvar.matters.flight import Delay
from kundsvar.values import Money


class Journey(Matter):
    """A journey on land or by sea, on one ticket."""

    mode: Literal["train", "local", "coach", "ferry"] | None = None
    """train; local for metro, tram, bus in town or region; coach for long distances; ferry."""
    date: dt.date | None = None
    """The day of departure by the timetable."""
    country: Literal["FI", "SE"] | None = None
    """Where the journey begins."""
    delay: Delay | None = None
    """How late it was: at the destination, or what was expected at departure for a coach or local transport."""
    price: Money | None = None
    """The price of the ticket for that journey."""
    planned: Annotated[dt.timedelta | None, Field(gt=dt.timedelta(0))] = None
    """Ferry: how long the journey takes by the timetable."""
    line_km: Annotated[float | None, Field(gt=0, allow_inf_nan=False)] = None
    """Train in Sweden, coach: how long the line is in kilometres."""
    choice_offered: bool | None = None
    """Coach: whether the passenger could choose between their money back and another way there."""
    cause: (
        Literal["extreme_weather", "natural_disaster", "health_crisis", "passenger", "third_party", "strike", "other"]
        | None
    ) = None
    """Why, as far as it may free the carrier; third_party for trespass or sabotage. None if it invokes nothing."""
