"""Marks of Markdown or HTML in a draft that is plain text.

Why: a mail program or a text message shows them as they stand, and the customer reads asterisks and tags.

    fi ✗ Maksamme **25 euroa** tilillenne.
    fi ✓ Maksamme perjantaina 25 euroa tilillenne. Hinta* on 25 €.
    sv ✗ Vi betalar 25 euro.<br>Pengarna kommer på fredag.
    sv ✓ Vi betalar 25 euro (<25 % av priset). Pengarna kommer på fredag.
    en ✗ See [our terms](https://shop.example/terms).
    en ✓ See our terms [1]: https://shop.example/terms.
"""

import re
from collections.abc import Iterator
from html import unescape

from kundsvar.check import Check, Found
from kundsvar.draft import Draft
from kundsvar.finds import matches
from kundsvar.fix import Fix
from kundsvar.source import CARD
from kundsvar.span import Span

# Every quantifier is bounded, so that no input makes the search super-linear.
_MARKS = re.compile(
    r"""
      (?<![\w*]) \*\* (?=[^\s*]) (?P<bold> [^*\n]{1,200} ) (?<!\s) \*\* (?!\*)
    | (?<![\w_]) __ (?=[^\W_]) (?P<strong> [^_\n]{1,200} ) (?<!\s) __ (?![\w_])
    | ^ [ ]{0,3} (?P<heading> \#{1,6} [ ]+ ) (?=[^\W\d])
    | !?\[ (?P<link> [^\[\]\n]{1,120} ) \]
      \( (?P<address> (?: https?:// | mailto: | tel: | www\. | / ) [^\s()]{1,300} ) \)
    | (?P<fence> `{3} [a-z]{0,12} )
    | (?<![\w`]) ` (?P<code> [^`\n]{1,120} ) ` (?![\w`])
    | (?<=[-*]\ ) (?P<box> \[ [ xX] \] [ ] ) (?=\S)
    | </?(?: a | b | br | code | div | em | font | h[1-6] | hr | i | img | li | ol | p | pre | script | span
           | strong | style | sub | sup | table | tbody | td | th | tr | u | ul )
      (?P<tag> (?: \s [^<>\n]{0,200} )? /? > )
    | (?P<entity> & (?: \#\d{2,6} | \#x[0-9a-f]{2,5} | [a-z]{2,8}\d{0,2} ) ; )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_SIGNS = ("**", "__", "# ", "](", "`", "[ ]", "[x]", "[X]", "<", "&")
_LEADS_SOMEWHERE = re.compile(r"</?a\b|<img\b", re.IGNORECASE)
"""Without it, the text would lose the address."""
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr)\b", re.IGNORECASE)


def _without(marks: re.Match[str]) -> str | None:
    """Return the text without its marks; None where they are none."""
    kind = marks.lastgroup or ""
    if kind == "address":
        return f"{marks['link']} ({marks['address'].removeprefix('mailto:').removeprefix('tel:')})"
    if kind == "entity":
        said = unescape(marks["entity"])
        return None if said == marks["entity"] else said
    if kind == "tag":
        return "\n" if _BREAK.match(marks.group()) else ""
    return marks[kind] if kind in {"bold", "strong", "code"} else ""


def _finds(draft: Draft) -> Iterator[Found]:
    for marks in matches(draft, _MARKS, _SIGNS):
        text = _without(marks)
        if text is not None:
            span = Span(*(marks.span("heading") if marks["heading"] else marks.span()))
            fix = None if _LEADS_SOMEWHERE.match(marks.group()) else Fix(span=span, text=text)
            yield Found(span, said={"found": marks.group().strip()}, fix=fix)


CHECK = Check(
    __name__,
    severity="warning",
    message="The customer sees these marks as they stand: {{ found }}",
    remedy="Leave the marks out; plain text says it with its words.",
    source=CARD,
    finds=_finds,
)
