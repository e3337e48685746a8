"""Speed as ratios: each thing beside what it is compared with, in one run on one machine.

    compose    validated case → text, beside a plain Jinja2 template of the same letter with ready strings
    check      a draft of 1 kB: milliseconds, for the first time and again (sentences are remembered, as when
               a draft is checked while it is written); how time grows with length, 1 kB to 1 MB; and with floods
               of the very words that each check looks for
    import     kundsvar, beside pydantic, jinja2 and babel.dates, in fresh processes; pydantic imports itself
               only when something of it is used, so its BaseModel is

Each figure stands beside its goal; with --strict the exit status is 1 if one is not reached. Machines
that build are shared and noisy, so the build prints the figures and does not hang on them.
"""

import re
import statistics
import subprocess
import sys
import timeit
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment

import kundsvar as kv

CHECKS = Path(__file__).parents[1] / "tests" / "data" / "checks"
CASES = sorted((Path(__file__).parents[1] / "examples" / "cases").glob("*.json"))
COMPOSE_GOAL = 3.0
CHECK_GOAL_MS = 2.5
GROWTH_GOAL = 1.5
"""Time per character may grow by this much from 1 kB to 1 MB."""
FLOOD_GOAL = 2.0
"""Time per character in a flood of one check's triggers; linear is 1, quadratic 10, and machines are noisy."""
IMPORT_GOAL = 1.3


def best(run: Callable[[], object], number: int, repeat: int = 7) -> float:
    """Return the seconds of one run: the best of several series, which noise disturbs the least."""
    return min(timeit.repeat(run, number=number, repeat=repeat)) / number


def plain_template(reply: kv.Reply, case: kv.AnyCase) -> Callable[[], str]:
    """Return what renders the same letter from a compiled template with ready strings."""
    shown = sorted(_shown(reply, case), key=len, reverse=True)
    values = {f"v{number}": value for number, value in enumerate(shown)}
    names = {value: name for name, value in values.items()}
    pattern = "|".join(map(re.escape, shown))
    source = re.sub(pattern, lambda match: f"{{{{ {names[match[0]]} }}}}", reply.text)
    template = Environment(autoescape=False).from_string(source)  # noqa: S701 (plain text, as compose writes it)
    if template.render(values) != reply.text:
        raise RuntimeError("the plain template renders another letter")
    return lambda: template.render(values)


def _shown(reply: kv.Reply, case: kv.AnyCase) -> set[str]:
    values = {case.customer.full_name or "", case.agent.name, case.agent.phone or "", case.company.name}
    words = reply.text.replace("\n", " ").split(" ")
    return {value for value in values | {word.strip(".,()") for word in words if any(map(str.isdigit, word))} if value}


def compose_ratio() -> float:
    """Return how many times longer compose takes, the median over the examples and languages."""
    ratios = []
    for path in CASES:
        case = kv.parse_case(path.read_bytes())
        for language in ("fi", "sv", "en"):
            reply = kv.compose(case, language=language)
            plain = best(plain_template(reply, case), 500)
            ours = best(lambda case=case, language=language: kv.compose(case, language=language).text, 100)
            ratios.append(ours / plain)
    return statistics.median(ratios)


def check_times() -> tuple[float, float]:
    """Return the median milliseconds of a draft of 1 kB: read for the first time, and again."""
    first, again = [], []
    for path in CASES:
        case = kv.parse_case(path.read_bytes())
        for language in ("fi", "sv", "en"):
            text = (kv.compose(case, language=language).text * 3)[:1024]
            drafts = iter([_unseen(text, number)[:1024] for number in range(100)])
            first.append(best(lambda drafts=drafts, case=case: kv.check(next(drafts), case), 10) * 1000)
            again.append(best(lambda text=text, case=case: kv.check(text, case), 10) * 1000)
    return statistics.median(first), statistics.median(again)


def _unseen(text: str, number: int) -> str:
    """Return a draft none of whose sentences has been read before."""
    return re.sub(r"(?m)([.!?]?)$|([.!?])(?= )", lambda match: f" {number}{match[0]}", text)


def growth() -> dict[int, float]:
    """Return seconds per character by length."""
    case = kv.parse_case(CASES[0].read_bytes())
    draft = kv.compose(case).text + "\n\n"
    seconds = {}
    for length in (1_000, 10_000, 100_000, 1_000_000):
        runs = max(1, 20_000 // length)
        size = length // len(draft) + 1
        drafts = iter(["".join(_unseen(draft, n * size + k) for k in range(size))[:length] for n in range(runs * 3)])
        seconds[length] = best(lambda drafts=drafts: kv.check(next(drafts), case), runs, 3) / length
    return seconds


def floods() -> dict[str, float]:
    """Return for each check how much more a character takes in 50 kB of what it looks for than in 5 kB."""
    ratios = {}
    for path in sorted(CHECKS.glob("*.toml")):
        bad = tomllib.loads(path.read_text(encoding="utf-8"))["bad"][0]
        trigger = re.sub("[⟦⟧]", "", bad["draft"])
        facts = kv.Facts(language=bad["language"])
        settings = kv.Settings(select=[path.stem])
        seconds = {}
        for length in (5_000, 50_000):
            flood = (f"{trigger} " * length)[:length]
            seconds[length] = best(partial(kv.check, flood, facts, settings=settings), 1, 2) / length
        ratios[path.stem] = seconds[50_000] / seconds[5_000]
    return ratios


def import_ratio() -> float:
    """Return how many times longer it takes to import kundsvar than what it is built on."""

    def seconds(statement: str) -> float:
        program = f"import time; t = time.perf_counter(); {statement}; print(time.perf_counter() - t)"
        return float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout)  # noqa: S603 (our own program)

    pairs = [
        (seconds("import kundsvar"), seconds("from pydantic import BaseModel; import jinja2, babel.dates"))
        for _ in range(9)
    ]
    return statistics.median(ours for ours, _ in pairs) / statistics.median(base for _, base in pairs)


def main() -> int:
    """Print the figures; return 1 if one is asked to be reached and is not."""
    first, again = check_times()
    per_character = growth()
    flooded = floods()
    worst = max(flooded, key=lambda code: flooded[code])
    figures = [
        ("compose, beside a plain template", compose_ratio(), COMPOSE_GOAL, "×"),
        ("check of 1 kB, read for the first time, median", first, CHECK_GOAL_MS, " ms"),
        ("check of 1 kB, read again, median", again, CHECK_GOAL_MS, " ms"),
        ("check of 1 MB beside 1 kB, per character", per_character[1_000_000] / per_character[1_000], GROWTH_GOAL, "×"),
        (f"a flood of what a check looks for, 50 kB beside 5 kB: {worst}", flooded[worst], FLOOD_GOAL, "×"),
        ("import, beside pydantic, jinja2 and babel.dates", import_ratio(), IMPORT_GOAL, "×"),
    ]
    for name, figure, goal, unit in figures:
        reached = "" if figure <= goal else "  not reached"
        print(f"{name:<66} {figure:6.2f}{unit}  (goal: at most {goal:g}{unit}){reached}")
    print("check, seconds per million characters:", {length: round(s * 1e6, 2) for length, s in per_character.items()})
    return int("--strict" in sys.argv and any(figure > goal for _, figure, goal, _ in figures))


if __name__ == "__main__":
    sys.exit(main())
