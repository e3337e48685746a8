"""Personal data that came into the wrong hands."""

import datetime as dt

from kundsvar.matter import Matter


class Breach(Matter):
    """A breach of personal data."""

    date: dt.date | None = None
    """When it was found."""
    high_risk: bool | None = None
    """Whether it is likely to mean a high risk for the people whose data they are."""
