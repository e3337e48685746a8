"""What a directive of kundsvar is: it reads a case or a draft, and shows what the library makes of it."""

from typing import ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

from kundsvar.errors import InputError, KundsvarError
from kundsvar.parse import decoded


class KundsvarDirective(SphinxDirective):
    """The directives themselves are in `directives/`; their argument is a file, their content stands for one."""

    optional_arguments: ClassVar = 1
    final_argument_whitespace: ClassVar = True
    has_content: ClassVar = True

    def shown(self) -> list[nodes.Node]:
        """Return the nodes; KundsvarError is reported as an error in the document."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """Return the nodes, as docutils asks for them."""
        try:
            shown = self.shown()
        except KundsvarError as error:
            raise self.error(f"{self.name}: {error}") from None
        for node in (node for top in shown for node in top.findall(nodes.Element)):
            self.set_source_info(node)
        return shown

    def given(self) -> str:
        """Return what the argument names or the content says."""
        if bool(self.arguments) == bool(self.content):
            raise InputError("needs either a file or a content; give one of the two")
        return self.read(self.arguments[0]) if self.arguments else "\n".join(self.content)

    def read(self, name: str) -> str:
        """Return the text of a file, named as seen from the document or, with a slash before it, from the top."""
        _, path = self.env.relfn2path(name)
        self.env.note_dependency(path)
        try:
            with open(path, "rb") as file:  # noqa: PTH123 (Sphinx names files by strings)
                return decoded(file.read(), name)
        except OSError as error:
            raise InputError(f"{name}: cannot be read: {error.strerror}") from None

    def page_of(self, room: str, name: str, language: str, text: str) -> nodes.Node:
        """Return a text that leads to the page of a step or a check, where `kundsvar_pages` says that there are any."""
        pages: str = self.config.kundsvar_pages
        said = nodes.inline(text, text)
        if not pages:
            return said
        target = f"{pages.format(language=language)}/{room}/{name}"
        return pending_xref(
            "",
            said,
            refdomain="std",
            reftype="doc",
            refdoc=self.env.docname,
            reftarget=target,
            refexplicit=True,
            refwarn=True,
        )


def block(kind: str, language: str | None, *children: nodes.Node) -> nodes.container:
    """Return a box of a kind, in a language, whose text stays as it is."""
    spoken = [f"language-{language}"] if language else []
    return nodes.container("", *children, classes=[f"kundsvar-{kind}", *spoken], support_smartquotes=False)
