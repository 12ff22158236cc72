"""A timeline of three quotes, and the command that compares them."""

from pathlib import Path

from typer.testing import CliRunner, Result

from timeline.cli import app

TEXT = "The lamp was lit.\nNobody’s hand put it out.\n"


EVENTS = """\
title: A house
span: 1990/2000
lanes:
  - id: house
    title: House
sources:
  diary: {type: book, title: A diary, nature: memoir}
  letters: {type: book, title: Letters, nature: memoir}
events:
  - id: evening
    title: An evening
    date: "1997"
    lane: house
    origin: article
    summary: Somebody lit a lamp.
    quotes:
      - id: lit
        source: diary
        text: The lamp was lit.
      - id: hand
        source: diary
        text: Nobody’s hand put it out.
      - id: dear
        source: letters
        text: Dear all
"""


def verify(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["verify", "events.yaml", *arguments])


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
