"""Swedish of Finland."""

from typing import ClassVar

from kundsvar.languages.sv import Swedish
from kundsvar.manner import Manner


class FinlandSwedish(Swedish):
    """Short dates as in Finland; CLDR's sv_FI has those of Sweden."""

    code = "sv_FI"
    locale = "sv_FI"
    dates: ClassVar = {**Swedish.dates, "short": "d.M.y"}

    def _your(self, manner: Manner) -> str:
        return "er" if manner.register == "formal" else "din"


LANGUAGE = FinlandSwedish()
