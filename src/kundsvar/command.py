"""What a command of the command line is; the commands themselves are in `commands/`, one a file."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import NamedTuple

import kundsvar.commands as package

FINE, FOUND, BAD_INPUT = range(3)
"""Exit statuses."""


class Outcome(NamedTuple):
    """What a command has to say."""

    text: str
    """To be printed, without a line end after it; nothing is printed where it is empty."""
    status: int = FINE


class Command(NamedTuple):
    """One command."""

    module: str
    """The module that defines the command; its name is the command's."""
    what: str
    """What it does, in one sentence."""
    takes: Callable[[ArgumentParser], None]
    """Adds the command's arguments to its parser."""
    runs: Callable[[Namespace], Outcome]

    @property
    def name(self) -> str:
        """The command's public name: the file's."""
        return self.module.rpartition(".")[2]


@lru_cache(maxsize=1)
def commands() -> Mapping[str, Command]:
    """Return all commands by name, in alphabetical order.

    >>> commands()["check"].what
    'Hold drafts against what their cases owe.'
    """
    modules = sorted(module.name for module in iter_modules(package.__path__))
    return MappingProxyType({name: import_module(f"kundsvar.commands.{name}").COMMAND for name in modules})
