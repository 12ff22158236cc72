"""The parts of a file in; out, its text in the usual form."""

from __future__ import annotations

from dataclasses import replace

from timeline import model
from timeline.dates import EventDate
from timeline.editing.formatting.nodes import Group, Part, Text, Value
from timeline.editing.formatting.order import paths, texts_of
from timeline.editing.formatting.scalars import is_hidden, is_nothing, on_one_line, quoted
from timeline.editing.formatting.wrapping import WIDTH, folded
from timeline.loading.record_paths import record_at
from timeline.problems import Path

#: Fields that are prose, and those of them that are always in a block.
_PROSE = {
    "about",
    "aim",
    "ask",
    "date_note",
    "note",
    "question",
    "rights",
    "say",
    "says",
    "summary",
    "text",
}
_BLOCKS = {"says", "summary", "text"}
#: Fields that are dates, and always quoted.
DATES = {
    name
    for record in model.Record.__subclasses__()
    for name, field in record.model_fields.items()
    if field.annotation in (EventDate, EventDate | None)
}
#: Records that never stand in braces.
_TALL = (model.Timeline, model.Event, model.Quote, model.Evidence, model.Tour)
#: Lists with a blank line between their items.
_APART = {("events",), ("tours",)}


def printed(root: Group) -> str:
    """Return the text of a whole file."""
    lines = _group(root, (), 0) if root.parts else ["{}", *root.below]
    return "\n".join([*root.top, *lines]) + "\n"


def _group(group: Group, path: Path, indent: int) -> list[str]:
    """Return the lines of a group, one part below the other, not indented; *indent* narrows them."""
    lines: list[str] = []
    is_near_top = len(path) <= 1
    was_section = False
    for part, way in zip(group.parts, paths(group, path), strict=True):
        comments, own = _part(part, way, indent)
        is_section = not path and isinstance(part.value, Group) and len(own) > 1
        if lines and (
            path in _APART or is_section or was_section or (is_near_top and comments[:1] == [""])
        ):
            lines.append("")
        lines += _comments(comments[comments[:1] == [""] :], is_near_top) + own
        was_section = is_section
    return lines + _comments(group.below, is_near_top)


def _comments(comments: list[str], keep_gaps: bool) -> list[str]:
    return [comment for comment in comments if comment or keep_gaps]


def _part(part: Part, path: Path, indent: int) -> tuple[list[str], list[str]]:
    """Return the comments that go above a part, and its own lines."""
    key = part.key.value if part.key else ""
    head = f"{on_one_line(part.key)}:" if part.key else "-"
    value = _date(part.value) if key in DATES else part.value
    if isinstance(value, Text):
        lines = _text(key, head, value, indent)
    elif text := _on_one_line(value, path, WIDTH - indent - len(head) - 1):
        lines = [f"{head} {text}"]
    elif part.key or value.is_list:
        lines = [head, *_indented(_group(value, path, indent + 2))]
    else:
        return _record(part, value, path, indent)
    return part.comments, [
        " ".join([lines[0], *(f" {comment}" for comment in part.beside[-1:])]),
        *lines[1:],
    ]


def _record(part: Part, value: Group, path: Path, indent: int) -> tuple[list[str], list[str]]:
    """Return the same of an item whose first key stands beside its dash."""
    first = value.parts[0]
    comments = [
        *part.comments,
        *part.beside[-1:],
        *(comment for comment in first.comments if comment),
    ]
    bare = replace(first, above=[], beside=first.beside[-1:], has_gap=False)
    lines = _indented(_group(replace(value, parts=[bare, *value.parts[1:]]), path, indent + 2))
    return comments, [f"- {lines[0].lstrip()}", *lines[1:]]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _date(value: Value) -> Value:
    """Return the one text that a date is, also of the list that YAML makes of an unquoted set."""
    if isinstance(value, Text):
        return value
    days = None if value.has_comments else texts_of(value)
    return value if days is None else Text(f"[{','.join(days)}]", False)


def _text(key: str, head: str, text: Text, indent: int) -> list[str]:
    if key in DATES and not is_nothing(text):
        return [f"{head} {quoted(text.value)}"]
    if key in _PROSE and not is_nothing(text):
        return _prose(key, head, Text(text.value.strip(" \n"), text.is_plain), indent)
    return [f"{head} {on_one_line(text)}".rstrip()]


def _prose(key: str, head: str, text: Text, indent: int) -> list[str]:
    """Return prose in a block; on one line only where it is short, plain and one sentence."""
    line = f"{head} {on_one_line(text)}"
    block = [] if is_hidden(text.value) else folded(text.value, max(WIDTH - indent - 2, 40))
    is_short = len(block) == 1 and line.endswith(f" {text.value}") and indent + len(line) <= WIDTH
    if not block or (is_short and key not in _BLOCKS):
        return [line]
    return [f"{head} >-", *_indented(block)]


def _on_one_line(group: Group, path: Path, room: int) -> str:
    """Return a group in brackets; nothing, if its parts go below each other."""
    if group.parts and group.has_comments:
        return ""
    if not group.parts:
        return _in_brackets(group, path)
    if group.is_list:
        ways = paths(group, path)
        is_flat = all(
            isinstance(part.value, Text) or record_at(way) is model.Body
            for part, way in zip(group.parts, ways, strict=True)
        )
        return _in_brackets(group, path) if is_flat else ""
    if not group.in_brackets or record_at(path) in _TALL:
        return ""
    text = _in_brackets(group, path)
    return text if len(text) <= room else ""


def _in_brackets(value: Value, path: Path) -> str:
    if isinstance(value, Text):
        is_date = path[-1] in DATES and not is_nothing(value)
        return quoted(value.value) if is_date else on_one_line(value, in_brackets=True)
    texts = []
    for part, way in zip(value.parts, paths(value, path), strict=True):
        text = _in_brackets(_date(part.value) if way[-1] in DATES else part.value, way)
        texts.append(f"{on_one_line(part.key, in_brackets=True)}: {text}" if part.key else text)
    return f"[{', '.join(texts)}]" if value.is_list else f"{{{', '.join(texts)}}}"
