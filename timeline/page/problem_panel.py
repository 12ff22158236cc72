"""What is wrong with the data file, for those who edit it."""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from timeline.page.plain import escaped
from timeline.problems import Problem
from timeline.store import Snapshot

#: How many problems are written out.
LISTED = 300


def problem_panel(path: Path, snapshot: Snapshot) -> None:
    """List the file's problems with their places; readers elsewhere learn only that nothing can be shown."""
    if not snapshot.problems:
        return
    with st.container(key="problems"):
        if not _for_editors():
            if snapshot.good is None:
                st.html('<p class="page-note" role="status">This timeline cannot be shown just now.</p>')
            return
        number = len(snapshot.problems)
        still = _what_is_shown(snapshot)
        rows = "".join(_row(path, problem) for problem in snapshot.problems[:LISTED])
        more = f"<p>And {number - LISTED:,} more: run timeline check.</p>" if number > LISTED else ""
        st.html(
            f'<details class="page-problems" {_open(snapshot)}><summary role="status">'
            f"{number:,} problem{'s' * (number > 1)} in {escaped(path.name)}</summary>"
            f"<p>{still}</p><ol>{rows}</ol>{more}</details>"
        )


def _for_editors() -> bool:
    """True where the server was started for editing, or the reader sits at the same machine."""
    return bool(os.environ.get("TIMELINE_EDIT")) or st.context.ip_address is None


def _what_is_shown(snapshot: Snapshot) -> str:
    if snapshot.good is None:
        return "Nothing can be shown yet. Mend these lines and save: this page follows by itself."
    if snapshot.good.problems == snapshot.problems:
        return "The events are shown all the same."
    return "The page shows the last good version. Mend these lines and save: it follows by itself."


def _open(snapshot: Snapshot) -> str:
    """Leave the list closed where the file's events are shown in spite of it."""
    return "" if snapshot.good and snapshot.good.problems == snapshot.problems else "open"


def _row(path: Path, problem: Problem) -> str:
    where = " · ".join(filter(None, (problem.event, problem.field)))
    place = f"<code>{escaped(path.name)}:{problem.line}:{problem.column}</code>"
    hint = f' <span class="page-hint">{escaped(problem.hint)}</span>' if problem.hint else ""
    return f"<li>{place} <strong>{escaped(where)}</strong> {escaped(problem.message)}{hint}</li>"
