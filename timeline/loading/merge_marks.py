"""The marks that git leaves in a file where two versions of it could not be merged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.problems import Fault

_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")


def merge_faults(text: str) -> Iterator[Fault]:
    """Yield a fault for each place where two versions stand, and for each mark that is left alone."""
    if not any(sign * 7 in text for sign in "<>=|"):
        return
    opened: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not _MARK.fullmatch(line):
            continue
        if line[0] == "<" or (line[0] != ">" and not opened):
            yield from map(_alone, opened)
            opened = [(number, line)]
        elif line[0] == ">" and opened and opened[0][1][0] == "<":
            yield _both(*opened[0], number)
            opened = []
        else:
            opened.append((number, line))
    yield from map(_alone, opened)


def _both(first: int, line: str, last: int) -> Fault:
    message = (
        f"two versions of the same lines stand here, down to line {last}; keep what is right of both, "
        "and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    )
    return _fault(first, line, message)


def _alone(mark: tuple[int, str]) -> Fault:
    number, line = mark
    message = (
        "this line is left from joining two versions of the file; see whether the same lines stand here "
        "twice, and delete it"
    )
    return _fault(number, line, message)


def _fault(number: int, line: str, message: str) -> Fault:
    return Fault((), "merge-mark", message, spot=(number, 1, len(line) + 1))
