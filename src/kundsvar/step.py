"""What a sentence can do for a customer."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import NamedTuple

import kundsvar.steps as package


class Step(NamedTuple):
    """One thing that a reply does for the customer; the things themselves are in `steps/`, one a file."""

    module: str
    """The module that defines the step; its name is the step's."""
    what: str
    """What a sentence does that takes this step: English source of a catalogue entry."""
    why: str
    """Why a customer is owed it: English source of a catalogue entry."""
    source: str
    """Who says so."""

    @property
    def name(self) -> str:
        """The step's public name."""
        return self.module.rpartition(".")[2]


@lru_cache(maxsize=1)
def steps() -> Mapping[str, Step]:
    """Return all steps by name, in alphabetical order.

    >>> steps()["regret"].what
    'Says sorry, without an if.'
    """
    modules = sorted(module.name for module in iter_modules(package.__path__))
    return MappingProxyType({name: import_module(f"kundsvar.steps.{name}").STEP for name in modules})
