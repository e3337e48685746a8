"""Who tries a dispute between a consumer and a company out of court, and where they are found."""

from functools import lru_cache

from kundsvar.model import Model
from kundsvar.people import Jurisdiction
from kundsvar.text import Line, Text


class DisputeBody(Model):
    """A body that tries consumer disputes."""

    website: Text
    """Where it is on the web."""
    address: Line | None = None
    """Where letters reach it; Swedish law (2015:671) wants it in the refusal itself."""
    advice: Text | None = None
    """Where free advice is given before a matter is taken there."""


def _everywhere(website: str) -> Text:
    return Text(fi=website, sv=website, en=website)


@lru_cache(maxsize=1)
def dispute_bodies() -> dict[Jurisdiction, DisputeBody]:
    """Return Kuluttajariitalautakunta and Allmänna reklamationsnämnden; addresses as of 21 November 2026."""
    return {
        "FI": DisputeBody(
            website=_everywhere("www.kuluttajariita.fi"),
            advice=Text(
                fi="www.kkv.fi/kuluttajaneuvonta",
                sv="www.kkv.fi/sv/konsumentarenden/konsumentradgivning",
                en="www.kkv.fi/kuluttajaneuvonta",
            ),
        ),
        "SE": DisputeBody(website=_everywhere("www.arn.se"), address="Box 174, 101 23 Stockholm"),
    }
