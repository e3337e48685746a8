"""Swedish of Finland."""

from typing import ClassVar

from kundsvar.languages.sv import Swedish


class FinlandSwedish(Swedish):
    """Short dates as in Finland; CLDR's sv_FI has those of Sweden."""

    code = "sv_FI"
    locale = "sv_FI"
    dates: ClassVar = {**Swedish.dates, "short": "d.M.y"}


LANGUAGE = FinlandSwedish()
