"""The labelled replies as data: sentences with their places in the text, facts, and which part a reply belongs to."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kundsvar.facts import FACTS_OF, Facts
from kundsvar.span import Span

CORPUS = Path(__file__).parent
PARTS = ("train", "dev", "test")


class Gold(NamedTuple):
    """A sentence of a reply as its readers labelled it."""

    text: str
    span: Span
    steps: frozenset[str]
    faults: frozenset[str]


class Labelled(NamedTuple):
    """A reply with its labels."""

    id: str
    language: str
    facts: Facts
    text: str
    sentences: tuple[Gold, ...]

    @property
    def steps(self) -> frozenset[str]:
        """All steps that the reply takes."""
        return frozenset().union(*(sentence.steps for sentence in self.sentences))

    @property
    def faults(self) -> frozenset[str]:
        """All faults that it has."""
        return frozenset().union(*(sentence.faults for sentence in self.sentences))


def read_replies(paths: Iterable[Path]) -> Iterator[Labelled]:
    """Yield the replies of files in the guide's format."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield _reply(json.loads(line))


def corpus(part: str | None = None) -> Iterator[Labelled]:
    """Yield the replies of the corpus, all or those of a part: train, dev or test."""
    parts = split()
    for reply in read_replies(sorted((CORPUS / "replies").glob("*.jsonl"))):
        if part is None or parts[reply.id] == part:
            yield reply


def split() -> dict[str, str]:
    """Return the part of each reply, by its id: fixed once and for all in `split.tsv`."""
    lines = (CORPUS / "split.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def _reply(data: dict[str, Any]) -> Labelled:
    sentences: list[Gold] = []
    text = ""
    for number, paragraph in enumerate(data["paragraphs"]):
        text += "\n\n" if number else ""
        for place, sentence in enumerate(paragraph):
            text += " " if place else ""
            span = Span(len(text), len(text) + len(sentence["t"]))
            text += sentence["t"]
            sentences.append(Gold(sentence["t"], span, frozenset(sentence["steps"]), frozenset(sentence["faults"])))
    known = FACTS_OF[data["kind"]]
    facts = {name: value for name, value in data["facts"].items() if name in known}
    channel = data["channel"] if data["channel"] in {"email", "letter", "chat", "sms", "social"} else None
    return Labelled(
        id=data["id"],
        language=data["lang"],
        facts=Facts(kind=data["kind"], language=data["lang"], channel=channel, **facts),
        text=text,
        sentences=tuple(sentences),
    )
