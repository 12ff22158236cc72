"""Times of day at the end of a date in anybody's words: 14:30, 2.05 pm, T00:47:12Z."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates.free_text.candidate import Candidate

_TIME = re.compile(
    r"(?:(?<=[0-9])t|,? (?:at )?)"
    r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2})(?P<parts>\.[0-9]+)?)?"
    r" ?(?P<half>[ap]\.?m\.?)? ?(?P<zone>z|gmt|utc|[a-z]{3,4})?"
    r"(?P<offset>[+-][0-9]{2}:?[0-9]{2})?(?: \([^)]*\))?$"
)
_ZONE_IN_WORDS = re.compile(r" \(utc(?:([+-])([0-9]{1,2})(?::([0-9]{2}))?)?\)$")
_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?(?:Z|[+-][0-9:]+)?(?=/|$)")
_TIME_IN_EDTF = re.compile("T[0-9:]+(?:Z|[+-][0-9:]+)?")
_DAY = re.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEFT_OUT = "the time of day is left out"


def without_time(text: str) -> str:
    """Return small letters without the time of day that they end with."""
    return _TIME.sub("", _with_zone(text))


def without_midnights(edtf: str) -> str:
    """Return EDTF as a program writes days: where all its times are midnights, none is meant."""
    days = _MIDNIGHT.sub("", edtf)
    return edtf if "T" in days else days


def timed(candidate: Candidate, text: str) -> Candidate:
    """Return a day with the time that *text* ends with; programs write midnight for none."""
    match = _TIME.search(_with_zone(text))
    if match is None or not re.search(
        "[1-9]", f"{match['hour']}{match['minute']}{match['second']}"
    ):
        return candidate
    time = _time(match)
    if not time or not all(_DAY.fullmatch(edtf) for edtf in candidate.meanings):
        return candidate.loosely(_LEFT_OUT)
    with_time = replace(
        candidate,
        edtf=f"{candidate.edtf}T{time}",
        alternatives=tuple(f"{edtf}T{time}" for edtf in candidate.alternatives),
    )
    zone = match["zone"]
    is_known = zone in (None, "z", "gmt", "utc") or match["offset"]
    return (
        with_time if is_known else with_time.loosely(f"the zone of its time, {zone}, is left out")
    )


def where_allowed(candidate: Candidate) -> Candidate:
    """Return a candidate without times in sets and beside qualifiers, where EDTF has none."""
    if not any("T" in edtf and re.search(r"[\[?~%]", edtf) for edtf in candidate.meanings):
        return candidate
    days = replace(
        candidate,
        edtf=_of_days(candidate.edtf),
        alternatives=tuple(map(_of_days, candidate.alternatives)),
    )
    return days.loosely(_LEFT_OUT)


def _of_days(edtf: str) -> str:
    days = _TIME_IN_EDTF.sub("", edtf)
    return re.sub(r"\[([^.,]*)(?:\.\.|,)\1\]", r"\1", days)


def time_in_edtf(text: str) -> str:
    """Return the time that a text is, in EDTF; empty for midnight and for what is no time."""
    match = _TIME.fullmatch(f" {text.casefold().strip()}")
    return _time(match) if match and re.search("[1-9]", text) else ""


def _with_zone(text: str) -> str:
    """Return text that ends with (utc+3), as our words of a time do, with +03:00 instead."""
    if zone := _ZONE_IN_WORDS.search(text):
        sign, hours, minutes = zone.groups()
        offset = f"{sign}{int(hours):02}:{minutes or '00'}" if sign else "z"
        return text[: zone.start()] + offset
    return text


def _time(match: re.Match[str]) -> str:
    """Return a time in EDTF, without parts of a second; empty if no clock shows it."""
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if half := match["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59 or second > 59:
        return ""
    seconds = f":{second:02}" if match["second"] else ""
    return f"{hour:02}:{minute:02}{seconds}{_offset(match)}"


def _offset(match: re.Match[str]) -> str:
    if offset := match["offset"]:
        is_greenwich = offset.strip("+-0:") == ""
        return "Z" if is_greenwich else f"{offset[:3]}:{offset[-2:]}"
    return "Z" if match["zone"] in ("z", "gmt", "utc") else ""
