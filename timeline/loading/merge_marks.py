"""Find the marks that git leaves in a file where two versions of it could not be merged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.problems import Fault

_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")


@dataclass(frozen=True)
class _MergeMark:
    line: int
    text: str

    @property
    def sign(self) -> str:
        return self.text[0]

    def fault(self, message: str) -> Fault:
        return Fault((), "merge-mark", message, spot=(self.line, 1, len(self.text) + 1))


def merge_faults(text: str) -> Iterator[Fault]:
    """Yield a fault for each place where two versions stand, and for each mark left alone."""
    if not any(sign * 7 in text for sign in "<>=|"):
        return
    pending: list[_MergeMark] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not _MARK.fullmatch(line):
            continue
        mark = _MergeMark(number, line)
        if mark.sign == "<" or (mark.sign != ">" and not pending):
            yield from map(_left_alone, pending)
            pending = [mark]
        elif mark.sign == ">" and pending and pending[0].sign == "<":
            yield _two_versions(pending[0], mark)
            pending = []
        else:
            pending.append(mark)
    yield from map(_left_alone, pending)


def _two_versions(first: _MergeMark, last: _MergeMark) -> Fault:
    return first.fault(
        f"two versions of the same lines stand here, down to line {last.line}; "
        "keep what is right of both, "
        "and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    )


def _left_alone(mark: _MergeMark) -> Fault:
    return mark.fault(
        "this line is left from joining two versions of the file; "
        "see whether the same lines stand here twice, and delete it"
    )
