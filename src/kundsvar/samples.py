"""Words for valid cases: names that try the escaping, and texts that take no step and have no fault."""

FIRST_NAMES = (
    "Maija",
    "Åsa-Märta",
    "Ahmed",
    "Jean-Luc",
    "O'Neill",
    "Õie",
    "李",
    "{{ 7*7 }}",
    "<script>alert(1)</script>",
    "%(name)s",
)
SURNAMES = ("Virtanen", "Mäkelä", "af Forselles", "Lindqvist-Björk", "Nguyễn", "{% raw %}", "&amp;", "${x}")
COMPANIES = ("Sonera", "S-ryhmä", "H&M", "DNA", "Hemköp AB", "Oy Öljy Ab")
CLAUSES = (
    {"fi": "näyttö on musta", "sv": "skärmen är svart", "en": "the screen is black"},
    {"fi": "huone on pieni", "sv": "rummet är litet", "en": "the room is small"},
    {"fi": "pöytä on pyöreä", "sv": "bordet är runt", "en": "the table is round"},
)
VERB_PHRASES = (
    {"fi": "maalata seinän vihreäksi", "sv": "måla väggen grön", "en": "paint the wall green"},
    {"fi": "vaihtaa väriä", "sv": "byta färg", "en": "change the colour"},
)
PROSE = (
    {"fi": "Ovi on sininen.", "sv": "Dörren är blå.", "en": "The door is blue."},
    {
        "fi": "Puu on korkea. Sen lehdet ovat vihreät.",
        "sv": "Trädet är högt. Bladen är gröna.",
        "en": "The tree is tall. Its leaves are green.",
    },
)
