"""What libyaml says of a text that is no YAML in; out, what an editor did, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.loading.lookalikes import lookalike_fault
from timeline.loading.remarks import HINT
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

#: libyaml's words -> ours; `{}` is the character that it stopped at.
_WORDS = {
    "did not find expected key": _INDENT,
    "did not find expected '-' indicator": _INDENT,
    "found a tab character that violates indentation": _INDENT,
    "block sequence entries are not allowed in this context": f"{_ITEM}, and if this is a text, {_IN_QUOTES}",
    "mapping keys are not allowed in this context": f"a text cannot begin with ? and a space; {_IN_QUOTES}",
    "found character that cannot start any token": f"a text cannot begin with {{}}; {_IN_QUOTES}",
    "did not find expected comment or line break": f"{_BLOCK}; if that sign belongs to it, {_IN_QUOTES}",
    "did not find expected <document start>": "'...' ends a file; delete that line, or what follows it",
    "did not find expected node content": "something is missing before {}",
    "found unknown escape character": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
}
# A text that begins with what YAML takes for a list or a record.
_BRACKETED = re.compile(
    r"[ -]*(?:[\w-]+: +)?(?P<text>(?P<list>\[[^][]*\]|\{[^{}]*\}) *[^\s#\]}].*)"
)
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
    for explain in (_of_lookalikes, _of_comments, _of_quotes, _of_signs, _of_brackets, _of_colons):
        if found := explain(stop):
            return found
    return _fault(stop.spot(), _WORDS.get(stop.problem, _ANYTHING).format(stop.character))


@dataclass
class _Stop:
    """Where libyaml stopped, and why."""

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
        """Return what stands from a mark, or from the beginning of its line, to the end of its line."""
        end = re.compile("[\r\n]|$").search(self.text, mark.index)
        return self.text[mark.index - mark.column * whole : end.start() if end else None].rstrip()


def _fault(spot: Spot, message: str, hint: str = "") -> Fault:
    return Fault((), "syntax", message, hint, spot=spot)


def _of_lookalikes(stop: _Stop) -> Fault | None:
    """Look for a sign that only looks like one of YAML, from where libyaml stopped up to the last text."""
    lines, first = stop.text.splitlines()[: stop.line], 0
    if stop.last:
        is_block = stop.last.style in {"|", ">"}
        first = stop.last.end_mark.line if is_block else stop.last.start_mark.line
    for number in range(len(lines), first, -1):
        if fault := lookalike_fault(lines[number - 1], number):
            return fault
    return None


def _of_comments(stop: _Stop) -> Fault | None:
    """Explain a text that goes on below a comment, and a bracket whose other one a comment has swallowed."""
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
    """Explain the first comment between the end of a text and where libyaml stopped, or on a line."""
    begin = max(before.index - before.column, mark.index + len(stop.rest(mark)))
    if comment := re.search(r"(?<=\s)#[^\r\n]*", stop.text[mark.index : begin]):
        start = mark.index + comment.start()
        line = mark.line + 1 + stop.text.count("\n", mark.index, start)
        column = start - max(stop.text.rfind("\n", 0, start), mark.index - mark.column - 1)
        message = f"from here on, this line is a comment; {_IN_QUOTES} if it belongs to it"
        return _fault((line, column, column + len(comment[0].rstrip())), message)
    return None


def _of_quotes(stop: _Stop) -> Fault | None:
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
        message = f"the text has ended with the {last.style} before this; put a text with {last.style} in {other}"
        return _fault(stop.spot(), message)
    return None


def _of_signs(stop: _Stop) -> Fault | None:
    """Explain an asterisk or ampersand before a text, and a dash without a space."""
    if re.match(r" *[*] ", stop.rest(stop.error.context_mark or stop.mark, whole=True)):
        return _fault(
            stop.spot(stop.error.context_mark), "in a list, write - and a space, not an asterisk"
        )
    if stop.context in ("while scanning an alias", "while scanning an anchor"):
        return _fault(
            stop.spot(stop.error.context_mark), f"a text cannot begin with & or *; {_IN_QUOTES}"
        )
    for mark in (stop.mark, *([stop.last.start_mark] if stop.last else [])):
        if dash := re.match(" *-(?=[a-z])", stop.rest(mark, whole=True)):
            return _fault(
                (mark.line + 1, dash.end(), dash.end() + 1), "a space is missing after the dash"
            )
    return None


def _of_brackets(stop: _Stop) -> Fault | None:
    begun = _BRACKETED.match(stop.rest(stop.mark, whole=True))
    if begun and begun.end("list") <= stop.mark.column:
        value, (start, end) = begun["text"], begun.span("text")
        hint = f'"{value}"' if len(value) <= HINT and not re.search(r"[\"\\#]", value) else ""
        message = f'a text that begins with {value[0]} must be in "quotes"'
        return _fault((stop.line, start + 1, end + 1), message, hint)
    if stop.context.startswith("while parsing a flow") and stop.problem.startswith(
        "did not find expected ','"
    ):
        opened = stop.error.context_mark
        if opened.line + 1 < stop.line:
            return _fault(
                stop.spot(opened), "the bracket that opens here is not closed on its line; close it"
            )
        return _fault(stop.spot(), "a comma or a closing bracket is missing before this")
    if stop.problem == "did not find expected key" and stop.character in {"]", "}"}:
        return _fault(stop.spot(), f"this {stop.character} closes no bracket; delete it")
    return None


def _of_colons(stop: _Stop) -> Fault | None:
    if stop.problem == "could not find expected ':'":
        return _without_colon(stop, stop.error.context_mark)
    if stop.problem != "mapping values are not allowed in this context" or stop.last is None:
        return None
    start = stop.last.start_mark
    key = stop.text[stop.mark.index - stop.mark.column : stop.mark.index]
    if start.line + 1 < stop.line and re.fullmatch(r" *[\w-]+", key):
        return _fault((stop.line, len(key) - len(key.lstrip()) + 1, len(key) + 1), _INDENT)
    value = stop.rest(start)
    is_simple = start.line + 1 == stop.line and not re.search(r"[\"\\#]", value)
    hint = f'"{value}"' if is_simple and len(value) <= HINT else ""
    return _fault(stop.spot(), f"': ' a second time in one text; {_IN_QUOTES}", hint)


def _without_colon(stop: _Stop, mark: Any) -> Fault:
    line = stop.rest(mark)
    spot = stop.spot(mark, len(line))
    if pair := re.fullmatch(r"([\w-]+):(\S.*)", line):
        return _fault(spot, "a space is missing after the colon", f"{pair[1]}: {pair[2]}")
    if stop.last is not None and stop.last.style in {"|", ">"} and not stop.last.value:
        return _fault(
            spot, "the text below > or | stands further to the right than its key; indent it"
        )
    return _fault(spot, _NO_COLON)
