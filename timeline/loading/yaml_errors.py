"""Explain to an editor why libyaml cannot read a text, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.loading.lookalikes import lookalike_fault
from timeline.loading.remarks import HINT_LENGTH
from timeline.problems import Fault, Spot

_UNCLOSED = "the quote mark that opens here is not closed; close it, or leave it out"
_INDENT = (
    "this line begins too far left or right; begin it exactly below the line that it goes with"
)
_NO_COLON = (
    "no 'key: ' begins this line; write one, or indent the line if it goes on with the text above"
)
_ITEM = "a list begins on a line below its key"
_BLOCK = "the text begins on the next line, not after > or |"
_IN_QUOTES = 'put the whole text in "quotes"'
_BACKSLASH = 'a \\ in "quotes" means something else to YAML; write \\\\ for one'
_CANNOT_BEGIN = "a text cannot begin with"

#: What is said for libyaml's words; `{}` is the character that it stopped at.
_MESSAGES = {
    "did not find expected key": _INDENT,
    "did not find expected '-' indicator": _INDENT,
    "found a tab character that violates indentation": _INDENT,
    "block sequence entries are not allowed in this context": (
        f"{_ITEM}, and if this is a text, {_IN_QUOTES}"
    ),
    "mapping keys are not allowed in this context": f"{_CANNOT_BEGIN} ? and a space; {_IN_QUOTES}",
    "found character that cannot start any token": f"{_CANNOT_BEGIN} {{}}; {_IN_QUOTES}",
    "did not find expected comment or line break": (
        f"{_BLOCK}; if that sign belongs to it, {_IN_QUOTES}"
    ),
    "did not find expected <document start>": (
        "'...' ends a file; delete that line, or what follows it"
    ),
    "did not find expected node content": "something is missing before {}",
    "found unknown escape character": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
}
# A text that begins with what YAML takes for a list or a record.
_BRACKETED = re.compile(
    r"[ -]*(?:[\w-]+: +)?(?P<text>(?P<list>\[[^][]*\]|\{[^{}]*\}) *[^\s#\]}].*)"
)
_LINE_END = re.compile("[\r\n]|$")
_ANYTHING = (
    f"this is not YAML; look for a missing colon, quote mark, bracket or space, or {_IN_QUOTES}"
)


def syntax_fault(error: Any, last_text: Any, earlier: Sequence[Fault], text: str) -> Fault:
    """
    Return the one fault of a text that is no YAML.

    Args:
        error: what PyYAML raised, with its marks.
        last_text: the last text that was read before it, as a PyYAML event.
        earlier: faults found up to there; one in the same line explains the error better.
        text: the whole.
    """
    stop = _Stop(error, last_text, text)
    for fault in earlier:
        if fault.spot and fault.spot[0] == stop.line:
            return fault
    for explain in _EXPLANATIONS:
        if explanation := explain(stop):
            return explanation
    message = _MESSAGES.get(stop.problem, _ANYTHING)
    return _fault(stop.spot(), message.format(stop.character))


@dataclass
class _Stop:
    """Where libyaml stopped, and why; *last* is the last text that it had read."""

    error: Any
    last: Any
    text: str

    def __post_init__(self) -> None:
        self.problem: str = self.error.problem or ""
        self.context: str = self.error.context or ""
        self.mark = self.error.problem_mark or self.error.context_mark
        self.line: int = self.mark.line + 1
        self.character = self.text[self.mark.index : self.mark.index + 1].strip()

    def spot(self, mark: Any = None, length: int = 1) -> Spot:
        """Return the place of a mark, or of where libyaml stopped."""
        at = mark or self.mark
        return at.line + 1, at.column + 1, at.column + 1 + length

    def rest(self, mark: Any, whole: bool = False) -> str:
        """Return what stands from a mark, or its line's beginning, to the end of its line."""
        start = mark.index - mark.column if whole else mark.index
        line_end = _LINE_END.search(self.text, mark.index)
        return self.text[start : line_end.start() if line_end else None].rstrip()


def _fault(spot: Spot, message: str, hint: str = "") -> Fault:
    return Fault((), "syntax", message, hint, spot=spot)


def _lookalikes(stop: _Stop) -> Fault | None:
    """
    Look for a sign that only looks like one of YAML.

    It is looked for from where libyaml stopped up to the last text.
    """
    lines, first = stop.text.splitlines()[: stop.line], 0
    if stop.last:
        is_block = stop.last.style in {"|", ">"}
        first = stop.last.end_mark.line if is_block else stop.last.start_mark.line
    for number in range(len(lines), first, -1):
        if fault := lookalike_fault(lines[number - 1], number):
            return fault
    return None


def _comments(stop: _Stop) -> Fault | None:
    """Explain a text that goes on below a comment, and a bracket whose end is in a comment."""
    if stop.context.startswith("while parsing a flow"):
        opened = stop.error.context_mark
        return _comment_after(stop, opened, opened) if opened.line + 1 < stop.line else None
    last = stop.last
    if last is None or last.end_mark.line + 1 >= stop.line:
        return None
    first = stop.rest(last.start_mark, whole=True)
    is_below = stop.mark.column > len(first) - len(first.lstrip())
    return _comment_after(stop, last.end_mark, stop.mark) if is_below else None


def _comment_after(stop: _Stop, mark: Any, before: Any) -> Fault | None:
    """Explain the first comment from the end of a text to where libyaml stopped, or on a line."""
    end = max(before.index - before.column, mark.index + len(stop.rest(mark)))
    comment = re.search(r"(?<=\s)#[^\r\n]*", stop.text[mark.index : end])
    if not comment:
        return None
    start = mark.index + comment.start()
    line = mark.line + 1 + stop.text.count("\n", mark.index, start)
    before_line = max(stop.text.rfind("\n", 0, start), mark.index - mark.column - 1)
    column = start - before_line
    message = f"from here on, this line is a comment; {_IN_QUOTES} if it belongs to it"
    return _fault((line, column, column + len(comment[0].rstrip())), message)


def _quote_marks(stop: _Stop) -> Fault | None:
    if stop.context == "while scanning a quoted scalar":
        return _fault(stop.spot(stop.error.context_mark), _UNCLOSED)
    last = stop.last
    if last is None or last.style not in {"'", '"'} or last.end_mark.line + 1 != stop.line:
        return None
    if last.start_mark.line < last.end_mark.line:
        # It took the opening mark of a later text for its closing one.
        return _fault(stop.spot(last.start_mark), _UNCLOSED)
    if stop.problem.startswith("did not find expected") and stop.character not in {"]", "}"}:
        other = "'" if last.style == '"' else '"'
        what = f"the text has ended with the {last.style} before this"
        return _fault(stop.spot(), f"{what}; put a text with {last.style} in {other}")
    return None


def _signs(stop: _Stop) -> Fault | None:
    """Explain an asterisk or ampersand before a text, and a dash without a space."""
    begin = stop.error.context_mark
    if re.match(r" *[*] ", stop.rest(begin or stop.mark, whole=True)):
        return _fault(stop.spot(begin), "in a list, write - and a space, not an asterisk")
    if stop.context in ("while scanning an alias", "while scanning an anchor"):
        return _fault(stop.spot(begin), f"{_CANNOT_BEGIN} & or *; {_IN_QUOTES}")
    for mark in (stop.mark, *([stop.last.start_mark] if stop.last else [])):
        if dash := re.match(" *-(?=[a-z])", stop.rest(mark, whole=True)):
            spot = (mark.line + 1, dash.end(), dash.end() + 1)
            return _fault(spot, "a space is missing after the dash")
    return None


def _brackets(stop: _Stop) -> Fault | None:
    bracketed = _BRACKETED.match(stop.rest(stop.mark, whole=True))
    if bracketed and bracketed.end("list") <= stop.mark.column:
        return _text_in_brackets(stop, bracketed)
    is_in_flow = stop.context.startswith("while parsing a flow")
    if is_in_flow and stop.problem.startswith("did not find expected ','"):
        opened = stop.error.context_mark
        if opened.line + 1 == stop.line:
            return _fault(stop.spot(), "a comma or a closing bracket is missing before this")
        message = "the bracket that opens here is not closed on its line; close it"
        return _fault(stop.spot(opened), message)
    if stop.problem == "did not find expected key" and stop.character in {"]", "}"}:
        return _fault(stop.spot(), f"this {stop.character} closes no bracket; delete it")
    return None


def _text_in_brackets(stop: _Stop, bracketed: re.Match[str]) -> Fault:
    value = bracketed["text"]
    start, end = bracketed.span("text")
    message = f'a text that begins with {value[0]} must be in "quotes"'
    return _fault((stop.line, start + 1, end + 1), message, _quoted_if_simple(value))


def _colons(stop: _Stop) -> Fault | None:
    if stop.problem == "could not find expected ':'":
        return _without_colon(stop, stop.error.context_mark)
    if stop.problem != "mapping values are not allowed in this context" or stop.last is None:
        return None
    start = stop.last.start_mark
    key = stop.text[stop.mark.index - stop.mark.column : stop.mark.index]
    is_one_line = start.line + 1 == stop.line
    if not is_one_line and re.fullmatch(r" *[\w-]+", key):
        return _fault((stop.line, len(key) - len(key.lstrip()) + 1, len(key) + 1), _INDENT)
    hint = _quoted_if_simple(stop.rest(start)) if is_one_line else ""
    return _fault(stop.spot(), f"': ' a second time in one text; {_IN_QUOTES}", hint)


def _quoted_if_simple(value: str) -> str:
    is_simple = len(value) <= HINT_LENGTH and not re.search(r"[\"\\#]", value)
    return f'"{value}"' if is_simple else ""


def _without_colon(stop: _Stop, mark: Any) -> Fault:
    line = stop.rest(mark)
    spot = stop.spot(mark, len(line))
    if pair := re.fullmatch(r"([\w-]+):(\S.*)", line):
        return _fault(spot, "a space is missing after the colon", f"{pair[1]}: {pair[2]}")
    last = stop.last
    if last is not None and last.style in {"|", ">"} and not last.value:
        message = "the text below > or | stands further to the right than its key; indent it"
        return _fault(spot, message)
    return _fault(spot, _NO_COLON)


_EXPLANATIONS = (_lookalikes, _comments, _quote_marks, _signs, _brackets, _colons)
