"""Which address a case asks for."""

from kundsvar.draft import Draft
from kundsvar.people import Register


def wanted_register(draft: Draft) -> Register | None:
    """Return the register in which a case wants its customer addressed; None where it does not say.

    The register must be given: a case that leaves it out asks for nothing. In Sweden a private person is du, whatever
    the register; for a company of several people, te and ni are right in any.
    """
    customer = None if draft.case is None else draft.case.customer
    if customer is None or draft.reading.language != customer.language:
        return None
    if customer.organisation is not None or customer.consumer is False:
        return None
    if customer.language == "sv" and customer.jurisdiction != "FI":
        return "informal" if customer.jurisdiction == "SE" else None
    return customer.register if "register_" in customer.model_fields_set else None
