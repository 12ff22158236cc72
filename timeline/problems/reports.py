"""Report problems to GitHub and to programs that read SARIF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from timeline.problems.problem import Grade, Problem, printable
from timeline.problems.rules import RULES

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_COMMANDS = {Grade.PROBLEM: "error", Grade.REMARK: "notice"}
_LEVELS = {Grade.PROBLEM: "error", Grade.REMARK: "note"}
_NUMBERS = {name: number for number, name in enumerate(RULES)}


def problems_github(problems: Iterable[Problem]) -> str:
    """Return a line for each problem, which GitHub shows as a note beside the line of the file."""
    return "".join(f"{_annotation(problem)}\n" for problem in problems)


def problems_sarif(problems: Iterable[Problem]) -> str:
    """
    Return the problems as SARIF 2.1.0, with all rules and what they say.

    Columns count code points.
    """
    rules = [
        {"id": name, "shortDescription": {"text": sentence}} for name, sentence in RULES.items()
    ]
    run = {
        "tool": {"driver": {"name": "timeline", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in problems],
    }
    return json.dumps(
        {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


def _annotation(problem: Problem) -> str:
    properties = {
        "file": problem.file,
        "line": problem.line,
        "endLine": problem.line,
        "col": problem.column,
        **({"endColumn": problem.end_column} if problem.end_column else {}),
        "title": _subject(problem) or problem.rule,
    }
    assignments = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _escaped(printable(_message(problem)))
    return f"::{_COMMANDS[problem.grade]} {assignments}::{message}"


def _escaped(text: str) -> str:
    """Return what GitHub reads back as *text*, as its runner's toolkit writes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")


def _subject(problem: Problem) -> str:
    """Return what the problem is with: `soleimani-appointed, quotes[0].text`."""
    return ", ".join(filter(None, (problem.event, problem.field)))


def _message(problem: Problem) -> str:
    return problem.message + (f" (did you mean: {problem.hint})" if problem.hint else "")


def _result(problem: Problem) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    if problem.end_column:
        region["endColumn"] = problem.end_column
    file = {"uri": _uri(problem.file)}
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": file, "region": region}}
    subject = _subject(problem)
    if subject:
        place["logicalLocations"] = [{"fullyQualifiedName": subject}]
    return {
        "ruleId": problem.rule,
        "ruleIndex": _NUMBERS[problem.rule],
        "level": _LEVELS[problem.grade],
        "message": {"text": _message(problem)},
        "locations": [place],
    }


def _uri(file: str) -> str:
    path = PurePath(file)
    # half a surrogate pair stands for a byte of a file name that is no text
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")
