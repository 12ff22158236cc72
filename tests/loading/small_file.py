"""The small file, whose quotes are verified, with one change."""

from pathlib import Path

from timeline.loading import load_bytes
from timeline.problems import Problem
from timeline.verification.record import QuoteRecord, SourceRecord, Verified, quote_digest

DATA = Path(__file__).parents[1] / "data"
SMALL = (DATA / "small.yaml").read_text(encoding="utf-8")
WORDS = ("The light was built in 1990.", "One evening it went dark, and nobody could say why.")
VERIFIED = Verified(
    {"hansen-1998": SourceRecord("0" * 64, 1000)},
    {quote_digest(text): QuoteRecord("hansen-1998", 0, "2026-11-22", 1) for text in WORDS},
)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """Return what is wrong with the text of a file, whose quotes are verified."""
    return load_bytes(
        text.encode() if isinstance(text, str) else text, "small.yaml", VERIFIED
    ).problems


def only(text: str | bytes) -> Problem:
    """Return the one thing that is wrong."""
    (problem,) = problems(text)
    return problem


def small(old: str = "", new: str = "") -> str:
    """Return the small file, with one change."""
    assert not old or SMALL.count(old) == 1, f"{old!r} should stand in small.yaml, and once"
    return SMALL.replace(old, new) if old else SMALL
