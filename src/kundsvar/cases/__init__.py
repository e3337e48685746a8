"""The kinds of case, one a file, and the union of them."""

from typing import Annotated

from pydantic import Field

from kundsvar.cases.apology import Apology
from kundsvar.cases.cancellation import Cancellation
from kundsvar.cases.complaint import Complaint
from kundsvar.cases.reassurance import Reassurance
from kundsvar.cases.refusal import Refusal

AnyCase = Annotated[
    Apology | Cancellation | Complaint | Reassurance | Refusal,
    Field(discriminator="kind"),
]

__all__ = ["AnyCase", "Apology", "Cancellation", "Complaint", "Reassurance", "Refusal"]
