"""The corpus is what its guide says, and the program that measures counts rightly."""

import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

import kundsvar as kv


@pytest.fixture(scope="module")
def replies(root: Path) -> ModuleType:
    """Return the module that reads the corpus."""
    sys.path.insert(0, str(root / "corpus"))
    import replies  # type: ignore[import-not-found]  # a program beside the package

    return replies  # type: ignore[no-any-return]  # as above


@pytest.fixture(scope="module")
def accuracy(replies: ModuleType) -> ModuleType:
    """Return the program that measures."""
    assert replies
    import accuracy  # type: ignore[import-not-found]  # as above

    return accuracy  # type: ignore[no-any-return]  # as above


def test_every_reply_has_its_part_and_known_labels(replies: ModuleType) -> None:
    """Ids are unique, and the parts are split in the same way in each language."""
    found = [*replies.corpus()]
    faults = {code.replace("-", "_") for code in kv.checks()}

    assert Counter(reply.id for reply in found).most_common(1)[0][1] == 1
    assert {reply.id for reply in found} == set(replies.split())
    for reply in found:
        assert reply.steps <= set(kv.steps()), reply.id
        assert reply.faults <= faults, reply.id
        assert all(reply.text[one.span.slice] == one.text for one in reply.sentences)
    shares = Counter((reply.language, replies.split()[reply.id]) for reply in found)
    assert len({(shares[language, "dev"], shares[language, "test"]) for language in ("fi", "sv", "en")}) == 1


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_bank_of_sentences(language: str, root: Path) -> None:
    """Each sentence stands there once, with known labels, and is none of those that measure."""
    lines = (root / "corpus" / "sentences" / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines[1:]]
    faults = {code.replace("-", "_") for code in kv.checks()}

    assert lines[0] == "steps\tfaults\tsentence"
    assert len({sentence for _, _, sentence in rows}) == len(rows)
    for steps, found, sentence in rows:
        assert set(steps.split()) <= set(kv.steps()), sentence
        assert set(found.split()) <= faults, sentence


def test_what_is_counted(accuracy: ModuleType, replies: ModuleType, tmp_path: Path) -> None:
    """On a reply whose labels are known, and one that is labelled wrongly."""
    sentences = [
        {"t": "Hello Mary,", "steps": ["greeting"], "faults": []},
        {"t": "We are sorry that your parcel is late.", "steps": ["regret"], "faults": []},
        {
            "t": "We will get back to you as soon as possible.",
            "steps": ["next_step", "timing"],
            "faults": ["vague_time"],
        },
    ]
    reply = {
        "id": "x-1",
        "lang": "en",
        "kind": "apology",
        "channel": "email",
        "facts": {"at_fault": True, "ongoing": False, "compensation_due": False},
        "paragraphs": [[sentence] for sentence in sentences],
    }
    file = tmp_path / "x.jsonl"
    file.write_text(json.dumps(reply) + "\n", encoding="utf-8")

    figures = accuracy.figures([accuracy.read(one) for one in replies.read_replies([file])])

    assert figures["faults of a reply, F1"] == 1.0
    assert figures["cuts that agree"] == 1.0
    assert figures["language"] == 1.0


def test_precision_and_recall(accuracy: ModuleType) -> None:
    """One found rightly, one wrongly, one overlooked; nothing at all is perfect."""
    count = accuracy.Count().plus(frozenset("ab"), frozenset("bc"))

    assert (count.precision, count.recall, count.f1) == (0.5, 0.5, 0.5)
    assert accuracy.Count().f1 == 1.0


def test_the_gate(accuracy: ModuleType) -> None:
    """A figure may rise, and fall by chance; errors may fall."""
    assert not accuracy.is_worse("missing, recall", 0.9, 0.8)
    assert not accuracy.is_worse("missing, recall", 0.797, 0.8)
    assert accuracy.is_worse("missing, recall", 0.7, 0.8)
    assert accuracy.is_worse("errors for each good reply", 0.5, 0.3)
    assert not accuracy.is_worse("errors for each good reply", 0.1, 0.3)
