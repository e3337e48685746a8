"""Write every example anew: each case as a letter in every language and register, each bad draft with its report.

The files are tests: read what changed before you commit it.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import kundsvar as kv
from kundsvar.people import Language, Register

HERE = Path(__file__).parent


def letters() -> Iterator[tuple[str, str]]:
    """Yield file name and text of every letter."""
    for path in sorted((HERE / "cases").glob("*.json")):
        case = kv.parse_case(path.read_bytes())
        for language in get_args(Language):
            for register in get_args(Register):
                reply = kv.compose(case, language=language, register=register)
                yield f"{path.stem}.{language}.{register}.txt", f"{reply.subject}\n\n{reply.text}\n"


def reports() -> Iterator[tuple[str, str]]:
    """Yield file name and text of the report on every bad draft."""
    for path in sorted((HERE / "drafts").glob("*.txt")):
        name, language, _ = path.name.split(".")
        case = json.loads((HERE / "cases" / f"{name}.json").read_text(encoding="utf-8"))
        case = kv.parse_case({**case, "customer": {**case["customer"], "language": language}})
        yield path.name, f"{kv.check(path.read_text(encoding='utf-8'), case)}\n"


def main() -> None:
    """Write the letters and the reports."""
    for folder, files in (("letters", letters), ("reports", reports)):
        shutil.rmtree(HERE / folder, ignore_errors=True)
        (HERE / folder).mkdir()
        for name, text in files():
            (HERE / folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
