"""Airports: in which country they are, and how far one is from another.

The table is that of the package airportsdata (extra `air`); without it, a flight gives its countries and distance.
"""

from collections.abc import Mapping
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

_EARTH_RADIUS_KM = 6371.0


class Airport(NamedTuple):
    """Where an airport is."""

    country: str
    """ISO code of the country."""
    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, str | float]]:
    try:
        from airportsdata import load
    except ImportError:
        return {}
    return load("IATA")  # type: ignore[return-value]  # a table of typed dicts, of which we read three keys


@lru_cache(maxsize=512)
def airport(code: str | None) -> Airport | None:
    """Return the airport of an IATA code; None where no table has it.

    >>> airport("ARN").country
    'SE'
    >>> airport("QQQ") is None
    True
    """
    row = _table().get(code or "")
    return None if row is None else Airport(str(row["country"]), float(row["lat"]), float(row["lon"]))


def great_circle_km(start: Airport, end: Airport) -> float:
    """Return the length of the great circle between two airports, in kilometres, on a sphere of radius 6371 km.

    >>> round(great_circle_km(airport("LAX"), airport("ARN")))
    8863
    """
    north, south = radians(start.latitude), radians(end.latitude)
    chord = (
        sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(end.longitude - start.longitude) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(chord))
