"""Questions in a terminal or through a pipe, each asked again until it is answered well."""

from __future__ import annotations

import sys
import textwrap
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import typer

from timeline.problems import printable

_PROMPT = "> "
_WIDTH = 100
_FEW = 8  # choices that are named in the question itself


@dataclass(frozen=True)
class Verdict:
    """
    What is said of an answer.

    A *refusal* has the question asked again, with *instead* offered in place of the answer. A
    *note* is only shown.
    """

    refusal: str = ""
    instead: str = ""
    note: str = ""


@dataclass(frozen=True)
class Question:
    """
    What is asked, and what Enter alone does.

    It gives the *default*, or an empty answer with a *way_out*. *choices* are the ids that can be
    named, with what is shown of each; where there are none, *examples* help.
    """

    name: str
    meaning: str
    default: str = ""
    way_out: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    examples: Sequence[str] = ()

    @property
    def text(self) -> str:
        """The question as it is asked."""
        words = f"One of: {', '.join(self.choices)}." if 0 < len(self.choices) <= _FEW else ""
        enter = f"Enter takes {self.default}." if self.default else self.way_out
        return f"{self.name}: {' '.join(filter(None, (self.meaning, words, enter)))}"


def ask(question: Question, judge: Callable[[str], Verdict]) -> str:
    """
    Return an answer that is not refused, its white space collapsed.

    Raises:
        EOFError: there are no more answers.
        KeyboardInterrupt: nobody wants to answer.
    """
    print(f"\n{_filled(question.text)}")
    suggestion = question.default
    _complete_with([*question.choices])
    while True:
        answer = _line()
        if answer == "?":
            _explain(question)
            continue
        answer = answer or suggestion
        verdict = judge(answer)
        if not verdict.refusal:
            _say(verdict.note)
            return answer
        _say(verdict.refusal)
        suggestion = verdict.instead or question.default


def _line() -> str:
    """Return one answer; one that nobody typed here is shown, so that the whole can be read."""
    while True:
        if sys.stdin is None:  # a shell can close it
            raise EOFError
        line = input(_PROMPT)
        if not sys.stdin.isatty():
            print(printable(line))
        answer = " ".join(line.split())
        if not any(unicodedata.category(char) in {"Cc", "Cs"} for char in answer):
            return answer
        _say("There is a character in this answer that nobody sees; type it again.")


def _explain(question: Question) -> None:
    width = max(map(len, question.choices), default=0)
    for choice, meaning in question.choices.items():
        _say(f"{choice:{width}}  {meaning}".rstrip())
    if question.examples:
        _say(f"Such as: {', '.join(question.examples)}")
    if not (question.choices or question.examples):
        _say("Any words will do.")


def _say(text: str) -> None:
    if text:
        typer.secho(textwrap.indent(_filled(text), "  "), fg="cyan")


def _filled(text: str) -> str:
    return textwrap.fill(printable(text), _WIDTH, break_on_hyphens=False)


def _complete_with(choices: Sequence[str]) -> None:
    """Have Tab complete these, where Python was built with readline."""
    with suppress(ImportError):
        import readline

        def complete(start: str, number: int) -> str | None:
            matches = [choice for choice in choices if choice.startswith(start)]
            return matches[number] if number < len(matches) else None

        readline.set_completer(complete)
        readline.set_completer_delims(" ,")
        is_libedit = "libedit" in (readline.__doc__ or "")
        readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
