"""What all tests share: the catalogues as they stand now, the examples, a seed that does not wander."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]

settings.register_profile("check", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("check")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return ROOT
