"""The store: what a page shows while an editor writes."""

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import COUNT, ROOT
from timeline.store import QUIET, Store


class Clock:
    """A store with its file, and looks at it that are far enough apart for it to have rested."""

    def __init__(self, folder):
        self.file = folder / "events.yaml"
        shutil.copy(ROOT / "data" / "events.yaml", self.file)
        shutil.copy(ROOT / "data" / "verified.json", folder)
        self.now = 1.0

    def start(self):
        self.store = Store(self.file)
        return self.store.snapshot

    def look(self, rest=True):
        self.store.refresh(self.now)
        self.now += QUIET
        if rest:
            self.store.refresh(self.now)
        return self.store.snapshot

    def write(self, text):
        """Replace the file, as many editors do."""
        new = self.file.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        new.replace(self.file)

    @property
    def text(self):
        return self.file.read_text(encoding="utf-8")


@pytest.fixture
def clock(tmp_path: Path):
    return Clock(tmp_path)


def test_a_saved_change_is_read(clock: Clock):
    first = clock.start()
    clock.write(clock.text.replace("Soleimani is given the Quds Force", "Another title"))

    second = clock.look()

    assert second.version == first.version + 1
    assert "Another title" in {event.title for event in second.good.timeline.events}


def test_a_broken_file_keeps_the_last_good_events_and_lists_the_problems(clock: Clock):
    good = clock.start().good
    clock.write(clock.text.replace("lane: command", "lane: comand", 1))

    snapshot = clock.look()

    assert snapshot.good is good
    assert [problem.field for problem in snapshot.problems] == ["lane"]


def test_a_mended_file_is_shown_again(clock: Clock):
    clock.start()
    text = clock.text
    clock.write("events: [")
    clock.look()
    clock.write(text)

    snapshot = clock.look()

    assert snapshot.problems == ()
    assert len(snapshot.good.timeline.events) == COUNT


def test_a_server_started_on_a_broken_file_recovers(clock: Clock):
    text = clock.text
    clock.write("")
    assert clock.start().good is None

    clock.write(text)

    assert len(clock.look().good.timeline.events) == COUNT


def test_a_deleted_file_keeps_the_last_good_events(clock: Clock):
    good = clock.start().good
    clock.file.unlink()

    snapshot = clock.look()

    assert snapshot.good is good
    assert len(snapshot.problems) == 1


def test_a_file_that_is_still_being_written_is_left_alone(clock: Clock):
    first = clock.start()
    clock.write(clock.text[:2000])

    assert clock.look(rest=False) == first


def test_a_file_touched_without_a_change_makes_no_new_version(clock: Clock):
    first = clock.start()
    os.utime(clock.file, (1, 1))

    assert clock.look() == first


def test_a_change_of_the_record_of_verification_is_seen(clock: Clock):
    clock.start()
    clock.file.with_name("verified.json").unlink()

    snapshot = clock.look()

    assert {problem.rule for problem in snapshot.problems} == {"quote-unverified"}
    assert len(snapshot.good.timeline.events) == COUNT
