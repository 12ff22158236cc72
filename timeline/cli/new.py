"""`timeline new`: an event, asked for question by question and put where its date belongs."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timeline.cli.errors import fail, print_problems
from timeline.cli.files import FILE, File, cannot_be_written
from timeline.cli.interview import Interview
from timeline.cli.prompt import Question, Verdict, ask
from timeline.editing import new_event
from timeline.editing.new_event import TOLERATED, CannotInsert
from timeline.loading import load
from timeline.problems import Problem, printable
from timeline.saving import save

FromTemplate = Annotated[
    bool,
    typer.Option(
        "--from-template", help="Print an event with notes, to copy and fill in; change nothing."
    ),
]
_INTRODUCTION = """\
A new event for {}. Answer each question and press Enter.
An answer of ? shows what can be written, and Tab completes ids. \
Ctrl+C ends this, and nothing is written."""
_YES, _NO = ("y", "yes"), ("n", "no")


def new(file: File = FILE, from_template: FromTemplate = False) -> None:
    """Ask what an event needs, and put it into a timeline file as text, at its place."""
    try:
        data = _good_bytes(file)
        if from_template:
            from timeline.editing.reference import event_template

            print(event_template(new_event.known_ids(data)), end="")
            return
        print(_INTRODUCTION.format(printable(str(file))))
        _add(file, Interview(file.name, data).event())
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        fail("Nothing was written.")
    except UnicodeDecodeError:
        fail("This answer is not in UTF-8. Nothing was written.")
    except CannotInsert as refusal:
        fail(f"{file}: {refusal}. Nothing was written.")
    except OSError as error:
        fail(cannot_be_written(file, error))


def _good_bytes(file: Path) -> bytes:
    """Return what is in a file that an event can be added to; any other ends the command."""
    problems = [problem for problem in load(file).obstacles if problem.rule not in TOLERATED]
    if problems:
        _refuse(problems, "Mend this first, then add an event. Nothing was written.")
    return file.read_bytes()


def _add(file: Path, event: Mapping[str, object]) -> None:
    """Write the event into the file, if its editor agrees and the file is good with it."""
    print("", *new_event.event_yaml(event).splitlines(), sep="\n")
    question = Question("ready", f"Enter writes it to {file}; no leaves the file alone.")
    if ask(question, _yes_or_no) in _NO:
        fail("Nothing was written.")
    data = _good_bytes(file)  # it may have been saved since
    problems = new_event.problems_with(data, str(file), event)
    if problems:
        _refuse(problems, "With this event, the file would not be good. Nothing was written.")
    save(file, new_event.with_event(data, event))
    _report(file, str(event["id"]), "draft" in event)


def _yes_or_no(answer: str) -> Verdict:
    return Verdict() if answer in ("", *_YES, *_NO) else Verdict("Write yes or no.")


def _report(file: Path, event_id: str, is_draft: bool) -> None:
    """Say where the event is now, and what is left to do."""
    loaded = load(file)
    print(printable(f"{file}:{loaded.lines[event_id]}: {event_id} is written"))
    if is_draft:
        print("It is a draft, which readers do not see; delete 'draft: true' when it is finished.")
    for problem in loaded.problems:
        if problem.event == event_id:
            print(printable(f"{problem.place}: {problem.message}"))


def _refuse(problems: Sequence[Problem], message: str) -> NoReturn:
    print_problems(problems)
    fail(message)
