"""What is sent: parts that each take one step; as text, HTML and e-mail."""

from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field

from kundsvar.errors import InputError
from kundsvar.facts import Channel
from kundsvar.model import Model
from kundsvar.people import Language, Register
from kundsvar.playbook import SHORT_CHANNELS

if TYPE_CHECKING:
    from email.message import EmailMessage

_LANGUAGE_TAGS = {"sv_FI": "sv-FI", "sv": "sv-SE", "fi": "fi", "en": "en-GB"}


class Part(Model):
    """The text of one step."""

    step: str
    """The step that it takes."""
    text: str
    """What it says."""
    paragraph: int
    """Parts with the same number stand in one paragraph."""


class Reply(Model):
    """A reply, made of parts in their order."""

    kind: str
    """The kind of case that it answers."""
    language: Language
    """The language that it is in."""
    variety: str
    """The variety of the language: sv_FI for Finland Swedish, else the language."""
    register_: Annotated[Register, Field(alias="register")]
    """formal or informal."""
    channel: Channel
    """How it goes out."""
    subject: str
    """The line above it in a mailbox."""
    parts: tuple[Part, ...]
    """What it says, step by step."""

    @property
    def register(self) -> Register:
        """Formal or informal."""
        return self.register_

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of each paragraph; a line break inside one is meant to stay."""
        paragraphs: list[str] = []
        number = None
        for part in self.parts:
            if part.paragraph != number:
                paragraphs.append(part.text)
            else:
                # A list keeps its lines to itself.
                seam = "\n" if "\n" in part.text or "\n" in paragraphs[-1] else " "
                paragraphs[-1] += seam + part.text
            number = part.paragraph
        return tuple(paragraphs)

    @property
    def text(self) -> str:
        """The reply as plain text: an empty line between paragraphs, or only a new line where space is short."""
        return ("\n" if self.channel in SHORT_CHANNELS else "\n\n").join(self.paragraphs)

    @property
    def html(self) -> str:
        """The reply as a whole HTML page, every character of the text escaped."""
        from kundsvar.html import reply_page

        return reply_page(self)

    @property
    def language_tag(self) -> str:
        """The language as mail and web name it (BCP 47): fi, sv-SE, sv-FI, en-GB."""
        return _LANGUAGE_TAGS[self.variety]

    def without(self, step: str) -> Self:
        """Return the reply without the parts of a step."""
        return self.model_copy(update={"parts": tuple(part for part in self.parts if part.step != step)})

    def email(self, *, sender: str | None = None, recipient: str | None = None) -> "EmailMessage":
        """Return the reply as a message with a text and an HTML body (multipart/alternative).

        `sender` and `recipient` are addresses such as `Maija Virtanen <maija@example.fi>`.

        Raises InputError for an address with a line break, which could smuggle in a header.
        """
        from email.message import EmailMessage

        message = EmailMessage()
        message["Subject"] = self.subject
        for header, address in (("From", sender), ("To", recipient)):
            if address is not None:
                message[header] = _address(header, address)
        message.set_content(self.text + "\n")
        message.add_alternative(self.html, subtype="html")
        # Last: a header that begins with Content- moves into the first body when a second one comes.
        message["Content-Language"] = self.language_tag
        return message


def _address(header: str, address: str) -> str:
    if len(address.splitlines()) != 1:
        raise InputError(f"{header}: an address is one line; remove the line break")
    return address
