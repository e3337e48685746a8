"""Reports on drafts that are hard to show: any characters, any spans, any words in what is said."""

from typing import Any, get_args

from hypothesis import strategies as st

import kundsvar as kv
from kundsvar.people import Language
from kundsvar.report import Severity

PIECES = [
    "En voi auttaa.",
    "äa\u0308ö",  # letters with marks, composed and not
    "👩‍👩‍👧 👋🏽 🇫🇮",
    "שלום עולם",
    "\u202eevil\u2066",
    "汉字かな",
    "\x00\x07\x1b[31m\x9b2J",
    "\u2028\u2029\x85\x0b\x0c",
    "\ufffe\uffff\ufeff",
    "\r\n",
    "\r",
    "\n",
    "\t",
    "<script>alert(1)</script>",
    "\" onmouseover='x' & &lt; ]]>",
    "{{ 7*7 }} {% raw %}",
    "::error::%0A,:",
    "%25 \\ ${x}",
    "sana " * 40,
]
TEXTS = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=8
).map("".join)


@st.composite
def _findings(draw: st.DrawFn, text: str) -> kv.Finding:
    def span() -> kv.Span:
        return kv.Span(*sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2))))

    return kv.Finding(
        code=draw(st.sampled_from(sorted(kv.checks()))),
        severity=draw(st.sampled_from(get_args(Severity))),
        span=span(),
        step=draw(st.none() | st.sampled_from(sorted(kv.steps()))),
        message=draw(TEXTS),
        remedy=draw(TEXTS),
        fix=draw(st.none() | st.builds(kv.Fix, span=st.builds(span), text=TEXTS)),
        certainty=draw(st.floats(0, 1)),
        source=draw(TEXTS),
    )


@st.composite
def reports(draw: st.DrawFn) -> kv.Report:
    """Give reports as no check would write them, but as the model allows them."""
    text = draw(TEXTS)
    owed = draw(st.dictionaries(st.sampled_from(sorted(kv.steps())), st.sampled_from(list(kv.Obligation)), max_size=4))
    known: dict[str, Any] = {
        "text": text,
        "kind": draw(st.none() | st.just("refusal")),
        "language": draw(st.sampled_from(get_args(Language))),
        "speak": draw(st.sampled_from(get_args(Language))),
        "findings": draw(st.lists(_findings(text), max_size=4)),
        "suppressed": draw(st.lists(st.builds(kv.Suppressed, finding=_findings(text), reason=TEXTS), max_size=2)),
        "obligations": owed,
        "steps": {step: draw(st.sampled_from(list(kv.Verdict))) for step in owed},
        "evidence": {},
    }
    return kv.Report.model_validate(known)
