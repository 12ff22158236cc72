"""What an editor must fix or may look at: its record, its rules, and how a list is printed."""

from timeline.problems.problem import (
    EXCERPT,
    Fault,
    Grade,
    Guesses,
    Problem,
    Spot,
    ValuePath,
    count_by_grade,
    printable,
    problems_json,
    problems_plain,
    problems_text,
)

__all__ = [
    "EXCERPT",
    "Fault",
    "Grade",
    "Guesses",
    "Problem",
    "Spot",
    "ValuePath",
    "count_by_grade",
    "printable",
    "problems_json",
    "problems_plain",
    "problems_text",
]
