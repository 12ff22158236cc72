"""Times of day in EDTF: hours and minutes, perhaps seconds, perhaps how far ahead of UTC."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from timeline.dates.refusal import DateError

MINUS = "\N{MINUS SIGN}"

_TIME = re.compile("([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_FORM = "{0!r} has no time of day as EDTF writes it, such as 00:47, 00:47:12Z or 00:47+03:00"
_REASONS = {
    "24[0-9:]*(Z|[+-].*)?": "{0!r} has an hour 24; midnight is 00:00 of the day that it begins",
    ".*[?~%].*": "{0!r} qualifies a time of day, which has no ?, ~ or %; write the day alone",
    "[0-9]{2}:[0-9]{2}:[0-9]{2}[.,][0-9]+.*": "{0!r} has parts of a second; end with the second",
    ".*-00(:?00)?": "{0!r} is 00:00 behind UTC; write Z",
    ".*": _FORM,
}
_HOUR, _MINUTE = 3600, 60
_DAY = 24 * _HOUR


@dataclass(frozen=True)
class ClockTime:
    """A time of day as the clocks of its place had it."""

    text: str
    "As written, such as 00:47+03:00."
    after_midnight: int
    "Seconds since midnight."
    ahead: int | None
    "Seconds that the clock is ahead of UTC; None where it is not said."

    @property
    def has_seconds(self) -> bool:
        """Whether it is known to the second; else to the minute."""
        return re.match("[0-9]{2}:[0-9]{2}:", self.text) is not None

    @property
    def clock(self) -> str:
        """The time without its offset, such as 00:47."""
        return self.text[: 8 if self.has_seconds else 5]

    @property
    def zone(self) -> str:
        """
        How far ahead of UTC, in words; empty where it is not said.

        >>> [clock_time(text).zone for text in ("00:47+03:00", "00:47-04:30", "00:47Z")]
        ['UTC+3', 'UTC\N{MINUS SIGN}4:30', 'UTC']
        """
        if not self.ahead:
            return "" if self.ahead is None else "UTC"
        hours, seconds = divmod(abs(self.ahead), _HOUR)
        minutes = f":{seconds // _MINUTE:02}" if seconds else ""
        return f"UTC{MINUS if self.ahead < 0 else '+'}{hours}{minutes}"

    @property
    def iso(self) -> str:
        """The time with hours and minutes of its offset, which EDTF may leave out."""
        return self.text + ":00" if re.search("[+-][0-9]{2}$", self.text) else self.text

    @property
    def offset(self) -> str:
        """How far ahead of UTC, as ISO 8601 writes it: Z, +03:00; empty where it is not said."""
        return self.iso.removeprefix(self.clock)

    def on(self, day: np.datetime64) -> np.datetime64:
        """Return the moment of a day at which the clock has this time."""
        moment: np.datetime64 = day.astype("datetime64[s]") + np.timedelta64(
            self.after_midnight, "s"
        )
        return moment


def clock_time(text: str) -> ClockTime:
    """
    Read a time of day.

    Raises:
        DateError: it is none, or no clock has it.
    """
    match = _TIME.fullmatch(text)
    hour, minute, second = (int(part or 0) for part in match.groups()[:3]) if match else (24, 0, 0)
    if match is None or hour > 23 or re.fullmatch(".*-00(:00)?", text):
        raise DateError(_reason(text))
    if minute > 59 or second > 59:
        what = f"a minute {minute}" if minute > 59 else f"a second {second}"
        raise DateError(f"{text!r} has {what}; the last one is 59")
    ahead = _ahead(text, match[4])
    return ClockTime(text, hour * _HOUR + minute * _MINUTE + second, ahead)


def _ahead(text: str, offset: str | None) -> int | None:
    if offset is None:
        return None
    if offset == "Z":
        return 0
    hours, _, minutes = offset[1:].partition(":")
    seconds = int(hours) * _HOUR + int(minutes or 0) * _MINUTE
    if seconds >= _DAY or int(minutes or 0) > 59:
        raise DateError(f"{text!r} is {offset} from UTC, which no clock is; +03:00 is three hours")
    return -seconds if offset.startswith("-") else seconds


def _reason(text: str) -> str:
    return next(
        reason for pattern, reason in _REASONS.items() if re.fullmatch(pattern, text, re.DOTALL)
    ).format(text)
