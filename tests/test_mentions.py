"""What a text mentions: every value in every form that we write ourselves, and one wrong digit in a letter."""

from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from babel.dates import format_date, format_time
from babel.numbers import format_currency
from hypothesis import assume, given
from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.catalogue import catalogue
from kundsvar.day import Clock, Day
from kundsvar.fix import applied
from kundsvar.general import is_general
from kundsvar.known import Fact, Known
from kundsvar.known_facts import known_facts
from kundsvar.language import Grammar, counted, language_named
from kundsvar.mention import kinds
from kundsvar.mentions.date import weekday_said
from kundsvar.mentions.duration import Duration
from kundsvar.people import Language
from kundsvar.terms import rows

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
LETTERS = sorted((EXAMPLES / "letters").glob("*.txt"))
GRAMMARS = st.sampled_from([language_named(code) for code in ("fi", "sv", "sv_FI", "en")])
MONEY = st.builds(
    lambda amount, currency: kv.Money(amount=amount, currency=currency),
    st.decimals(Decimal("0.01"), Decimal(99_999), places=2),
    st.sampled_from(["EUR", "SEK", "GBP"]),
)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
CARRIERS = {
    "fi": "Vahvistamme: {}, kuten sovittiin.",
    "sv": "Vi bekräftar: {}, som avtalat.",
    "en": "This is it: {}, as agreed.",
}
HOLDS = {"amount", "date", "time", "reference", "flight", "phone"}


def only(said: str, language: Language, kind: str) -> kv.Mention:
    """Return the one mention of a kind in a sentence around what is said, which must be all of it."""
    text = CARRIERS[language].format(said)
    found = [one for one in kv.mentions(text, language) if one.kind == kind]
    assert [text[one.span.slice] for one in found] == [said.removeprefix("den ")]
    return found[0]


@given(grammar=GRAMMARS, money=MONEY)
def test_a_sum_is_read_as_it_was_written(grammar: Grammar, money: kv.Money) -> None:
    """By kundsvar, in Finnish in a case, and by Babel."""
    language = grammar.base
    case = "gen" if language == "fi" else "nom"

    for said in (
        grammar.money(money),
        grammar.money_in(money, case, kv.Lexicon.of(language)),
        format_currency(money.amount, money.currency, locale=grammar.locale),
    ):
        assert only(said, language, "amount").value == money


@given(grammar=GRAMMARS, day=DAYS)
def test_a_date_is_read_as_it_was_written(grammar: Grammar, day: date) -> None:
    """Long, short, with its weekday, and by Babel; without its year where that is this year's."""
    language = grammar.base

    for form in ("long", "weekday", "short"):
        said = grammar.day(day, form)
        mention = only(said, language, "date")
        assert mention.value == Day.of(day)
        assert only(grammar.day(day, form, today=day), language, "date").value.may_be(Day.of(day))
        if form == "weekday":
            assert weekday_said(CARRIERS[language].format(said), mention, language) == day.weekday()
    assert only(format_date(day, "long", locale=grammar.locale), language, "date").value == Day.of(day)


@given(grammar=GRAMMARS, clock=CLOCKS)
def test_a_clock_time_is_read_as_it_was_written(grammar: Grammar, clock: time) -> None:
    """With what stands before it, and by Babel."""
    for said in (grammar.clock_time(clock), format_time(clock, "short", locale=grammar.locale)):
        assert only(said, grammar.base, "time").value == Clock(clock.hour, clock.minute)


@given(grammar=GRAMMARS, hours=st.integers(2, 23), days=st.integers(2, 400))
def test_a_duration_is_read_as_it_was_written(grammar: Grammar, hours: int, days: int) -> None:
    """Days in words and in figures, hours."""
    words = catalogue(grammar.code)

    for duration in (timedelta(hours=hours), timedelta(days=days)):
        number, unit = counted(duration)[0]
        mention = only(grammar.duration(duration, words), grammar.base, "duration")
        assert mention.value == Duration(Decimal(number), unit)


@given(number=st.integers(1, 999))
def test_numbers_in_words(number: int) -> None:
    """As Babel's rules would spell them, put together by hand: sata, hundra, hundred."""
    for language, said in (("fi", finnish(number)), ("sv", swedish(number)), ("en", english(number))):
        unit = {"fi": "euroa", "sv": "euro", "en": "euros"}[language]
        assert only(f"{said} {unit}", language, "amount").value.amount == number  # type: ignore[arg-type]  # codes


FI = ["_", "yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän"]
SV = ["_", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton"]
SV += ["femton", "sexton", "sjutton", "arton", "nitton"]
SV_TENS = ["_", "_", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]
EN = [
    "_",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
]
EN += ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
EN_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def finnish(number: int) -> str:
    """Return a number in Finnish."""
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    said = "" if not hundreds else "sata" if hundreds == 1 else f"{FI[hundreds]}sataa"
    if 10 < rest < 20:
        return f"{said}{FI[units]}toista"
    said += "" if not tens else "kymmenen" if tens == 1 else f"{FI[tens]}kymmentä"
    return said + (FI[units] if units else "")


def swedish(number: int) -> str:
    """Return a number in Swedish."""
    hundreds, rest = divmod(number, 100)
    said = f"{SV[hundreds]}hundra" if hundreds else ""
    if rest < 20:
        return said + (SV[rest] if rest else "")
    return said + SV_TENS[rest // 10] + (SV[rest % 10] if rest % 10 else "")


def english(number: int) -> str:
    """Return a number in English."""
    hundreds, rest = divmod(number, 100)
    small = EN[rest] if rest < 20 else "-".join([EN_TENS[rest // 10], *([EN[rest % 10]] if rest % 10 else [])])
    if not hundreds:
        return small
    return f"{EN[hundreds]} hundred" + (f" and {small}" if rest else "")


@given(data=st.data())
def test_a_wrong_digit_in_a_letter_is_found(data: st.DataObject) -> None:
    """Whatever sum, date, time or number it stands in, unless it makes another value that the case knows.

    Where the case has one value for it, the fix is the letter as it was.
    """
    path = data.draw(st.sampled_from(LETTERS))
    case = kv.parse_case((EXAMPLES / "cases" / f"{path.name.partition('.')[0]}.json").read_bytes())
    language: Language = path.name.split(".")[1]  # type: ignore[assignment]  # names of files
    text = path.read_text(encoding="utf-8").partition("\n\n")[2].rstrip("\n")
    places = [at for one in kv.mentions(text, language) if one.kind in HOLDS for at in range(*one.span)]
    at = data.draw(st.sampled_from([place for place in places if text[place].isdigit()]))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != text[at]]))
    wrong = text[:at] + digit + text[at + 1 :]
    whole = next(one for one in kv.mentions(text, language) if one.span.start <= at < one.span.end)
    # Nothing is a sum that everybody knows.
    assume(set("123456789") & set(wrong[whole.span.slice]))
    changed = [one for one in kv.mentions(wrong, language) if one.span.start <= at < one.span.end]
    assume(changed)  # 4.90 pm is no clock time, and no mention
    known, letter = known_facts(case), Known()
    letter.add_text(kv.compose(case, language=language).text, language, case.written)
    facts = [*known.facts, *letter.facts]
    assume(not any(is_general(one) or is_known(one.value, facts) for one in changed))
    assume(not any(one.kind == "amount" and (one.value.amount, one.value.currency) in known.sums for one in changed))

    report = kv.check(wrong, case)

    found = [finding for finding in report.findings if finding.span.start <= at < finding.span.end]
    assert found
    for finding in found:
        if finding.code == "contradicted-fact" and finding.fix is not None:
            assert applied(wrong, [finding.fix]) == text


def is_known(value: object, facts: list[Fact]) -> bool:
    """Whether a wrong digit made a value that the case knows for something else."""
    if isinstance(value, Day):
        return any(isinstance(fact.value, Day) and value.may_be(fact.value) for fact in facts)
    return any(value == fact.value for fact in facts)


NAMED_ALIKE = [
    "months",
    "weekdays",
    "currencies",
    "units",
    "roles",
    "totals",
    "deadlines",
    "references",
    "daily",
    "clock",
]
FORMS = ["months", "weekdays"]


@pytest.mark.parametrize("table", NAMED_ALIKE)
def test_every_language_names_the_same_things(table: str) -> None:
    """Law 6, for the tables of words; where one form is put in place of another, every row has them all."""
    in_each = [rows(language, table) for language in ("fi", "sv", "en")]

    assert len({frozenset(key for key, _ in one) for one in in_each}) == 1
    if table in FORMS:
        assert [len({len(words) for _, words in one}) for one in in_each] == [1, 1, 1]


def test_kinds_are_written_in_every_language_or_in_none() -> None:
    """A kind has patterns of its own, or a file of them in each language."""
    for kind in kinds().values():
        files = [ROOT / "locales" / language / "mentions" / f"{kind.name}.txt" for language in ("fi", "sv", "en")]
        assert [file.exists() for file in files] == [not kind.shapes] * 3


FLOODS = [
    "1",
    "1 ",
    "1.",
    "12.12.",
    "€",
    "€1",
    "klo 9–",
    "lasku 12-",
    "+358 ",
    "010 ",
    "AY 1",
    "kaksi",
    "two and ",
    "5.5.–",
    "(0",
    "NF-1-",
]


@pytest.mark.parametrize("flood", FLOODS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_flood_is_read_to_its_end(flood: str, language: Language) -> None:
    """No pattern runs wild: a flood of what it looks for is read in a moment."""
    assert kv.mentions(flood * 2000, language) is not None


def test_what_is_near_is_known_by_the_day_of_writing() -> None:
    """Tomorrow and Friday are dates where it is known when the text was written, else they have no value."""
    written = date(2026, 11, 20)

    for language, text in (
        ("fi", "Soitamme huomenna."),
        ("sv", "Vi ringer i morgon."),
        ("en", "We will call tomorrow."),
    ):
        assert [one.value for one in kv.mentions(text, language)] == [None]  # type: ignore[arg-type]  # codes
        assert [one.value for one in kv.mentions(text, language, written=written)] == [Day(11, 21, 2026)]  # type: ignore[arg-type]  # codes


def test_quoted_history_is_not_read() -> None:
    """What the customer wrote below."""
    assert kv.mentions("Maksamme 5 €.\n> Lasku oli 7 €.", "fi")[0].value == kv.Money.model_validate("5 EUR")
    assert len(kv.mentions("Maksamme 5 €.\n> Lasku oli 7 €.", "fi")) == 1
