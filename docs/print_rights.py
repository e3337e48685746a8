"""Write a page for each rule of law anew, from its rows and from the table of cases that it is tested by.

Run it with `make rights` after a change to `src/kundsvar/rights` or `tests/data/rights.tsv`.
"""

import shutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from kundsvar.right import Law, wings

HERE = Path(__file__).parent
TABLE = HERE.parent / "tests" / "data" / "rights.tsv"
READ = {
    "primary-text": "the text was read",
    "official-page": "an official page was seen",
    "secondary": "known at second hand",
    "memory": "from memory: look it up before you rely on it",
}
DUE = {"yes": "owed", "no": "not owed", "?": "lacks a fact, or is for people to judge"}
NO_ADVICE = (
    "This page is made from the rows by which `kundsvar.rights` computes. It is no legal advice: "
    "ask somebody who knows the law on the day that counts."
)


def pages() -> Mapping[str, str]:
    """Return the text of every page by its file name."""
    found = {"README.md": _index()}
    for wing in wings().values():
        for rule, laws in _rules(wing.laws).items():
            found[f"{rule}.md"] = "\n".join(_page(rule, laws))
    return found


def _rules(laws: Mapping[str, Law]) -> dict[str, list[Law]]:
    rules: dict[str, list[Law]] = {}
    for law in laws.values():
        rules.setdefault(law.rule, []).append(law)
    return rules


def _index() -> str:
    lines = ["# What the law adds", "", NO_ADVICE, ""]
    for wing in wings().values():
        what = (import_module(wing.module).__doc__ or "").strip()
        lines += [f"## {wing.name.replace('_', ' ')}", "", what, "", "| rule | law of | statute |", "|---|---|---|"]
        for rule, laws in _rules(wing.laws).items():
            countries = ", ".join(dict.fromkeys(law.jurisdiction for law in laws))
            statutes = "; ".join(dict.fromkeys(law.statute for law in laws))
            lines.append(f"| [{rule}]({rule}.md) | {countries} | {statutes} |")
        lines.append("")
    return "\n".join(lines)


def _page(rule: str, laws: list[Law]) -> Iterator[str]:
    yield from (f"# {rule}", "", NO_ADVICE, "")
    for law in laws:
        place = f"{law.statute}, {law.article}" if law.article else law.statute
        yield from (f"## {law.jurisdiction}: {place}", "", law.says, "")
        yield f"- Applies from {law.valid_from or 'a day that is not noted'} {_until(law)}."
        cited = "its article may be cited in a letter" if law.cite else "a letter names no article of it"
        yield f"- Evidence: {READ[law.evidence]}; {cited}."
        if law.note:
            yield f"- Note: {law.note}"
        yield f"- Looked at on {law.as_of}. Seen at: {'; '.join(map(_link, law.source))}."
        yield ""
    cases = [row for row in _table() if row["right"] == rule]
    if cases:
        yield from ("## Cases", "", "| case | | gives | decided by | lacks |", "|---|---|---|---|---|")
        for row in cases:
            yield f"| {row['case']} | {DUE[row['due']]} | {row['gives']} | {row['article']} | {row['lacking']} |"
        yield ""


def _until(law: Law) -> str:
    return f"to {law.valid_to}" if law.valid_to else "on"


def _link(source: str) -> str:
    return f"<{source}>" if source.startswith("http") and " " not in source else source


def _table() -> list[dict[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    headings = lines[0].split("\t")
    return [dict(zip(headings, line.split("\t"), strict=True)) for line in lines[1:] if not line.startswith("#")]


def main() -> None:
    """Write the pages."""
    shutil.rmtree(HERE / "rights", ignore_errors=True)
    (HERE / "rights").mkdir()
    for name, text in pages().items():
        (HERE / "rights" / name).write_text(text.rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
