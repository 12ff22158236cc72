"""What an editor must fix or look at: its record, its rules, and how a list of it is printed."""

from timeline.problems.problem import (
    EXCERPT,
    Fault,
    Grade,
    Guesses,
    Path,
    Problem,
    Spot,
    counted,
    printable,
    problems_json,
    problems_text,
)

__all__ = [
    "EXCERPT",
    "Fault",
    "Grade",
    "Guesses",
    "Path",
    "Problem",
    "Spot",
    "counted",
    "printable",
    "problems_json",
    "problems_text",
]
