"""What a format of reports is; the formats themselves are in `formats/`, one a file."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import NamedTuple

import kundsvar.formats as package
from kundsvar.errors import InputError
from kundsvar.expect import expect_one_of
from kundsvar.offsets import Offsets
from kundsvar.report import Report


class Filed(NamedTuple):
    """A report, and the file that its draft came from."""

    report: Report
    path: str | None = None
    """As it is to be named in the output; None where the draft came from no file."""


class Manner(NamedTuple):
    """How reports are written, where a format leaves a choice."""

    offsets: Offsets = "code-points"
    """What offsets and columns count, in the formats for programs."""
    color: bool = False
    """Whether a text is coloured for a terminal."""
    width: int = 100
    """How many columns the lines of a text may take."""


class Format(NamedTuple):
    """One format of reports."""

    module: str
    """The module that defines the format; its name is the format's."""
    what: str
    """What it is good for, in one line."""
    writes: Callable[[Sequence[Filed], Manner], str]
    """Returns the reports as one text, without a line end after it."""

    @property
    def name(self) -> str:
        """The format's public name: the file's."""
        return self.module.rpartition(".")[2]


@lru_cache(maxsize=1)
def formats() -> Mapping[str, Format]:
    """Return all formats by name, in alphabetical order.

    >>> list(formats())
    ['github', 'html', 'json', 'junit', 'sarif', 'text']
    """
    modules = sorted(module.name for module in iter_modules(package.__path__))
    return MappingProxyType({name: import_module(f"kundsvar.formats.{name}").FORMAT for name in modules})


def format_reports(
    reports: Mapping[str, Report], name: str = "text", *, offsets: Offsets = "code-points", color: bool = False
) -> str:
    """Return the reports on several drafts, by the paths of their files, as one text in a format.

    `offsets` says what offsets and columns count in the formats for programs; `color` colours a text for a terminal.

    >>> from kundsvar.check import check
    >>> from kundsvar.facts import Facts
    >>> report = check("I can't help you.", Facts(language="en"))
    >>> print(format_reports({"drafts/ma.txt": report}, "github").partition("::This")[0])
    ::error file=drafts/ma.txt,line=1,endLine=1,col=3,endColumn=17,title=blunt

    Raises InputError for a format or offsets that there are not.
    """
    return written([Filed(report, path) for path, report in reports.items()], name, Manner(offsets, color))


def written(filed: Sequence[Filed], name: str, manner: Manner) -> str:
    """Return reports in a format.

    Raises InputError for a format or offsets that there are not.
    """
    if name not in formats():
        raise InputError(f"format: {name!r} is not known; use {', '.join(formats())}")
    expect_one_of(manner.offsets, Offsets, "offsets")
    return formats()[name].writes(filed, manner)
