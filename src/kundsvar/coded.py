"""Things that happen so often that they have a code, and sentences in every language."""

from typing import Any, ClassVar, Self

from pydantic import model_validator
from pydantic.json_schema import JsonSchemaValue

from kundsvar.model import Model
from kundsvar.text import Text


class Coded(Model):
    """Either one of the class's codes, or a text of the case's own.

    A subclass says what it is about: `step` is the step that its sentences take, `sentences` gives for
    each code the English source of the catalogue sentence, `frame` the sentence that carries a text.
    In JSON a bare string is a code.
    """

    step: ClassVar[str]
    sentences: ClassVar[dict[str, str]]
    frame: ClassVar[str]

    code: str | None = None
    """One of the codes."""
    text: Text | None = None
    """Where no code fits: a text of one's own."""

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"code": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.code is None) == (self.text is None):
            raise ValueError("needs either a code or a text; give one of the two")
        if self.code is not None and self.code not in self.sentences:
            raise ValueError(f"code {self.code!r} is not known; use one of {', '.join(self.sentences)}, or a text")
        return self

    @property
    def source(self) -> str:
        """The English source of the sentence that says this."""
        return self.frame if self.code is None else self.sentences[self.code]

    def source_in(self, case: Any) -> str:  # noqa: ARG002 (a subclass may look at it)
        """Return the English source of the sentence for a case; a subclass may have one that names more."""
        return self.source

    @classmethod
    def further_sources(cls) -> tuple[str, ...]:
        """Return the English sources that `source_in` may give beside those of the codes."""
        return ()

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(super().__get_pydantic_json_schema__(core_schema, handler))
        code = schema["properties"]["code"]
        code["anyOf"] = [{"enum": list(cls.sentences), "type": "string"}, {"type": "null"}]
        return {"anyOf": [{"enum": list(cls.sentences), "type": "string"}, schema]}
