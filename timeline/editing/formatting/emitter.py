"""Emit the tree of a file as text in the usual form."""

from __future__ import annotations

from dataclasses import replace

from timeline import model
from timeline.dates import EventDate
from timeline.editing.formatting.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence
from timeline.editing.formatting.order import scalar_values, with_paths
from timeline.editing.formatting.scalars import emit_scalar, is_null, needs_escapes, quoted
from timeline.editing.formatting.wrapping import WIDTH, wrap
from timeline.loading.record_paths import record_at
from timeline.problems import ValuePath

#: Fields that are prose.
_PROSE = frozenset({
    *("about", "aim", "ask", "date_note", "note", "question", "rights"),
    *("say", "says", "summary", "text", "untested", "what", "why"),
})  # fmt: skip
#: Prose that always stands in a block.
_BLOCKS = {"says", "summary", "text"}
#: The fewest columns that prose has, however far it is indented.
_NARROWEST = 40
#: Fields that are dates, and always quoted.
DATES = {
    name
    for record in model.Record.__subclasses__()
    for name, field in record.model_fields.items()
    if field.annotation in (EventDate, EventDate | None)
}
#: Records that never stand in braces.
_TALL = (model.Timeline, model.Event, model.Quote, model.Evidence, model.Tour)
#: Sequences with a blank line between their entries.
_APART = {("events",), ("tours",)}


def emit(root: Collection) -> str:
    """Return the text of a whole file."""
    lines = _collection(root, (), 0) if root.entries else ["{}", *root.below]
    return "\n".join([*root.top, *lines]) + "\n"


def _collection(collection: Collection, path: ValuePath, indent: int) -> list[str]:
    """
    Return the lines of a collection, one entry below the other.

    They are not indented yet; *indent* narrows them.
    """
    lines: list[str] = []
    is_near_top = len(path) <= 1
    was_section = False
    for entry, entry_path in with_paths(collection, path):
        comments, entry_lines = _entry(entry, entry_path, indent)
        has_gap = comments[:1] == [""]
        is_section = not path and isinstance(entry.value, Collection) and len(entry_lines) > 1
        is_apart = path in _APART or is_section or was_section or (is_near_top and has_gap)
        if lines and is_apart:
            lines.append("")
        lines += _comments(comments[has_gap:], is_near_top)
        lines += entry_lines
        was_section = is_section
    return lines + _comments(collection.below, is_near_top)


def _comments(comments: list[str], keep_gaps: bool) -> list[str]:
    return [comment for comment in comments if comment or keep_gaps]


def _entry(entry: Entry, path: ValuePath, indent: int) -> tuple[list[str], list[str]]:
    """Return the comments that go above an entry, and its lines."""
    key = entry.key.value if entry.key else ""
    head = f"{emit_scalar(entry.key)}:" if entry.key else "-"
    value = _date(entry.value) if key in DATES else entry.value
    if isinstance(value, Scalar):
        lines = _scalar(key, head, value, indent)
    elif flow := _flow_that_fits(value, path, WIDTH - indent - len(head) - 1):
        lines = [f"{head} {flow}"]
    elif entry.key or isinstance(value, Sequence):
        lines = [head, *_indented(_collection(value, path, indent + 2))]
    else:
        return _item(entry, value, path, indent)
    first = " ".join([lines[0], *(f" {comment}" for comment in entry.beside[-1:])])
    return entry.comments, [first, *lines[1:]]


def _item(
    entry: Entry, mapping: Collection, path: ValuePath, indent: int
) -> tuple[list[str], list[str]]:
    """Return the same of an item whose first key stands beside its dash."""
    first, *others = mapping.entries
    comments = [*entry.comments, *entry.beside[-1:], *filter(None, first.comments)]
    bare_first = replace(first, above=[], beside=first.beside[-1:], has_gap=False)
    bare = replace(mapping, entries=[bare_first, *others])
    lines = _indented(_collection(bare, path, indent + 2))
    return comments, [f"- {lines[0].lstrip()}", *lines[1:]]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _date(value: Node) -> Node:
    """Return the one scalar that a date is, also of the list that YAML makes of an unquoted set."""
    if isinstance(value, Scalar):
        return value
    days = None if value.has_comments else scalar_values(value)
    return value if days is None else Scalar(f"[{','.join(days)}]")


def _scalar(key: str, head: str, scalar: Scalar, indent: int) -> list[str]:
    if key in DATES and not is_null(scalar):
        return [f"{head} {quoted(scalar.value)}"]
    if key in _PROSE and not is_null(scalar):
        return _prose(key, head, replace(scalar, value=scalar.value.strip(" \n")), indent)
    return [f"{head} {emit_scalar(scalar)}".rstrip()]


def _prose(key: str, head: str, scalar: Scalar, indent: int) -> list[str]:
    """Return prose in a block; on one line only where it is short, plain and one sentence."""
    line = f"{head} {emit_scalar(scalar)}"
    width = max(WIDTH - indent - 2, _NARROWEST)
    block = [] if needs_escapes(scalar.value) else wrap(scalar.value, width)
    is_plain = line.endswith(f" {scalar.value}")
    is_short = len(block) == 1 and is_plain and indent + len(line) <= WIDTH
    if not block or (is_short and key not in _BLOCKS):
        return [line]
    return [f"{head} >-", *_indented(block)]


def _flow_that_fits(collection: Collection, path: ValuePath, room: int) -> str:
    """Return a collection in brackets; nothing if its entries go below each other."""
    if not collection.entries:
        return _flow(collection, path)
    if collection.has_comments:
        return ""
    if isinstance(collection, Sequence):
        is_flat = all(
            isinstance(entry.value, Scalar) or record_at(entry_path) is model.Body
            for entry, entry_path in with_paths(collection, path)
        )
        return _flow(collection, path) if is_flat else ""
    if not collection.is_flow or record_at(path) in _TALL:
        return ""
    flow = _flow(collection, path)
    return flow if len(flow) <= room else ""


def _flow(node: Node, path: ValuePath) -> str:
    """Return a node as it stands in brackets."""
    if isinstance(node, Scalar):
        is_date = path[-1] in DATES and not is_null(node)
        return quoted(node.value) if is_date else emit_scalar(node, in_flow=True)
    texts = []
    for entry, entry_path in with_paths(node, path):
        value = _date(entry.value) if entry_path[-1] in DATES else entry.value
        text = _flow(value, entry_path)
        texts.append(f"{emit_scalar(entry.key, in_flow=True)}: {text}" if entry.key else text)
    inside = ", ".join(texts)
    return f"{{{inside}}}" if isinstance(node, Mapping) else f"[{inside}]"
