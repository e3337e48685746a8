"""The code of a page of the docs: cut out, and run as a reader would."""

import doctest
import io
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from kundsvar.cli import main

_FENCE = re.compile(r"^(?P<marks>`{3,})(?P<head>[^\n`]*)\n(?P<body>.*?)^(?P=marks)$", re.MULTILINE | re.DOTALL)
_CAPTION = re.compile(r"\A:caption: (\S+)\n\n")
_COMMAND = re.compile(r"^\$ (.+)\n", re.MULTILINE)
_ANY_LINES = re.compile(r"^…\n", re.MULTILINE)
_OPTIONS = doctest.ELLIPSIS


class Snippet(NamedTuple):
    """One fenced block: what it is, where it begins, what stands in it."""

    kind: str
    line: int
    body: str


def snippets(page: str) -> Iterator[Snippet]:
    """Yield the fenced blocks of a page."""
    for match in _FENCE.finditer(page):
        yield Snippet(match["head"].strip(), page.count("\n", 0, match.start("body")) + 1, match["body"])


def run(path: Path, folder: Path) -> int:
    """Run all code of a page in a folder, in its order; return how much of it there was.

    A block with a caption is a file; `python` is run; `pycon` is compared with what comes; of `console` the commands
    of kundsvar are. A line with … alone stands for any lines, […] for any words in brackets.
    """
    names: dict[str, object] = {"__name__": "page"}
    count = 0
    for snippet in snippets(path.read_text(encoding="utf-8")):
        where = f"{path.name}:{snippet.line}"
        if caption := _CAPTION.match(snippet.body):
            file = folder / caption[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(snippet.body[caption.end() :], encoding="utf-8")
        elif snippet.kind == "python":
            exec(compile("\n" * snippet.line + snippet.body, str(path), "exec"), names)  # noqa: S102 (our own pages)
        elif snippet.kind == "pycon":
            _compare(snippet, where, names)
        elif snippet.kind == "console":
            _call(snippet, where)
        else:
            continue
        count += 1
    return count


def _compare(snippet: Snippet, where: str, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(_ANY_LINES.sub("...\n", snippet.body), names, where, where, snippet.line)
    said = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=_OPTIONS, verbose=False)
    runner.run(test, out=said.write, clear_globs=False)
    names |= test.globs
    assert runner.summarize(verbose=False).failed == 0, said.getvalue()


def _call(snippet: Snippet, where: str) -> None:
    _, *parts = _COMMAND.split(snippet.body)
    for command, wanted in zip(parts[::2], parts[1::2], strict=True):
        words = shlex.split(command)
        if words[0] != "kundsvar":
            continue
        got = io.StringIO()
        with redirect_stdout(got), redirect_stderr(got):
            main(words[1:])
        fits = doctest.OutputChecker().check_output(_dotted(wanted), got.getvalue(), _OPTIONS)
        assert fits, f"{where}: {command}\n{got.getvalue()}"


def _dotted(text: str) -> str:
    return _ANY_LINES.sub("...", text).replace("[…]", "[...]")
