"""Data that stands in a file of JavaScript, as values; nothing of the file is run."""

from __future__ import annotations

import json
import re
from bisect import bisect
from itertools import accumulate

import numpy as np

from timeline.dates.years import four_digits, new_year

_SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
# A statement begins a line or follows another one: "x = [" within a sentence is none.
_START = re.compile(
    r"(?:(?:(?:\A|(?<=[\n{}]))[ \t]*(?:(?:export|var|let|const)[ \t]+)*|"
    r"(?<=;)[ \t]*(?:var|let|const)[ \t]+)(?P<name>[\w$.]+)\s*(?::[^=\n;]*)?=(?![=>])|"
    r"\bexport\s+default\b|(?:\A|(?<=\n))[\w$.]+[ \t]*(?=\()|\A)"
    r"(?=[\s(]*(?:\[|\{|new\s+[\w$.]*DataSet\b|JSON\.parse\b))"
)
_MADE = re.compile(r"(?:new\s+[\w$.]*DataSet|JSON\.parse)\s*\(")
_KEY = re.compile(r"[\w$]+|-?[0-9.]+")
_NUMBER = re.compile(
    r"[+-]?(?:0[xX][0-9a-fA-F]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?![\w$])"
)
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}
_CALL = re.compile(r"(?:new\s+)?(?P<what>[A-Za-z_$][\w$.]*)\s*\(")
_STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`", re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL
)
_ESCAPES = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    "0": "\0",
    "\n": "",
    "\r\n": "",
}
# What turns a date into the same date as a number or a text.
_AFTER_DATE = re.compile(r"\s*\.\s*(?:getTime|valueOf|toISOString|toDate)\s*\(\s*\)")
# Calls of which the first argument is the value.
_WRAPPERS = ("Date", "UTC", "DataSet", "moment", "parse", "freeze", "String", "Array", "from")
_DEPTH = 50


class NotData(ValueError):
    """A text that is no data of JavaScript; the message says where and why."""


def looks_like_javascript(text: str) -> bool:
    """Whether a list or a record is given to a name or made in a text that is no JSON."""
    begins = text.lstrip("\ufeff \t\r\n")
    if begins[:1] in ("{", "[", "<"):
        return False
    return bool(_MADE.match(begins)) or any(start[0] for start in _START.finditer(text))


def read_javascript(text: str) -> object:
    """
    Return the list or record of a file; where it has several, a record of them by their names.

    Dates become ISO 8601, with as many parts as they were written in. What only a program could
    work out stays as it was written. Code around the data is passed over.

    Raises:
        NotData: there is none, or it is cut short.
    """
    reader, place = _JavaScriptReader(text), 0
    values: dict[str, object] = {}
    while start := _START.search(text, place):
        reader.place = start.end()
        value = reader.value()
        place = max(reader.place, start.end() + 1)
        if isinstance(value, list | dict) and value:
            name = (start["name"] or "data").rpartition(".")[2]
            values[name if name not in values else f"{name}{len(values) + 1}"] = value
    if not values:
        raise NotData("there is no list or record in it")
    return next(iter(values.values())) if len(values) == 1 else values


class _JavaScriptReader:
    """A place in a text, and what is read from there on."""

    def __init__(self, text: str) -> None:
        self.text, self.place, self._depth = text, 0, 0
        self._lines = [0, *accumulate(map(len, text.splitlines(keepends=True)))]

    def value(self) -> object:
        """Read a value, and whatever sums and brackets stand around it."""
        start = self._next()
        value = self._single()
        parts = [value]
        while self._at("+") and isinstance(value, str):
            self.place += 1
            self._skip()
            parts.append(self._single())
        if len(parts) > 1:
            return (
                "".join(map(str, parts))
                if all(isinstance(part, str) for part in parts)
                else self.text[start : self.place]
            )
        if self._depth and self._next() < len(self.text) and self.text[self.place] not in ",]});":
            is_whole = isinstance(value, list | dict) and not self._at(".")
            return value if is_whole else self._as_written(start)
        return value

    def _single(self) -> object:
        self._skip()
        char = self.text[self.place : self.place + 1]
        if char in ("[", "{", "("):
            return self._inside(char)
        if string := _STRING.match(self.text, self.place):
            self.place = string.end()
            inner = string[0][1:-1]
            is_template = char == "`" and "${" in inner
            return inner if is_template else _unescaped(inner)
        if number := _NUMBER.match(self.text, self.place):
            self.place = number.end()
            return _number(number[0])
        if call := _CALL.match(self.text, self.place):
            return self._call(call)
        word = _KEY.match(self.text, self.place)
        if word and word[0] in _WORDS:
            self.place = word.end()
            return _WORDS[word[0]]
        return self._as_written(self.place)

    def _inside(self, opening: str) -> object:
        self._depth += 1
        if self._depth > _DEPTH:
            raise NotData(f"lists and records stand more than {_DEPTH} deep in each other")
        self.place += 1
        value = self._after(opening)
        self._depth -= 1
        return value

    def _after(self, opening: str) -> object:
        if opening == "[":
            return self._list()
        return self._record() if opening == "{" else self._bracketed()

    def _bracketed(self) -> object:
        value = self.value()
        self._close(")")
        return value

    def _list(self, closing: str = "]") -> list[object]:
        values: list[object] = []
        while not self._ends(closing):
            values.append(None if self._at(",") else self.value())
            self._part(closing)
        return values

    def _record(self) -> dict[str, object]:
        values: dict[str, object] = {}
        while not self._ends("}"):
            start = self._next()
            quoted = _STRING.match(self.text, self.place)
            key = quoted or _KEY.match(self.text, self.place)
            name = _unescaped(quoted[0][1:-1]) if quoted else key[0] if key else ""
            self.place = key.end() if key else start
            if name and self._at(":"):
                self.place += 1
                values[name] = self.value()
            else:
                written = self._as_written(start)
                values[name or written] = written
            self._part("}")
        return values

    def _call(self, call: re.Match[str]) -> object:
        start, function = self.place, call["what"].rpartition(".")[2]
        self.place = call.end()
        self._depth += 1
        values = self._list(")")
        self._depth -= 1
        if after := _AFTER_DATE.match(self.text, self.place):
            self.place = after.end()
        if not values:
            return self.text[start : self.place]
        is_json = function == "parse" and call["what"].startswith("JSON")
        if is_json and isinstance(values[0], str):
            return json.loads(values[0])
        if function in ("Date", "UTC") and all(isinstance(part, int | float) for part in values):
            return _date(values)
        return values[0] if function in _WRAPPERS else self.text[start : self.place]

    def _as_written(self, start: int) -> str:
        """Return what only a program could work out, up to the comma or bracket that ends it."""
        open_brackets = 0
        while self.place < len(self.text):
            if string := _STRING.match(self.text, self.place):
                self.place = string.end()
                continue
            char = self.text[self.place]
            if char in ",;]})" and not open_brackets:
                break
            open_brackets += (char in "[{(") - (char in "]})")
            self.place += 1
        return self.text[start : self.place].strip()

    def _skip(self) -> None:
        space = _SPACE.match(self.text, self.place)
        self.place = space.end() if space else self.place

    def _next(self) -> int:
        self._skip()
        return self.place

    def _at(self, char: str) -> bool:
        self._skip()
        return self.text.startswith(char, self.place)

    def _ends(self, closing: str) -> bool:
        if self._next() >= len(self.text):
            raise NotData(f"the file ends before a {closing} that closes what it holds")
        if not self._at(closing):
            return False
        self.place += 1
        return True

    def _part(self, closing: str) -> None:
        if self._at(","):
            self.place += 1
        elif self.place < len(self.text) and not self._at(closing):
            raise NotData(f"in line {self._line(self.place)} a comma or {closing} is missing")

    def _close(self, closing: str) -> None:
        if not self._ends(closing):
            raise NotData(f"in line {self._line(self.place)} a {closing} is missing")

    def _line(self, place: int) -> int:
        return bisect(self._lines, place)


def _unescaped(text: str) -> str:
    def char(match: re.Match[str]) -> str:
        code = match[1] or match[2] or match[3]
        if code:
            return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
        return _ESCAPES.get(match[4], match[4])

    # two halves of one letter, as \\ud83d\\ude00, are joined
    return _ESCAPE.sub(char, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number(text: str) -> int | float | str:
    if "x" in text.casefold():
        return int(text, 16)
    if text.strip("+-").isdigit():
        return int(text) if len(text) < 300 else text
    return float(text)


def _date(values: list[object]) -> object:
    """Return a date of JavaScript: months count from 0, and the years 0 to 99 from 1900."""
    if len(values) == 1:
        return values[0]
    parts = [
        int(value) if isinstance(value, int | float) and abs(value) < 1e9 else 0 for value in values
    ]
    year, month = parts[0] + (1900 if 0 <= parts[0] <= 99 else 0), parts[1]
    start = new_year(year).astype("datetime64[M]") + np.timedelta64(month, "M")
    later = np.timedelta64(parts[2] - 1, "D") if len(parts) > 2 else None
    written = str(start if later is None else start.astype("datetime64[D]") + later)
    first, *rest = written.rsplit("-", len(parts[:3]) - 1)
    day = "-".join((four_digits(int(first)), *rest))
    clock = ":".join(f"{part:02}" for part in parts[3:6])
    return (
        f"{day}T{clock if len(parts) > 4 else clock + ':00'}" if clock and any(parts[3:6]) else day
    )
