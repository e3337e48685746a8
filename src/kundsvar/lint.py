"""What is wrong with a folder of catalogues and words: kundsvar's own, or a company's."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from kundsvar.catalogue import VARIETIES, catalogue, house_catalogue, language_of, po_file, read_catalogue
from kundsvar.errors import CatalogueError, InputError
from kundsvar.form import NAMES, Word, short_name
from kundsvar.language import Grammar, language_named
from kundsvar.lexicon import Lexicon
from kundsvar.people import Language
from kundsvar.slots import word_slots
from kundsvar.wording import Slot, differing_slots, glued_slots, wordings

if TYPE_CHECKING:
    from babel.messages.catalog import Message

_OF_DATES = frozenset({"short", "weekday", "time"})
_ROOMS = ("LC_MESSAGES", "lexicon")


class Problem(NamedTuple):
    """One thing that is wrong, where, and what to do about it."""

    place: str
    """File and line, as in fi/LC_MESSAGES/kundsvar.po:120."""
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


def lint(folder: Path | str, *, guesses: bool = True) -> tuple[Problem, ...]:
    r"""Return what is wrong with the catalogues and the words in a folder.

    In catalogues (`<language>/LC_MESSAGES/kundsvar.po`): an entry that is empty, fuzzy or not kundsvar's; slots
    that a wording lost or gained; an ending glued to a slot; a name or a noun without its case; a form that the
    language has not. In words (`<language>/lexicon/<kind>.tsv`): a table that cannot be used, and, with `guesses`,
    a name whose row gives no forms, where a sentence needs one that can only be guessed.

    Raises InputError where there is no such folder.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> (folder / "fi" / "lexicon").mkdir(parents=True)
    >>> _ = (folder / "fi" / "lexicon" / "company.tsv").write_text("lemma\tgen\nSkyoue\n", encoding="utf-8")
    >>> print(str(lint(folder)[0]).removeprefix(f"{folder}/"))
    fi/lexicon/company.tsv:2: 'Skyoue': its genitive would be a guess (Skyouen); give it in the column gen
    """
    if not Path(folder).is_dir():
        raise InputError(f"{folder}: there is no such folder; give the one that holds fi/, sv/ or en/")
    return tuple(_problems(Path(folder), guesses=guesses))


def _problems(folder: Path, *, guesses: bool) -> Iterator[Problem]:
    for variety in VARIETIES:
        yield from _of_catalogue(po_file(folder, variety), variety)
    for found in sorted(folder.iterdir()):
        if found.is_dir() and found.name not in VARIETIES and any((found / name).exists() for name in _ROOMS):
            yield Problem(f"{found}:1", f"no such language or variety; name the folder {', '.join(VARIETIES)}")
        elif found.name in VARIETIES and found.name not in get_args(Language) and (found / "lexicon").exists():
            base = language_of(found.name)
            yield Problem(f"{found / 'lexicon'}:1", f"a variety has no words of its own; lay them in {base}/lexicon")
    for language in get_args(Language):
        words = folder / language / "lexicon"
        if words.is_dir():
            try:
                lexicon = Lexicon.of(language).laid_over(words)
                own = Lexicon.read(language, words)
            except CatalogueError as error:
                yield _of_error(error)
            else:
                if guesses:
                    yield from _of_names(folder, language, own, lexicon)


def _of_error(error: CatalogueError) -> Problem:
    place, _, message = str(error).partition(": ")
    return Problem(place, message)


def _of_catalogue(path: Path, variety: str) -> Iterator[Problem]:
    if not path.exists():
        return
    try:
        catalog = read_catalogue(path, variety)
    except CatalogueError as error:
        yield _of_error(error)
        return
    known = {(context, source) for context, source, _ in catalogue(language_of(variety)).entries()}
    for message in catalog:
        if message.id:
            for wrong in dict.fromkeys(_of_message(message, variety, known)):
                yield Problem(f"{path}:{message.lineno}", f"{str(message.id)!r} {wrong}")


def _of_message(message: "Message", variety: str, known: set[tuple[str, str]]) -> Iterator[str]:
    source, text = str(message.id), str(message.string or "")
    if (message.context or "", source) not in known:
        yield f"in context {message.context!r} is no entry; take both from kundsvar.pot, letter by letter"
    elif not text.strip():
        yield "has no text; translate it"
    elif message.fuzzy:
        yield "is fuzzy; check it and take the mark away"
    else:
        try:
            differing = differing_slots(source, text)
        except CatalogueError as error:
            yield str(error)
            return
        if differing:
            slots = ", ".join(f"{{{{ {slot} }}}}" for slot in sorted(differing))
            yield f"and its text differ in {slots}; every wording has the same slots"
        for glued in glued_slots(text):
            yield f"has an ending glued to a slot, {glued}; name the form in the slot, as in {{{{ company.genitive }}}}"
        grammar = language_named(variety)
        for wording in wordings(text):
            for slot in wording.slots:
                yield from _of_slot(slot, grammar)


def _of_slot(slot: Slot, grammar: Grammar) -> Iterator[str]:
    if str(slot) not in word_slots():
        return
    kind = word_slots()[str(slot)]
    if slot.form in _OF_DATES or (slot.form in {"your", "agree"} and kind != "product"):
        yield f"has {{{{ {slot}.{slot.form} }}}}, which a {kind} has not; name a case"
        return
    if slot.form is None and grammar.names_its_cases:
        yield f"has {{{{ {slot} }}}} without a case; name it, if only the nominative: {{{{ {slot}.nominative }}}}"
    form = short_name(slot.argument or slot.form or "")
    if form is not None and form not in grammar.forms and slot.form != "agree":
        yield f"has {{{{ {slot} }}}} in the {NAMES[form]}, which {grammar.base} has not"


def _of_names(folder: Path, language: Language, own: Lexicon, lexicon: Lexicon) -> Iterator[Problem]:
    grammar = language_named(language)
    needed = _needed(folder, language)
    for kind, name, row in own.words():
        if len(row.cells) > 1:
            continue
        for case in sorted(needed.get("product" if kind == "noun" else kind, ())):
            form = grammar.inflected(Word(name, kind), case, lexicon)
            if form.basis == "guess":
                yield Problem(
                    f"{folder / language / 'lexicon' / kind}.tsv:{row.number}",
                    f"{name!r}: its {NAMES[case]} would be a guess ({form.text}); give it in the column {case}",
                )


def _needed(folder: Path, language: str) -> dict[str, set[str]]:
    """Return the forms that the sentences of a language need, by kind of word."""
    needed: dict[str, set[str]] = {}
    for _, _, text in house_catalogue(language, folder).entries():
        for wording in wordings(text):
            for slot in wording.slots:
                form = short_name(slot.form or "")
                if str(slot) in word_slots() and form is not None:
                    needed.setdefault(word_slots()[str(slot)], set()).add(form)
    return needed
