"""The house inspects itself: one law for the tree, and every thing explained."""

import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

import kundsvar as kv
from kundsvar.command import commands
from kundsvar.facts import FACTS_OF
from kundsvar.formats.json import Document
from kundsvar.right import wings

EXAMPLE = re.compile(r"^    (?P<language>fi|sv|en) (?P<mark>[✗✓]) (?P<text>.+)$", re.MULTILINE)
FAULTS = sorted(
    kv.checks().keys() - {"missing-step", "forbidden-step", "wrong-order", "dispute-address", "unused-suppression"}
)


WITH_A_CASE = {
    "wrong-register": "leaving_for_another_operator",
    "wrong-variety": "phone_broke_after_13_months_in_sweden",
    "asked-again": "leaving_for_another_operator",
    "contradicted-fact": "leaving_for_another_operator",
    "fee-on-dispute": "bill_after_all_was_settled",
    "past-date": "dna_line_is_cancelled",
    "right-denied": "flight_21_hours_late_back_home",
    "unanswered-question": "phone_broke_after_13_months_in_finland",
    "unbacked-fact": "leaving_for_another_operator",
    "wrong-amount": "flight_21_hours_late_back_home",
    "wrong-verb": "leaving_for_another_operator",
}
"""Checks that find nothing where no case is known, and the example case that their examples belong to."""
MESSAGE = "How much is a repair? When can you come?"
"""What the customer of such a case wrote."""


def example(name: str, language: str) -> kv.AnyCase:
    """Return an example case with a customer who is written to in a language."""
    case = json.loads((Path(__file__).parents[1] / "examples" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    return kv.parse_case({**case, "message": MESSAGE, "customer": {**case["customer"], "language": language}})


def modules(folder: str) -> set[str]:
    """Return the names of the modules in a folder of the package."""
    return {module.name for module in pkgutil.iter_modules(importlib.import_module(f"kundsvar.{folder}").__path__)}


def test_the_name_of_a_file_is_the_name_of_the_thing() -> None:
    """Steps, checks, rights, formats, commands, playbooks and cases."""
    assert modules("steps") == set(kv.steps())
    assert {name.replace("_", "-") for name in modules("checks")} == set(kv.checks())
    assert modules("rights") == set(wings())
    assert modules("formats") == set(kv.formats())
    assert modules("commands") == set(commands())
    assert modules("playbooks") == modules("cases") == set(FACTS_OF)


def test_public_names_are_sorted_and_there() -> None:
    """And each says what it is."""
    names = kv.__all__

    assert names == sorted(names)
    for name in names:
        thing = getattr(kv, name)
        assert callable(thing) or name == "AnyCase"
        if name != "AnyCase":
            assert inspect.getdoc(thing)


@pytest.mark.parametrize("code", FAULTS)
def test_a_check_keeps_its_examples(code: str) -> None:
    """The docstring of each check has bad and good examples in three languages, and they are as it says."""
    fault = code.replace("-", "_")
    docstring = importlib.import_module(f"kundsvar.checks.{fault}").__doc__ or ""
    examples = [match.groupdict() for match in EXAMPLE.finditer(docstring)]

    assert "Why:" in docstring
    assert {(one["language"], one["mark"]) for one in examples} == {
        (lang, mark) for lang in ("fi", "sv", "en") for mark in "✗✓"
    }
    for one in examples:
        case = WITH_A_CASE.get(code)
        known = (
            kv.Facts.model_validate({"language": one["language"]}) if case is None else example(case, one["language"])
        )
        found = [f.code for f in kv.check(one["text"], known).findings]
        assert (code in found) is (one["mark"] == "✗"), one
        assert one["mark"] == "✗" or case is not None or found == []


def _models() -> list[type[BaseModel]]:
    return [
        kv.Facts,
        kv.Owed,
        kv.Right,
        kv.Reading,
        kv.Report,
        Document,
        kv.Reply,
        *(getattr(kv, kind.title()) for kind in sorted(FACTS_OF)),
    ]


@pytest.mark.parametrize("model", _models(), ids=lambda model: model.__name__)
def test_every_field_is_described(model: type[BaseModel]) -> None:
    """In the JSON Schema, of the model and of all that it is made of."""
    schema = model.model_json_schema()

    for part in [schema, *schema.get("$defs", {}).values()]:
        for name, field in part.get("properties", {}).items():
            assert field.get("description"), (part.get("title"), name)


def test_what_is_frozen_stays() -> None:
    """A case, once made, is what it is."""
    facts = kv.Facts(kind="refusal")

    with pytest.raises(ValueError, match="frozen"):
        facts.kind = "complaint"  # type: ignore[misc]  # what is tested


def test_data_flows_left_to_right() -> None:
    """Nothing on the left of the road imports anything on its right."""
    road = ["case", "right", "playbook", "owed", "reply", "compose", "check"]
    source = Path(kv.__file__).parent
    right_of = {name: set(road[number + 1 :]) for number, name in enumerate(road)}

    for name, right in right_of.items():
        imported = set(
            re.findall(r"^from kundsvar\.(\w+)", (source / f"{name}.py").read_text(encoding="utf-8"), re.MULTILINE)
        )
        assert not imported & right, name


def test_importing_is_quiet_and_lazy() -> None:
    """No catalogue is read, no template compiled, before something is asked for."""
    late = "('babel.messages', 'hypothesis', 'kundsvar.cli', 'rich')"
    program = f"import sys, kundsvar; print([name for name in sys.modules if name.startswith({late})])"

    output = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 (our own program)

    assert output.stdout.strip() == "[]"
    assert output.stderr == ""
