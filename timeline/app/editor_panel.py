"""For those who edit the file: what is wrong with it or, when nothing is, what is in it."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from timeline.app.escaping import escaped
from timeline.app.settings import Settings
from timeline.editing.survey import SurveyLine, survey
from timeline.loading import Loaded
from timeline.problems import Problem, count_by_grade
from timeline.store import Snapshot

#: How many problems are written out.
LISTED = 300


def problem_panel(settings: Settings, snapshot: Snapshot) -> None:
    """List the file's problems."""
    if snapshot.problems:
        with st.container(key="problems"):
            st.html(_problems(settings.file.name, snapshot))


def survey_panel(settings: Settings, good: Loaded) -> None:
    """Show how much there is of what, and where something may be missing."""
    if good.timeline is None:
        return
    name = escaped(settings.file.name)
    groups = groupby(survey(good.timeline, good.verified), key=lambda line: line.topic)
    rows = "".join(
        f"<dt>{escaped(topic)}</dt>{''.join(_survey_line(line, settings.drafts) for line in lines)}"
        for topic, lines in groups
    )
    with st.container(key="survey"):
        st.html(
            f'<details class="page-survey"><summary>For editors: what is in {name}</summary>'
            f"<dl>{rows}</dl></details>"
        )


def _problems(name: str, snapshot: Snapshot) -> str:
    shown = _ids_of(snapshot.good)
    rows = "".join(_row(name, problem, shown) for problem in snapshot.problems[:LISTED])
    left = len(snapshot.problems) - LISTED
    more = f"<p>And {left:,} more: run timeline check.</p>" if left > 0 else ""
    alone = " page-alone" if snapshot.good is None else ""
    return (
        f'<details class="page-problems{alone}" {_open(snapshot)}><summary role="status">'
        f"{count_by_grade(snapshot.problems)} in {escaped(name)}</summary>"
        f"<p>{_what_is_shown(snapshot)}</p><ol>{rows}</ol>{more}</details>"
    )


def _what_is_shown(snapshot: Snapshot) -> str:
    if snapshot.good is None:
        return "Nothing can be shown yet. Fix these lines and save: this page follows by itself."
    if snapshot.good.problems == snapshot.problems:
        return "The events are shown all the same."
    return "The page shows the last good version. Fix these lines and save: it follows by itself."


def _open(snapshot: Snapshot) -> str:
    """Leave the list closed where the file's events are shown in spite of it."""
    return "" if snapshot.good and snapshot.good.problems == snapshot.problems else "open"


def _ids_of(good: Loaded | None) -> frozenset[str]:
    events = good.timeline.events if good and good.timeline else ()
    return frozenset(event.id for event in events)


def _row(name: str, problem: Problem, shown: frozenset[str]) -> str:
    where = " · ".join(filter(None, (problem.event, problem.field)))
    place = f'<code class="page-place">{escaped(name)}:{problem.line}:{problem.column}</code>'
    hint = (
        f'<p class="page-hint">Perhaps: <code>{escaped(problem.hint)}</code></p>'
        if problem.hint
        else ""
    )
    excerpt = f"<pre>{escaped(problem.excerpt)}</pre>" if problem.excerpt.strip() else ""
    event = f" {_link(problem.event, 'show the event')}" if problem.event in shown else ""
    head = f"{place} <strong>{escaped(where)}</strong>{event}"
    grade = "Remark: " if problem.is_remark else ""
    return f"<li>{head}<p>{grade}{escaped(problem.message)}</p>{excerpt}{hint}</li>"


def _survey_line(line: SurveyLine, drafts: bool) -> str:
    is_linked = drafts or line.topic != "Drafts"
    links = ", ".join(_link(event, event) if is_linked else escaped(event) for event in line.events)
    return f"<dd>{escaped(line.text)}{': ' if links else ''}{links}</dd>"


def _link(event: str, words: str) -> str:
    return f'<a href="?event={escaped(event)}" target="_self">{escaped(words)}</a>'
