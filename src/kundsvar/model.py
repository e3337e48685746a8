"""What all data of kundsvar have in common: frozen, exact, and at home in JSON."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen record; a field that it does not know is an error, not a shrug."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )
