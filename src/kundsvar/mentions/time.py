"""Clock times: klo 14.30, kl. 9–16, 14:30, 2.30 pm, noon."""

import re
from collections.abc import Iterator, Mapping

from kundsvar.day import Clock
from kundsvar.mention import Kind, Mention, Written
from kundsvar.people import Language
from kundsvar.terms import any_of, terms

_NOON, _DAY = 12, 24
_LIKE_A_CLOCK = re.compile(r"\d\d:\d\d(?!\d)")


def _fields(language: Language) -> Mapping[str, str]:
    return {
        "hour": r"\d{1,2}(?!\d)",
        "minute": r"\d\d(?!\d)",
        "named": any_of(terms(language, "clock")),
        "daily": any_of(terms(language, "daily")),
    }


def _reads(written: Written) -> Iterator[Mention]:
    named, last = written.field("named"), written.field("hour2")
    if named:
        hour, minute = terms(written.language, "clock")[named].split(":")
        yield written.mention("time", Clock(int(hour), int(minute)))
        return
    first = _clock(written.field("hour"), written.field("minute"), written.field("half"))
    end = _clock(last, written.field("minute2"), "") if last else first
    if written.language == "en" and end.hour <= first.hour < _NOON and last:
        # 9–4 is from nine to four in the afternoon.
        end = end._replace(hour=end.hour + _NOON)
    if not (first.exists and end.exists) and _is_bare(written):
        return
    yield written.mention("time", first, "hour", "minute", whole=not last)
    if last:
        yield written.mention("time", end, "hour2", "minute2", whole=False)


def _clock(hour: str, minute: str, half: str) -> Clock:
    hours = int(hour)
    if half:
        hours = hours % _NOON + (_NOON if half == "p" else 0)
    return Clock(0 if hours == _DAY else hours, int(minute or 0))


def _is_bare(written: Written) -> bool:
    """Whether nothing tells that figures are a clock time: 3.75 is none, but 28:00 and klo 28 are wrong ones."""
    return written.said[0].isdigit() and not _LIKE_A_CLOCK.match(written.said)


def _says(text: str, mention: Mention, value: Clock, language: Language) -> str | None:  # noqa: ARG001 (every kind's signature)
    said, hour, minute = text[mention.span.slice], mention.parts.get("hour"), mention.parts.get("minute")
    if hour is None or said.rstrip(".").endswith(("m", "M")) or (value.minute and minute is None):
        return None
    if minute is not None:
        said = f"{said[: minute.start]}{value.minute:02}{said[minute.end :]}"
    digits = f"{value.hour:02}" if said[hour.slice].startswith("0") else str(value.hour)
    return said[: hour.start] + digits + said[hour.end :]


KIND = Kind(__name__, rank=20, fields=_fields, reads=_reads, says=_says)
