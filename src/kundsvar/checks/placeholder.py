"""A slot of a template that nobody filled.

Why: a customer who reads [name] sees that nobody read the reply before it was sent.

    fi ✗ Hei {{ customer.first_name }}!
    fi ✓ Hei Maija!
    sv ✗ Hej [Namn]!
    sv ✓ Hej Maja!
    en ✗ Dear <first name>,
    en ✓ Dear Mary,
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import matches
from kundsvar.identify import LANGUAGES
from kundsvar.source import CARD
from kundsvar.span import Span
from kundsvar.words import word_list

# The marks of Liquid, Jinja, Mustache, Ruby, Python, Zendesk, Zammad, Salesforce, Mailchimp, Word and the shell, and
# what people type for a blank. Every quantifier is bounded, so that no input makes the search super-linear.
_SLOT = re.compile(
    r"""
      \{\{ \{? [^{}\n]{0,120} \}? \}\}  |  \{% [^{}%\n]{0,120} %\}  |  [#$%]\{ [^{}\n]{0,120} \}
    | (?<![\w{]) \{ [\w\ .:|$-]{0,60} \} (?!\})
    | %\( \w{1,40} \) [sdfr]  |  (?<![\w%]) (?<!\d\s) % (?:\d\$)? [sd] (?![\w%])
    | (?<![\w%]) %% \w{1,40} %% (?!\w)  |  (?<![\w%]) % [^\W\d]{3,40} % (?!\w)
    | \*\| [\w:]{1,40} \|\*  |  (?<!\|) \|\| [\w\ .]{1,40} \|\| (?!\|)  |  @@ [\w.]{1,40} @@
    | (?<![\w$]) \$ (?!USD|AUD|CAD|NZD) [^\W\d]\w{2,40} \$? (?!\w)
    | \[\[ [^\[\]\n]{1,60} \]\]  |  << [^<>\n]{1,60} >>
    | (?<!\w) < (?P<tag> [^\W\d_][\w\ .'-]{0,40} ) >
    | (?P<open> [\[«] ) (?P<words> [^\W\d_][\w\ .,:/'’-]{0,60} ) [\]»] (?!\()
    | (?<![\w_]) (?<![\r\n]) _{3,8} (?!\w)
    | (?<![\w-])
      (?: XX{1,3} (?: [.:,/\ -] XX{1,3} ){1,3} (?: [./]\d{4} )? | X{3,20} | XX (?= \ ?[€%£$] | \ [^\W\d] | [.,:;!] )
        | xx (?: [.:/] xx{1,3} ){1,3} (?: [./]\d{4} )? | x{3,20} (?= [.,;:)] | \ \w ) )
      (?! [\ -]?[\dXx] | [\w-] )  # what ends in figures is a number with its beginning hidden
    | (?<![\w-]) (?: TODO | TBD | FIXME ) (?!\w)  |  [Ll]orem\ ipsum
    """,
    re.VERBOSE,
)
_SIGNS = ("{", "[", "<", "«", "%", "$", "@@", "||", "*|", "__", "XX", "xx", "TODO", "TBD", "FIXME", "orem ipsum")
_HTML = frozenset({"a", "b", "br", "div", "em", "font", "hr", "i", "img", "li", "ol", "p", "s", "span", "strong"}) | {
    *(
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "h1",
        "h2",
        "h3",
        "h4",
        "html",
        "body",
        "head",
        "code",
        "pre",
    )
}
"""Marks of a page, which are no slots: another check finds those."""


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for slots in all languages, and those with which the words in one begin."""
    lines = [line for language in LANGUAGES for line in word_list(language, "slot_words")]
    first = {line.removesuffix("_").strip() for line in lines if line.endswith("_")}
    return frozenset(lines) | first, frozenset(first)


def _is_slot(found: re.Match[str]) -> bool:
    if found["tag"] is not None:
        return found["tag"].lower() not in _HTML
    if found["words"] is None:
        return True
    words = found["words"].lower().replace("/", " ").split()
    known, first = _names()
    # Brackets hold remarks too: [sic], [bild].
    named = all(word.strip(".,:") in known for word in words)
    return named or (words[0] in first and found["open"] == "[")


def _finds(draft: Draft) -> Iterator[Found]:
    for match in matches(draft, _SLOT, _SIGNS):
        if _is_slot(match):
            yield Found(Span(*match.span()))


CHECK = Check(
    __name__,
    severity="error",
    message="This is a slot of a template that nobody filled.",
    remedy="Write what belongs here, or leave the sentence out.",
    source=CARD,
    finds=_finds,
)
