"""English, as in Britain."""

from typing import ClassVar

from kundsvar.language import Grammar
from kundsvar.values import NounForms


class English(Grammar):
    """A noun in the definite form has the article."""

    code = base = "en"
    locale = "en_GB"
    dates: ClassVar = {"long": "d MMMM y", "short": "d MMM y", "weekday": "EEEE d MMMM y"}
    clock = "HH:mm"
    bare_clock = bare_hour = "HH:mm"
    date_and_clock = "{date} at {time}"

    def inflected(self, given: NounForms, form: str) -> str | None:
        """Return the noun with its article; English has no other form."""
        return f"the {given.text}" if form == "definite" else given.text


LANGUAGE = English()
