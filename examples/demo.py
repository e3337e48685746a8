"""What kundsvar does, in one minute: a letter, what it owes, and a bad draft with its findings."""

import textwrap
from pathlib import Path

import kundsvar as kv

HERE = Path(__file__).parent
NAME = "leaving_for_another_operator"


def main() -> None:
    """Print the demonstration."""
    case = kv.parse_case((HERE / "cases" / f"{NAME}.json").read_bytes())
    _title("A customer leaves for another operator. What the reply owes her:")
    for one in kv.owed(case, language="en"):
        print(f"  {one.step:<13} {one.obligation:<12} {one.why}")
    for language in ("fi", "sv", "en"):
        reply = kv.compose(case, language=language)
        _title(f"The letter, {reply.language_tag}, {reply.register}: “{reply.subject}”")
        print(_indented(reply.text))
    draft = (HERE / "drafts" / f"{NAME}.en.txt").read_text(encoding="utf-8")
    _title("A draft by a hurried agent:")
    print(_indented(draft))
    _title("What kundsvar finds in it:")
    print(kv.check(draft, case))
    _title(f"More: {len([*(HERE / 'letters').iterdir()])} letters in examples/letters, reports in examples/reports.")


def _title(text: str) -> None:
    print(f"\n── {text}\n")


def _indented(text: str) -> str:
    wrapped = (textwrap.wrap(line, 96, initial_indent="  ", subsequent_indent="  ") for line in text.splitlines())
    return "\n".join("\n".join(lines) for lines in wrapped)


if __name__ == "__main__":
    main()
