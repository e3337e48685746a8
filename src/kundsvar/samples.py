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
COMPANIES = ("Sonera", "S-ryhmä", "H&M", "DNA", "Hemköp AB", "Oy Öljy Ab", "IKEA", "Sanoma Oyj", "Skyoue", "Tori.fi")
PLACES = ("Tampere", "Åbo", "K-Citymarket Ruoholahti", "Zrq")
PURCHASES = (
    "iPhone 15",
    "Qvyx",
    {"fi": {"text": "tuoli", "gen": "tuolin"}, "sv": {"text": "stol", "def": "stolen"}, "en": "chair"},
    {"fi": "kuulokkeet", "sv": "hörlurar", "en": "headphones"},
    {"fi": "hökötys", "sv": "mackapär", "en": "contraption"},
)
"""Names and nouns: singular, plural, and some that no lexicon has."""
SERVICES = (
    {"fi": "laajakaista", "sv": "bredband", "en": "broadband"},
    "Kotilaajakaista 100M",
    {
        "fi": {"text": "Helsingin Sanomat", "head": "tilaus"},
        "sv": {"text": "Helsingin Sanomat", "head": "prenumeration på"},
        "en": {"text": "Helsingin Sanomat", "head": "subscription"},
    },
)
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

MESSAGES = (
    "Puhelin meni rikki viikossa. Haluan rahani takaisin.",
    "Odotin koko päivän. Onko tämä nyt sitä palvelua?",
    "Telefonen gick sönder. Vad är det här för service egentligen?",
    "Jag har väntat hela dagen och är mycket besviken.",
    "I waited all day! How hard can it be?",
    "The phone broke within a week. Could you please help me?",
)
"""What customers write: complaints, and questions that need no answer of their own; compose answers no others."""
