"""Load the Timeline of a file, or every problem that keeps it from being one, with its position."""

from __future__ import annotations

import gc
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from timeline.checks import check_records
from timeline.checks.ids import UNUSED
from timeline.loading.decoding import EMPTY, SIZE_LIMIT, NotText, decode
from timeline.loading.positions import Positions
from timeline.loading.records import read_records
from timeline.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode, node_at
from timeline.loading.yaml_tree import Tree, read_tree
from timeline.model import Timeline
from timeline.problems import Fault, Grade, Guesses, Problem, ValuePath
from timeline.verification.record import VERIFICATION_RULES, Verified, VerifiedError

#: The name of the record of verification, which lies beside a timeline's file.
VERIFIED = "verified.json"
#: The most problems that are reported of one file.
PROBLEMS = 10_000


@dataclass(frozen=True)
class Loaded:
    """
    What a file holds, and what is wrong with it, in the order of the file.

    *timeline* is None if there are *obstacles*. *lines* is the line of each event's id, of
    whatever events could be read.
    """

    timeline: Timeline | None
    problems: tuple[Problem, ...]
    lines: Mapping[str, int]
    verified: Verified

    @property
    def obstacles(self) -> tuple[Problem, ...]:
        """
        The problems that keep the file from being a timeline.

        Remarks are none, and neither are problems of verification, however many.
        """
        obstacles = (problem for problem in self.problems if _is_obstacle(problem))
        if self.timeline is None:
            return tuple(obstacles)
        # a file that is a timeline has too many problems of other kinds
        return tuple(problem for problem in obstacles if problem.rule != "more-problems")


def load(path: Path) -> Loaded:
    """
    Read a file, and the record of verification beside it.

    Whatever a path leads to, nothing is raised: a missing file, a folder, a file that may not be
    read each give a Problem.
    """
    name, record = str(path), path.parent / VERIFIED
    try:
        data = _read_bytes(path)
    except NotText as refusal:
        return _unreadable(refusal, name, None)
    try:
        return _load(data, name, Verified.read(record))
    except VerifiedError as error:
        loaded = _load(data, name, None)
        broken = Problem(1, 1, "record-broken", str(error), file=str(record))
        return replace(loaded, problems=(*loaded.problems, broken))


def load_bytes(
    data: bytes,
    name: str,
    verified: Verified = Verified.empty(),  # noqa: B008 (frozen)
) -> Loaded:
    """Read what a file holds; *name* is what problems call it."""
    return _load(data, name, verified)


def _read_bytes(path: Path) -> bytes:
    """Return at most one byte more than is read of a file, so that an endless one is too large."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            what = "a folder" if path.is_dir() else "no file"
            raise NotText("not-a-file", f"this is {what}; name the file to read")
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        message = "there is no such file; look for a slip in its name"
    except PermissionError:
        message = "this file may not be read; its permissions forbid it"
    except (OSError, ValueError) as error:
        message = f"the file cannot be read: {error}"
    raise NotText("unreadable", message)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Spare the collector its search of values without cycles: a third of a large file's time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_no_garbage_collection()
def _load(data: bytes, name: str, verified: Verified | None) -> Loaded:
    try:
        text, character_faults = decode(data)
    except NotText as refusal:
        return _unreadable(refusal, name, verified)
    tree = read_tree(text, character_faults)
    timeline, all_faults = _timeline_and_faults(tree, verified)
    faults = list(islice(all_faults, PROBLEMS + 1))
    positions = Positions(name, text, tree.root)
    problems = sorted({positions.problem(fault) for fault in faults[:PROBLEMS]})
    if len(faults) > PROBLEMS:
        problems.append(_more_problems(problems[-1]))
    if any(map(_is_obstacle, faults)):
        timeline = None
    return Loaded(timeline, tuple(problems), _lines(tree.root), verified or Verified.empty())


def _more_problems(last: Problem) -> Problem:
    """Return what is said of a file with too many problems, at the place of the last one."""
    message = (
        f"there are more than {PROBLEMS:,} problems; the others are shown when these are mended"
    )
    return replace(last, rule="more-problems", message=message, hint="", grade=Grade.PROBLEM)


def _is_obstacle(item: Fault | Problem) -> bool:
    return item.grade is Grade.PROBLEM and item.rule not in VERIFICATION_RULES


def _timeline_and_faults(
    tree: Tree, verified: Verified | None
) -> tuple[Timeline | None, Iterator[Fault]]:
    """Return the Timeline that a tree holds, if it does, and all of its faults."""
    if not isinstance(tree.root, MappingNode):
        return None, iter(tree.faults or [_no_mapping(tree.root)])
    guesses = Guesses()
    timeline, refused = read_records(tree.root, guesses)
    shape = [*tree.faults, *_outside(tree.blank, refused)]
    clashes = _outside(tree.blank, check_records(tree.root.to_python(), guesses, verified))
    return timeline, chain(shape, _without_consequences(clashes, shape), tree.remarks)


def _outside(blank: Set[ValuePath], faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults of values that no other fault has put an empty text for."""
    return (fault for fault in faults if fault.path not in blank)


def _without_consequences(clashes: Iterator[Fault], shape: Sequence[Fault]) -> Iterator[Fault]:
    """
    Leave out what only follows from faults of shape.

    Such are look-alike signs, an event that is cut off, and unused entries.
    """
    causes = {fault.path for fault in shape if fault.rule in ("look-alike", "missing")}
    for fault in clashes:
        is_of_cut_off_event = fault.rule == "missing" and fault.path[:-1] in causes
        follows = fault.path in causes or is_of_cut_off_event
        may_be_used = bool(shape) and fault.rule in UNUSED
        if not (follows or may_be_used):
            yield fault


def _unreadable(refusal: NotText, name: str, verified: Verified | None) -> Loaded:
    problem = Positions(name, refusal.text, None).problem(refusal.fault)
    return Loaded(None, (problem,), {}, verified or Verified.empty())


def _no_mapping(root: Node | None) -> Fault:
    if root is None or (isinstance(root, TextNode) and not root.value):
        return Fault((), "empty-file", EMPTY, spot=(1, 1, 1))
    what = "a list" if isinstance(root, ListNode) else "a text"
    message = (
        f"a timeline is written in 'key: value' lines that begin with 'title: ', and this is {what}"
    )
    return Fault((), "not-a-record", message)


def _lines(root: Node | None) -> dict[str, int]:
    events = node_at(root, ("events",)) if root else None
    lines: dict[str, int] = {}
    for event in events.items if isinstance(events, ListNode) else ():
        event_id = node_at(event, ("id",))
        if isinstance(event_id, TextNode) and event_id.value:
            lines.setdefault(event_id.value, event_id.spot[0])
    return lines
