"""The gallery: every example case as letters in three languages, and bad drafts with their findings."""

from collections.abc import Iterator
from itertools import groupby

from generated import Page, publish, rendered
from generated.examples import cases, drafts
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

import kundsvar as kv


def pages() -> Iterator[Page]:
    """Yield the pages of letters and of drafts, and the list of both."""
    drafted = {draft.case for draft in drafts()}
    by_kind = sorted(cases().items(), key=lambda named: named[1].kind)
    groups = [(kind, [name for name, _ in group]) for kind, group in groupby(by_kind, lambda named: named[1].kind)]
    yield Page("gallery/index", rendered("gallery_list", "en", groups=groups, cases=cases(), drafted=drafted))
    for name, case in cases().items():
        found = [right for right in kv.rights(case) if right.due is not False]
        yield Page(
            f"gallery/{name}",
            rendered("gallery_page", "en", name=name, case=case, rights=found, drafted=name in drafted),
        )
    for name in sorted(drafted):
        reports = {draft.language: draft.report for draft in drafts() if draft.case == name}
        yield Page(f"drafts/{name}", rendered("draft_page", "en", name=name, reports=reports))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the pages."""
    return publish(app, pages, "gallery", "drafts")
