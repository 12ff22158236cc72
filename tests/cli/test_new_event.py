"""`timeline new` asks for an event, shows it and writes it."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Self

import pytest

from tests.cli.new_command import timeline
from tests.editing.harbour import HARBOUR
from timeline.loading import load_bytes
from timeline.model import Event

ANSWERS = [
    "A flood", "", "1993", "", "", "sea", "article", "", "ada-lind", "", "Water came.", "", ""
]  # fmt: skip
WRITTEN = """\
  - id: a-flood
    title: A flood
    date: "1993"
    lane: sea
    origin: article
    importance: 2
    people: [ada-lind]
    summary: >-
      Water came.
    draft: true
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.yaml"
    file.write_text(HARBOUR.replace("tours: []\n", ""), encoding="utf-8")
    return file


def test_a_new_event_is_written_as_it_was_shown_and_as_a_draft_without_quotes(file: Path):
    before = file.read_text(encoding="utf-8")

    status, printed, told = timeline("new", file, answers=[*ANSWERS, ""])

    assert (status, told) == (0, "")
    assert file.read_text(encoding="utf-8") == before.replace(
        "  # the storm", f"{WRITTEN}\n  # the storm"
    )
    assert "\n".join(line.removeprefix("  ") for line in WRITTEN.splitlines()) in printed
    assert printed.splitlines()[-2:] == [
        f"{file}:22: a-flood is written",
        "It is a draft, which readers do not see; delete 'draft: true' when it is finished.",
    ]


@pytest.mark.parametrize(
    ("asked", "answers", "said"),
    [
        (0, ["", "A flood"], "nothing is written for 'title' (what happened, in a line; "),
        (
            0,
            ["A \ufeffflood", "A flood"],
            "here is an invisible mark that belongs at the beginning of a file",
        ),
        (
            0,
            ["A \x1bflood", "A flood"],
            "There is a character in this answer that nobody sees; type it again.",
        ),
        (1, ["storm", "a-flood"], "the id 'storm' is already taken; write another one"),
        (1, ["A Flood", ""], "not 'A Flood'. Enter takes a-flood."),
        (2, ["spring 1993", ""], "Enter takes 1993-21 (spring 1993)."),
        (2, ["03/04/1993", "1993"], "can mean 1993-04-03 (3 April 1993) or 1993-03-04"),
        (2, ["2030", "1993"], "2030 is not wholly inside the span of the timeline, 1990/2001"),
        (5, ["see", ""], "write an id that is there, or add it there. Enter takes sea."),
        (5, ["?", "sea"], "town  The town\n  sea   The sea"),
        (8, ["ada-lynd", ""], "Enter takes ada-lind."),
        (11, ["long-peer", ""], "Enter takes long-pier; for other words, write long-peer again."),
    ],
)
def test_an_answer_that_will_not_do_is_asked_for_again(
    file: Path, asked: int, answers: list[str], said: str
):
    given = [*ANSWERS[:asked], *answers, *ANSWERS[asked + 1 :], "", ""]

    status, printed, _ = timeline("new", file, answers=given)

    assert status == 0
    assert " ".join(said.split()) in " ".join(printed.split())
    assert " is written" in printed


def test_a_quote_brings_its_words_and_a_whole_event_is_no_draft(file: Path):
    evidence = ["log", "Notes it.", "supports", "", "", ""]

    status, printed, _ = timeline(
        "new",
        file,
        answers=[*ANSWERS[:6], "record", *ANSWERS[7:11], "long-pier", "", *evidence, "yes"],
    )

    assert status == 0
    assert WRITTEN.replace("origin: article", "origin: record").replace(
        "    draft: true\n",
        "    quotes:\n"
        "      - id: long-pier\n"
        "        source: gazette\n"
        "        text: >-\n"
        "          a pier of some length\n"
        "    evidence:\n"
        "      - source: log\n"
        "        says: >-\n"
        "          Notes it.\n"
        "        stance: supports\n",
    ) in file.read_text(encoding="utf-8")
    assert "nobody has compared these words with their source yet" in printed.splitlines()[-1]


def test_evidence_for_one_of_several_quotes_says_which(file: Path):
    second = ["other-words", "", "Words of the gazette."]
    evidence = ["log", "Notes it.", "disputes", "", "long-pier", "", "", ""]

    status, printed, _ = timeline(
        "new", file, answers=[*ANSWERS[:11], "long-pier", *second, "", *evidence, "yes"]
    )

    assert status == 0
    assert "say which of the 2 quotes it disputes: 'about: [id of the quote]'." in printed
    assert "        about: [long-pier]\n" in file.read_text(encoding="utf-8")


def test_a_charge_and_its_answer_are_asked_for_with_those_on_whose_word_they_are(file: Path):
    charge = ["log", "Blames her.", "supports", "", "ada-lind"]
    answer = ["log", "She denies it.", "disputes", "ada-lind", "", "charge"]

    status, printed, _ = timeline(
        "new", file, answers=[*ANSWERS[:11], "long-pier", "", *charge, *answer, "", "yes"]
    )

    assert status == 0
    assert printed.count("\nanswers: ") == 1
    assert (
        "      - id: charge\n"
        "        source: log\n"
        "        says: >-\n"
        "          Blames her.\n"
        "        stance: supports\n"
        "        accuses: [ada-lind]\n"
        "      - source: log\n"
        "        says: >-\n"
        "          She denies it.\n"
        "        stance: disputes\n"
        "        voice: ada-lind\n"
        "        answers: [charge]\n"
    ) in file.read_text(encoding="utf-8")


def test_a_date_may_name_the_source_that_it_is_from(file: Path):
    given = [*ANSWERS[:4], "log", *ANSWERS[5:], ""]

    assert timeline("new", file, answers=given)[0] == 0
    assert '    date: "1993"\n    date_source: [log]\n' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("answers", [[], ANSWERS[:5], ANSWERS, [*ANSWERS, "no"]])
def test_nothing_is_written_before_the_last_yes(file: Path, answers: list[str]):
    before = file.read_bytes()

    status, _, told = timeline("new", file, answers=answers)

    assert (status, told.strip()) == (1, "Nothing was written.")
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_is_wrong_elsewhere_is_mended_first(file: Path):
    file.write_text(HARBOUR.replace("lane: town", "lane: twon"), encoding="utf-8")

    status, printed, told = timeline("new", file, answers=ANSWERS)

    assert (status, printed) == (1, "")
    assert "did you mean: town" in told
    assert told.splitlines()[-1] == "Mend this first, then add an event. Nothing was written."


def test_what_was_saved_while_questions_were_asked_is_kept(file: Path):
    with Session(file) as session:
        session.answer(*ANSWERS)
        session.read_until(b"ready: ")
        file.write_text(HARBOUR.replace("A harbour", "A port"), encoding="utf-8")
        session.answer("")
        session.read_until(b"is written")

    assert file.read_text(encoding="utf-8").startswith("title: A port\n")
    assert "id: a-flood\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "saved",
    [
        HARBOUR.replace("id: sea", "id: ocean").replace("lane: sea", "lane: ocean").encode(),
        b"\xff",
        b"",
    ],
    ids=["without its lane", "not UTF-8", "empty"],
)
def test_an_event_is_not_written_to_a_file_that_it_no_longer_fits(file: Path, saved: bytes):
    with Session(file) as session:
        session.answer(*ANSWERS)
        session.read_until(b"ready: ")
        file.write_bytes(saved)
        session.answer("")
        session.read_until(b"Nothing was written.")

    assert file.read_bytes() == saved


def test_tab_completes_an_id_and_an_interrupt_writes_nothing(file: Path):
    before = file.read_bytes()
    with Session(file) as session:
        session.answer(*ANSWERS[:5])
        session.read_until(b"lane: ")
        session.answer("to\t")
        shown = session.read_until(b"origin: ")
        session.wait_until_it_waits()
        session.process.send_signal(signal.SIGINT)
        session.read_until(b"Nothing was written.")

    assert b"  The town" in shown
    assert file.read_bytes() == before


class Session:
    """`timeline new` in a terminal of its own."""

    def __init__(self, file: Path) -> None:
        self.terminal, its = pty.openpty()
        command = [sys.executable, "-m", "timeline", "new", str(file)]
        environment = os.environ | {"TERM": "dumb", "COLUMNS": "300"}
        # a shell starts background jobs with interrupts ignored, and children inherit that
        heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
        self.process = subprocess.Popen(
            command, stdin=its, stdout=its, stderr=its, env=environment, preexec_fn=heed
        )
        os.close(its)

    def __enter__(self) -> Self:
        return self

    def wait_until_it_waits(self) -> None:
        """
        Wait until the program sleeps for a while.

        Python hears no interrupt that comes between readline's prompt and its waiting for a key,
        before the next key; nobody is so quick.
        """
        states = [""] * 5
        while set(states) != {"S"}:
            time.sleep(0.02)
            states = [*states[1:], self._state()]

    def _state(self) -> str:
        """Return the letter by which the system says what the program does; not all have ps."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        if stat.exists():
            return stat.read_text().rpartition(") ")[2][0]
        command = ["ps", "-o", "stat=", "-p", str(self.process.pid)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout[0]

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.terminal)

    def answer(self, *answers: str) -> None:
        os.write(self.terminal, "".join(f"{answer}\n" for answer in answers).encode())

    def read_until(self, words: bytes) -> bytes:
        """Return what is shown up to these words."""
        shown = b""
        while words not in shown:
            assert select.select([self.terminal], [], [], 20)[0], shown
            shown += os.read(self.terminal, 4096)
        return shown


def test_the_template_is_a_draft_that_a_file_can_take_in(file: Path):
    text, template = file.read_text(encoding="utf-8"), timeline("new", "--from-template", file)[1]

    loaded = load_bytes((text + "\n" + dated(template)).encode(), "harbour.yaml")

    assert [problem for problem in loaded.problems if problem.event == "new-event"] == []
    assert loaded.lines["new-event"] > loaded.lines["storm"]
    assert file.read_text(encoding="utf-8") == text


def test_the_template_is_a_whole_event_without_the_marks_before_its_fields(file: Path):
    text, template = file.read_text(encoding="utf-8"), timeline("new", "--from-template", file)[1]
    used = re.sub("^    # (?![A-Z0-9])", "    ", dated(template), flags=re.MULTILINE)

    loaded = load_bytes((text + "\n" + used).encode(), "harbour.yaml")

    assert loaded.timeline is not None
    assert loaded.timeline.events[-1].model_fields_set == set(Event.model_fields)


def dated(template: str) -> str:
    """Return the template with a date after those of the file."""
    assert 'date: "1990"' in template
    return template.replace('date: "1990"', 'date: "1999"')


def test_a_new_event_is_in_the_usual_form(file: Path):
    assert timeline("fmt", file)[0] == 0
    assert timeline("new", file, answers=[*ANSWERS, ""])[0] == 0

    assert timeline("fmt", "--check", file)[0] == 0
