"""The formats of reports: each is well formed, whatever the draft, and says what the report says."""

import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from rich.cells import cell_len

import kundsvar as kv
from kundsvar.excerpt import excerpts
from kundsvar.offsets import Ruler
from kundsvar.pieces import pieces
from kundsvar.visible import visible
from odd import TEXTS, reports

SARIF = Draft202012Validator(
    json.loads((Path(__file__).parent / "data" / "sarif.schema.json").read_text(encoding="utf-8"))
)
REPORT = Draft202012Validator(kv.report_schema())
ACTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
PATH = "drafts/maija, 50 % :ö.txt"


@pytest.fixture
def report(root: Path) -> kv.Report:
    """Return the report on an example draft, with a suppressed finding."""
    case = kv.parse_case((root / "examples" / "cases" / "leaving_for_another_operator.json").read_bytes())
    draft = (root / "examples" / "drafts" / "leaving_for_another_operator.fi.txt").read_text(encoding="utf-8")
    return kv.check(draft, case, suppress={"sour": "the two are old friends"})


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.draft = ""
        self._within: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and whether the draft begins with it."""
        given = dict(attrs)
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if self._within or "draft" in (given.get("class") or "").split():
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave the draft with the tag that it began with."""
        if self._within:
            assert self._within.pop() == tag

    def handle_data(self, data: str) -> None:
        """Take what the draft says, without the numbers of findings."""
        if self._within and "sup" not in self._within:
            self.draft += data


def test_every_format_is_listed_and_says_what_it_is() -> None:
    """By the names of their files."""
    assert list(kv.formats()) == ["github", "html", "json", "junit", "sarif", "text"]
    assert all(one.what for one in kv.formats().values())


def test_a_format_or_offsets_that_there_are_not(report: kv.Report) -> None:
    """Named, with those that there are."""
    with pytest.raises(kv.InputError, match="format: 'pdf' is not known; use github, html"):
        report.format("pdf")
    with pytest.raises(kv.InputError, match="offsets: 'bytes' is not known; use code-points, utf-16"):
        report.format("json", offsets="bytes")  # type: ignore[arg-type]  # what is tested


@given(reports())
def test_json_is_valid_and_gives_the_report_back(report: kv.Report) -> None:
    """A report a line, as its schema says."""
    written = report.format("json", path=PATH)

    assert "\n" not in written
    REPORT.validate(json.loads(written))
    assert kv.Report.model_validate_json(written) == report


@given(reports())
def test_utf_16_offsets_cut_the_same_characters(report: kv.Report) -> None:
    """Of the text as JavaScript, Java and C# have it."""
    units = report.text.encode("utf-16-le")
    document = json.loads(report.format("json", offsets="utf-16"))

    REPORT.validate(document)
    for finding, written in zip(report.findings, document["findings"], strict=True):
        start, end = written["span"]
        assert units[2 * start : 2 * end].decode("utf-16-le") == report.text[finding.span.slice]
    with pytest.raises(ValueError, match="a report counts code points"):
        kv.Report.model_validate(document)


@given(reports())
def test_sarif_is_valid(report: kv.Report) -> None:
    """With each finding at its place, and the suppressed ones marked."""
    log = json.loads(kv.format_reports({PATH: report, "b.txt": report}, "sarif"))

    SARIF.validate(log)
    run = log["runs"][0]
    assert len(run["results"]) == 2 * (len(report.findings) + len(report.suppressed))
    for finding, result in zip(report.findings, run["results"], strict=False):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding.code
        assert (region["charOffset"], region["charLength"]) == (
            finding.span.start,
            len(report.text[finding.span.slice]),
        )
        lines = report.text.split("\n")
        before = "\n".join(
            [*lines[: region["startLine"] - 1], lines[region["startLine"] - 1][: region["startColumn"] - 1]]
        )
        assert len(before) == finding.span.start
    assert SARIF.is_valid(json.loads(report.format("sarif", offsets="utf-16")))


@given(reports())
def test_github_commands_are_a_line_each(report: kv.Report) -> None:
    """With nothing that would end a value, or open another command."""
    commands = report.format("github", path=PATH)

    assert len(commands.split("\n") if commands else []) == len(report.findings)
    for command in commands.split("\n") if commands else []:
        match = re.fullmatch(r"::(error|warning) (?:\w+=[^,:\r\n]+,?)+::[^\r\n]*", command)
        assert match, command


@given(reports())
def test_junit_is_xml_and_counts_right(report: kv.Report) -> None:
    """A test a check; what is suppressed is skipped."""
    suites = ET.fromstring(kv.format_reports({PATH: report, "\x00": report}, "junit"))  # noqa: S314 (our own)

    assert len(suites) == 2
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert (suite.find("testcase/failure") is None) == report.ok
    assert suites.get("tests") == str(sum(len(suite) for suite in suites))


@given(reports())
def test_html_shows_the_draft_and_runs_nothing_of_it(report: kv.Report) -> None:
    """Law 5: every character is there, and none of them acts."""
    source = report.format("html", path=PATH)
    page = Page(source)

    assert not ACTS.search(source)
    assert not {"script", "img", "iframe", "style"} & set(page.tags[page.tags.index("body") :])
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert page.draft.replace("␍\n", "\n") == visible(report.text).replace("␍\n", "\n")
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


@given(reports())
def test_text_says_everything_and_commands_no_terminal(report: kv.Report) -> None:
    """In colours or without, it is the same text."""
    text = report.format()

    assert not ACTS.search(text)
    assert ANSI.sub("", report.format(color=True)) == text
    assert ("nothing found" in text) or not report.ok
    for finding in report.findings:
        assert f" {finding.code}" in text


@given(TEXTS)
def test_visible_text_is_as_long_as_it_was(text: str) -> None:
    """So that spans still fit."""
    assert len(visible(text)) == len(text)
    assert not ACTS.search(visible(text))


@given(reports())
def test_pieces_give_the_text_when_they_are_put_together(report: kv.Report) -> None:
    """Each finding begins once and ends once, and its pieces are its characters."""
    cut = list(pieces(report.text, report.findings))

    assert "".join(piece.text for piece in cut) == report.text
    for number, finding in enumerate(report.findings):
        assert sum(number in piece.begins for piece in cut) == sum(number in piece.ends for piece in cut) == 1
        about = "".join(piece.text for piece in cut if number in piece.findings)
        assert about == report.text[finding.span.slice]


@given(TEXTS)
def test_offsets_are_those_of_the_encoded_text(text: str) -> None:
    """Before every character."""
    ruler = Ruler(text, "utf-16")

    for place in range(len(text) + 1):
        assert ruler.offset(place) == len(text[:place].encode("utf-16-le")) // 2
        line, column = Ruler(text).place(place)
        assert (line, column) == (text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hei äiti, en voi auttaa.", "en voi"),
        (unicodedata.normalize("NFD", "Hei äiti, en öljyä."), unicodedata.normalize("NFD", "öljyä")),
        ("Hei 👋 汉字, en voi auttaa.", "汉字"),
        ("Hei\t\ten voi", "en voi"),
        ("Hei\x1b[31m en voi", "en voi"),
        (f"{'sana ' * 60}en voi auttaa{' sana' * 60}", "en voi"),
        ("a\u0308" * 90 + " en voi", "en voi"),
    ],
)
def test_marks_stand_below_the_words(text: str, words: str) -> None:
    """In columns of a terminal: combining marks take none, wide characters two."""
    start = text.index(words)
    (excerpt,) = excerpts(text, kv.Span(start, start + len(words)), 80)

    assert excerpt is not None
    assert excerpt.marked == words
    assert cell_len(excerpt.before) == excerpt.marks.count(" ")
    assert cell_len(excerpt.marked) == excerpt.marks.count("^")
    assert cell_len("".join(excerpt)) <= 82


@given(reports())
def test_excerpts_fit_and_mark_what_they_are_about(report: kv.Report) -> None:
    """In the narrowest place too."""
    for finding in report.findings:
        for excerpt in excerpts(report.text, finding.span, 40):
            assert excerpt is None or cell_len("".join(excerpt)) <= 42
            assert excerpt is None or excerpt.marked
            assert excerpt is None or not ACTS.search("".join(excerpt))


def test_a_span_over_several_lines_is_marked_on_each() -> None:
    """Of many lines the first and the last."""
    text = "yksi\r\n  kaksi\n\nkolme\nneljä\nviisi"

    two = list(excerpts(text, kv.Span(2, 12), 80))
    assert [(one.marked, one.marks) for one in two if one] == [("si", "  ^^"), ("kaks", "  ^^^^")]
    many = list(excerpts(text, kv.Span(0, len(text)), 80))
    assert [one and one.marked for one in many] == ["yksi", None, "viisi"]


def test_text_of_several_drafts(report: kv.Report) -> None:
    """Each below its name, and the sum at the end."""
    fine = kv.check("Hei!", kv.Facts(language="fi"))
    text = kv.format_reports({"a.txt": report, "b.txt": fine}, "text")

    assert text.startswith("a.txt\n✗ 3:16 persuasion: ")
    assert "\n\nb.txt\nnothing found\n\n" in text
    assert text.endswith(f"\n{len(report.findings)} findings in 1 of 2 drafts")


def test_text_names_what_is_replaced_and_what_is_suppressed(report: kv.Report) -> None:
    """A suppressed finding is one line, with the reason."""
    text = str(report)

    assert "\n    - Oletteko aivan varma?\n" in text
    assert "\n    + Tervetuloa takaisin milloin tahansa.\n" in text
    assert ", suppressed: the two are old friends\n" in text


def test_github_places(report: kv.Report) -> None:
    """Columns only where one line has it all; no place without a file."""
    first = report.format("github", path=PATH).partition("\n")[0]
    assert first.startswith(
        "::error file=drafts/maija%2C 50 %25 %3Aö.txt,line=3,endLine=3,col=16,endColumn=57,title=persuasion::"
    )
    assert report.format("github").startswith("::error title=persuasion::")
    over_lines = report.model_copy(
        update={"findings": (report.findings[0].model_copy(update={"span": kv.Span(0, 9)}),)}
    )
    assert over_lines.format("github", path="a").startswith("::error file=a,line=1,endLine=3,title=persuasion::")


def test_sarif_rules_fixes_and_suppressions(report: kv.Report) -> None:
    """Why a check is there, what would mend a finding, and why one does not count."""
    run = json.loads(report.format("sarif", path=PATH))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}

    assert rules["persuasion"]["shortDescription"]["text"] == "Tries to turn or hold a customer who has decided."
    assert rules["persuasion"]["fullDescription"]["text"].startswith("To work on a decided customer is in vain")
    assert run["artifacts"] == [{"location": {"uri": "drafts/maija%2C%2050%20%25%20%3A%C3%B6.txt"}}]
    fixes = [
        result["fixes"][0]["artifactChanges"][0]["replacements"][0] for result in run["results"] if "fixes" in result
    ]
    assert "Tervetuloa takaisin" in json.dumps(fixes, ensure_ascii=False)
    assert run["results"][-1]["suppressions"] == [{"kind": "external", "justification": "the two are old friends"}]


def test_sarif_of_a_draft_without_a_file_brings_the_draft(report: kv.Report) -> None:
    """So that its regions lead somewhere."""
    run = json.loads(report.format("sarif"))["runs"][0]

    assert run["artifacts"] == [{"contents": {"text": report.text}}]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"index": 0}


def test_sarif_of_a_file_by_its_whole_path(report: kv.Report, tmp_path: Path) -> None:
    """As a URI of its own."""
    run = json.loads(report.format("sarif", path=str(tmp_path / "a.txt")))["runs"][0]

    assert run["artifacts"][0]["location"]["uri"] == (tmp_path / "a.txt").as_uri()


def test_junit_tests_each_owed_step(report: kv.Report) -> None:
    """By its name; what was found otherwise fails its check, with all places."""
    suite = ET.fromstring(report.format("junit", path="a.txt"))[0]  # noqa: S314 (our own)
    tests = {test.get("name"): test for test in suite}

    failure = tests["persuasion"].find("failure")
    assert failure is not None
    assert (failure.text or "").count("error:") == sum(one.code == "persuasion" for one in report.findings)
    assert tests["missing-step (thanks)"].find("failure") is not None
    assert len(tests["missing-step (regret)"]) == len(tests["blunt"]) == 0
    skipped = tests["sour"].find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "the two are old friends"


def test_html_speaks_the_language_of_the_findings(report: kv.Report) -> None:
    """And says in which language the draft is."""
    page = report.format("html")

    assert page.startswith('<!doctype html>\n<html lang="fi">')
    assert "<h2>Korjattavaa</h2>" in page
    assert 'class="card draft" lang="fi"' in page


def test_no_reports_are_well_formed_too() -> None:
    """In every format."""
    for name in kv.formats():
        kv.format_reports({}, name)
    SARIF.validate(json.loads(kv.format_reports({}, "sarif")))
    assert kv.format_reports({}, "html").endswith("</html>")


def test_the_schema_names_its_version() -> None:
    """And is a schema."""
    schema = kv.report_schema()

    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == schema["properties"]["$schema"]["const"]
