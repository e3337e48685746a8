"""Swedish of Sweden."""

from typing import ClassVar

from kundsvar.language import Grammar


class Swedish(Grammar):
    """A date in running text has its article: den 4 december, fredagen den 4 december."""

    code = base = locale = "sv"
    dates: ClassVar = {"long": "'den' d MMMM y", "short": "y-MM-dd", "weekday": "EEEE'en' 'den' d MMMM y"}
    clock = "'kl.' HH.mm"
    bare_clock = "H.mm"
    bare_hour = "H"
    date_and_clock = "{date} {time}"


LANGUAGE = Swedish()
