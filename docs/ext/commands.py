"""The page of the command line, made from its parser."""

import argparse
from collections.abc import Iterator

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from kundsvar.cli import parser

PAGE = "reference/cli"


def commands() -> Iterator[str]:
    """Yield a section for each command, in Markdown."""
    choices = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001 (argparse shows its actions nowhere else)
    for name, command in choices.choices.items():
        taken = sorted(_arguments(command), key=lambda action: bool(action.option_strings))
        options = " [options]" if any(action.option_strings for action in taken) else ""
        places = "".join(f" {action.dest}" for action in taken if not action.option_strings)
        yield f"\n## kundsvar {name}\n\n{command.description}\n\n```text\nkundsvar {name}{options}{places}\n```\n"
        if taken:
            yield "| argument | says |\n|---|---|"
        yield from (f"| {_usage(action)} | {_says(action)} |" for action in taken)


def _arguments(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in command._actions:  # noqa: SLF001 (as above)
        if not isinstance(action, argparse._HelpAction):  # noqa: SLF001 (as above)
            yield action


def _usage(action: argparse.Action) -> str:
    if not action.option_strings:
        return f"`{action.dest}`"
    value = f" {action.metavar}" if action.metavar else ""
    return f"`{action.option_strings[0]}{value}`"


def _says(action: argparse.Action) -> str:
    choices = f": {', '.join(f'`{one}`' for one in action.choices)}" if action.choices else ""
    default = f"; `{action.default}` if it is not given" if action.option_strings and action.default else ""
    return f"{action.help}{choices}{default}".replace("|", "\\|")


def _add_commands(_: Sphinx, docname: str, content: list[str]) -> None:
    if docname == PAGE:
        content[0] += "\n".join(commands())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the commands to their page."""
    app.connect("source-read", _add_commands)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
