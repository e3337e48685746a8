"""Finnish."""

from typing import ClassVar

from kundsvar.language import Grammar


class Finnish(Grammar):
    """The month stands in the partitive, the weekday in the essive: CLDR's own forms."""

    code = base = locale = "fi"
    dates: ClassVar = {"long": "d. MMMM y", "short": "d.M.y", "weekday": "EEEE d. MMMM y"}
    clock = "'klo' H.mm"
    bare_clock = "H.mm"
    bare_hour = "H"
    date_and_clock = "{date} {time}"

    def mended(self, text: str) -> str:
        """Return a date with its weekday in the essive: CLDR has maanantaina … lauantaina, but sunnuntai."""
        return text.replace("sunnuntai ", "sunnuntaina ")


LANGUAGE = Finnish()
