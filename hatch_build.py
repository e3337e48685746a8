"""Bring `locales/` into the package: catalogues compiled, reading words copied.

Translators work in `locales/`; the package needs `.mo` files beside its code. A wheel without them
would answer every customer with an error, so a build that finds no catalogue fails.
"""

import shutil
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def build_locales(root: Path) -> list[Path]:
    """Write `src/kundsvar/locales` anew from `locales`; return the catalogues written."""
    source, target = root / "locales", root / "src" / "kundsvar" / "locales"
    catalogues = sorted(source.glob("*/LC_MESSAGES/*.po"))
    if not catalogues:
        raise FileNotFoundError(f"no catalogue (*.po) below {source}: the package would be mute")
    shutil.rmtree(target, ignore_errors=True)
    written = []
    for po in catalogues:
        mo = (target / po.relative_to(source)).with_suffix(".mo")
        mo.parent.mkdir(parents=True, exist_ok=True)
        with po.open("rb") as text, mo.open("wb") as compiled:
            write_mo(compiled, read_po(text, locale=po.parents[1].name, abort_invalid=True))
        written.append(mo)
    for words in sorted([*source.glob("*/**/*.txt"), *source.glob("*/**/*.tsv")]):
        copy = target / words.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(words, copy)
    return written


class LocalesHook(BuildHookInterface[Any]):
    """Hatchling calls this before it packs a wheel, editable or not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's signature)
        """Compile the catalogues."""
        build_locales(Path(self.root))


if __name__ == "__main__":
    build_locales(Path(__file__).parent)
