"""From a name or a word to its principal parts: the lexicon first, then its last part, then its ending."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kundsvar.endings import ending_of
from kundsvar.form import Basis
from kundsvar.languages.fi.harmony import harmonic, is_doubtful
from kundsvar.languages.fi.parts import PRINCIPAL, WHOLE, Parts, Phrase, Series
from kundsvar.languages.fi.spoken import spoken
from kundsvar.lexicon import Entry, Lexicon

_TABLES = {
    "company": ("company", "acronym", "product", "place"),
    "product": ("product", "company", "acronym", "place"),
    "acronym": ("acronym",),
    "place": ("place",),
    "firstname": ("firstname",),
    "surname": ("surname",),
    "noun": ("noun",),
    "adjective": ("adjective",),
    "name": ("company", "product", "acronym", "place", "firstname", "surname"),
    "np": ("noun",),
}
"""Where a word of each kind is looked up."""
_MAY_BE_NOUNS = frozenset({"company", "product", "place", "surname", "name", "noun", "np"})
"""Kone, Honkarakenne, Saunalahti, Mäki. First names are not among them: Satu has Satun, not Sadun."""
_LAST_PART = {
    "company": ("company", "noun", "surname"),
    "product": ("product", "noun"),
    "place": ("place", "noun"),
    "name": ("name", "noun"),
}
"""What the last part of a name of several words may be."""
_BREAK = re.compile(r"(?P<before>.*[ –/-])(?P<last>[^ –/-]+)$")
_WORDS = re.compile(r"[ |]")
"""A bar in a lexicon sets apart two parts that both inflect: Uuden|kaupungin."""
_PAIR = re.compile(r"(?P<one>[^ ]+)(?P<and> ja )(?P<other>[^ ]+)$")
_PHRASES = frozenset({"noun", "np"})
_ADJECTIVAL = ("nen", "ton", "tön", "set", "ttomat", "ttömät")
_FAR = re.compile(r"[aou][^aouyäö]*[ei][^aeiouyäö]+[ei]nen$")
"""suomenkielinen: what is far from the end may not decide the vowels."""
_OWNED = ("si", "nne", "mme", "nsa", "nsä")
"""Possessive suffixes: a word that has one is no lemma."""
_SHORTEST_CAPITALS = 4
_SHORTEST_FIRST = 3
"""How short the first part of a compound may be, but for yöpuku."""
_VOWELS = "aeiouyäö"
_WAVERING = re.compile(r"^[^aeiouyäö]*[aeiouyäö]{1,2}[^aeiouyäökpt]?[kpt][aeiouyäö]$")
"""Short companies' names may keep their stop, as the company wishes: Sato, Saton, but Suunto, Suunnon."""
_SWEDISH = re.compile(r"[aouå][^aouåyäö]+(?:berg|[kq]vist|gren|feldt|felt|stedt|ling)$")
"""Lundbergia and Holmbergiä: usage wavers."""
_NATIVE = frozenset({"noun", "np", "surname"})
_SHORT = 4
_FOREIGN = frozenset({"company", "product", "name"})
_NUMERALS = frozenset(
    ["kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen", "sata", "tuhat"]
)
_RULES_OF = {"name": "company", "np": "noun"}
"""Kinds that inflect by the endings of another."""


@lru_cache(maxsize=8192)
def phrase_of(word: str, kind: str, lexicon: Lexicon) -> Phrase:
    """Return what inflects in a word or a name.

    >>> phrase_of("Saunalahti", "company", Lexicon.of("fi")).form("gen").text
    'Saunalahden'
    """
    if kind == "fullname":
        return _full_name(word, lexicon)
    if word.isupper() and len(word) >= _SHORTEST_CAPITALS and kind != "acronym":
        small = word.lower() if kind in _PHRASES else _title(word)
        phrase = phrase_of(small, kind, lexicon)
        is_acronym = entry_of(word, kind, lexicon) is not None and kind not in _PHRASES
        if not is_acronym and phrase.form("gen").basis in {"lexicon", "rule"} and _is_known(small, kind, lexicon):
            return phrase._replace(capitals=word, keeps_stem=kind in _FOREIGN and " " not in word)
    if kind in _PHRASES and _is_owned(word, lexicon):
        return Phrase((_by_ending(word, kind),)).at_most("guess")
    for phrase in _ways(word, kind, lexicon):
        return phrase
    return Phrase((_by_ending(word, kind),))


def _is_owned(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is another with a possessive suffix: puhelimesi, liittymänne."""
    if not word.endswith(_OWNED) or lexicon.entry(word, "noun") is not None:
        return False
    stem = word[: -len(next(suffix for suffix in _OWNED if word.endswith(suffix)))]
    return lexicon.entry(stem, "noun") is not None or lexicon.lemma_of(f"{stem}n", "gen") is not None


def _title(word: str) -> str:
    return re.sub(r"[^ -]+", lambda part: part[0].capitalize(), word)


def _is_known(small: str, kind: str, lexicon: Lexicon) -> bool:
    """Return whether a word in small letters, or the last part of it, is in the lexicon."""
    last = re.split(r"[ -]", small)[-1]
    known = entry_of(small, kind, lexicon) or entry_of(last, kind, lexicon) or lexicon.entry(last, "noun")
    return known is not None or lexicon.head(last, _can_be_first) is not None


@lru_cache(maxsize=8192)
def entry_of(word: str, kind: str, lexicon: Lexicon) -> Entry | None:
    """Return what the lexicon has of a word: all parts, or only some of them."""
    return next((entry for table in _TABLES[kind] if (entry := lexicon.entry(word, table)) is not None), None)


def phrase_of_entry(word: str, entry: Entry, basis: Basis) -> Phrase:
    """Return what inflects in a name by the forms of an entry: the words that its genitive changes."""
    columns = {name: _WORDS.split(entry[name]) for name in PRINCIPAL if name in entry}
    series = Series.of(entry, basis)
    words, between = ([word, ""], "") if "|" in entry["gen"] else (word.split(" "), " ")
    if any(len(column) != len(words) for column in columns.values()):
        columns, words = {name: [entry[name]] for name in columns}, [word]
    pieces: list[str | Parts] = []
    for number, one in enumerate(words):
        pieces += [between] if number and between else []
        forms = {name: column[number] for name, column in columns.items()}
        if forms["gen"] == one == forms["part"]:
            pieces.append(one)
        else:
            pieces.append(Parts(one, forms["gen"], forms["part"], forms["illat"], forms.get("iness"), basis, basis))
    return Phrase(tuple(pieces), series)


def _ways(word: str, kind: str, lexicon: Lexicon) -> Iterator[Phrase]:
    """Yield what can be made of a word, the surest way first."""
    entry = entry_of(word, kind, lexicon)
    if entry is not None and entry.keys() >= WHOLE:
        yield phrase_of_entry(word, _in_the_case_of(word, entry) if kind in {"noun", "np"} else entry, "lexicon")
    yield from _of_several_words(word, kind, lexicon)
    by_ear = spoken(word, is_acronym=kind == "acronym")
    if by_ear is not None:
        yield Phrase((by_ear,))
    if kind in _MAY_BE_NOUNS:
        yield from _of_nouns(word, kind, lexicon)


def _of_several_words(word: str, kind: str, lexicon: Lexicon) -> Iterator[Phrase]:
    pair = _PAIR.match(word)
    if pair:
        one, other = (phrase_of(pair[name], kind, lexicon) for name in ("one", "other"))
        yield Phrase((*one.pieces, pair["and"], *other.pieces)).at_most("guess")
    broken = _BREAK.match(word)
    if broken:
        yield _of_last(broken["before"], broken["last"], kind, lexicon)


def _of_nouns(word: str, kind: str, lexicon: Lexicon) -> Iterator[Phrase]:
    entry = lexicon.entry(word, "noun")
    if entry is not None and entry.keys() >= WHOLE:
        basis: Basis = "guess" if kind in _FOREIGN and _WAVERING.search(word) else "rule"
        yield phrase_of_entry(word, _in_the_case_of(word, entry), basis)
    head = lexicon.head(word, _can_be_first)
    if head is not None and head[1].keys() >= WHOLE:
        before, entry = head[0], _in_the_case_of(word[len(head[0]) :], head[1])
        forms = {name: before + entry[name] for name in PRINCIPAL if name in entry}
        # Short words end many names that are no compounds: Minnesota, Singapore.
        is_sure = kind in _NATIVE or len(entry["lemma"]) > _SHORT or "local" in entry
        # Which local cases a place takes can only be guessed from its last part: Riihimäellä, Myyrmäessä.
        series = Series(entry.get("local", "in"), "guess")
        yield phrase_of_entry(word, forms, "rule" if is_sure else "guess")._replace(series=series)
    tail = lexicon.tail(word, _can_be_first) if kind in {"noun", "np"} and len(word) >= _SHORTEST_FIRST else None
    if tail is not None:
        entry, agreed = tail
        yield phrase_of_entry(word, _in_the_case_of(word, entry), "rule" if agreed else "guess")


def _can_be_first(before: str, letter: str) -> bool:
    """Return whether letters can be the first part of a compound, the second of which begins with a letter.

    puh-elin and kiv-ääri are none; between two like vowels there would be a hyphen, so ka-appi is none either.
    """
    last = before[-1]
    if len(before) < _SHORTEST_FIRST and before != "yö":
        return False
    if last in _VOWELS:
        return last != letter
    if len(before) == _SHORTEST_FIRST and last != "n":
        return False
    return last == "n" or (last in "slrt" and letter not in _VOWELS)


def _in_the_case_of(word: str, entry: Entry) -> Entry:
    if not word[0].isupper():
        return entry
    return {name: form[0].upper() + form[1:] if name in PRINCIPAL else form for name, form in entry.items()}


def _of_last(before: str, last: str, kind: str, lexicon: Lexicon) -> Phrase:
    """Inflect the last part of a name or a phrase; an adjective before it agrees."""
    phrases = [phrase_of(last, one, lexicon) for one in _LAST_PART.get(kind, (kind,))]
    phrase = next((phrase for phrase in phrases if phrase.form("gen").basis == "lexicon"), phrases[0]).at_most("rule")
    first = before.rstrip()
    if not before.endswith(" "):
        return phrase.after(before)
    if kind in _PHRASES:
        return _of_phrase(first, phrase, lexicon)
    if lexicon.entry(first.lower(), "adjective") is not None:
        agreeing = _agreeing(first, lexicon)
        return phrase.after(before) if agreeing is None else agreeing.before(phrase)
    # Kansallinen Kirjakauppa, Hullu Poro, Kolme Kruunua: nobody knows whether the bearer inflects both words.
    nearest = first.rpartition(" ")[2].lower()
    both_nouns = all(lexicon.entry(part, "noun") is not None for part in (nearest, last))
    may_agree = both_nouns or nearest.endswith(("nen", "set", "va", "vä")) or nearest in _NUMERALS
    return phrase.after(before).at_most("guess") if may_agree and kind != "place" else phrase.after(before)


def _of_phrase(first: str, noun: Phrase, lexicon: Lexicon) -> Phrase:
    """Inflect a noun with words before it: a genitive stays, an adjective agrees, of all else one can only guess."""
    *others, nearest = first.split(" ")
    agreeing = _agreeing(nearest, lexicon)
    if agreeing is not None:
        phrase = agreeing.before(noun)
    elif nearest[0].isupper() or _is_genitive(nearest, lexicon):
        phrase = noun.after(f"{nearest} ")
    else:
        phrase = noun.after(f"{nearest} ").at_most("guess")
    return _of_phrase(" ".join(others), phrase, lexicon) if others else phrase


def _agreeing(word: str, lexicon: Lexicon) -> Phrase | None:
    """Return what inflects in an adjective before a noun, None for what is none."""
    small = word.lower()
    for start in (0, *range(_SHORTEST_FIRST, len(word) - _SHORTEST_FIRST)):
        entry = lexicon.entry(small[start:], "adjective")
        if entry is not None and entry.keys() >= WHOLE:
            forms = {name: small[:start] + entry[name] for name in PRINCIPAL if name in entry}
            return phrase_of_entry(word, _in_the_case_of(word, forms), "rule")
    if word.endswith(_ADJECTIVAL) and not _is_genitive(word, lexicon):
        basis: Basis = "guess" if _FAR.search(small) else "rule"
        return Phrase((_by_ending(word, "adjective"),)).at_most(basis)
    return None


def _is_genitive(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is the genitive of a known noun, or of a compound that ends in one."""
    return word.endswith("n") and any(
        lexicon.lemma_of(word[start:], "gen") is not None
        for start in (0, *range(_SHORTEST_FIRST, len(word) - _SHORTEST_FIRST))
    )


def _full_name(name: str, lexicon: Lexicon) -> Phrase:
    """Inflect the last name of a person; who has one name may have a first name or a surname."""
    given, space, surname = name.rpartition(" ")
    if given:
        phrase = phrase_of(surname, "surname", lexicon)
        return phrase.after(given + space)
    kind = "firstname" if lexicon.entry(name, "firstname") is not None else "surname"
    return phrase_of(name, kind, lexicon)


def _by_ending(word: str, kind: str) -> Parts:
    vowel = harmonic(word)
    found = ending_of("fi", word, _RULES_OF.get(kind, kind), vowel)
    if found is None:
        return Parts(word, f"{word}:n", f"{word}:t{vowel}", f"{word}:een", basis="guess")
    forms, basis = found
    wavers = is_doubtful(word) if kind in _FOREIGN else kind == "surname" and _SWEDISH.search(word)
    harmony: Basis = "guess" if wavers else "rule"
    return Parts(word, forms["gen"], forms["part"], forms["illat"], forms.get("iness"), basis, harmony)
