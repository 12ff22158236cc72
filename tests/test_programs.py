"""The programs that tests need: one that does not start is not taken, and what fails says why."""

import os
from pathlib import Path

import pytest

from tests import programs
from tests.programs import AptPackages, Program, UnpackedPackage


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Write a shell script that is found before all others on the PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)

    def write(name: str, *lines: str) -> Path:
        script = folder / name
        script.write_text("\n".join(["#!/bin/sh", *lines, ""]))
        script.chmod(0o755)
        return script

    return write


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Unpack into a folder that is not there yet, as in a fresh clone."""
    monkeypatch.setattr(programs, "CACHE", tmp_path / "clone" / ".cache")
    monkeypatch.setattr(programs, "refresh", lambda: None)
    return tmp_path / "clone" / ".cache"


def lamp(*installers: programs.Installer) -> Program:
    return Program(
        "a lamp", ("lamp", "old-lamp"), ("--version",), installers, "Debian: apt-get install lamp"
    )


def test_the_first_that_starts_is_taken(command):
    command("lamp", "echo 'liblight.so: cannot open shared object file' >&2; exit 127")
    works = command("old-lamp", "exit 0")

    assert lamp().find() == works


def test_one_that_does_not_start_is_named_with_what_it_printed(command):
    broken = command("lamp", "echo 'liblight.so: cannot open shared object file' >&2; exit 127")

    with pytest.raises(pytest.fail.Exception) as failure:
        lamp().path()
    assert str(failure.value) == (
        "the tests need a lamp; get it (Debian: apt-get install lamp) and run make test again\n"
        f"`{broken} --version` ended with status 127:\n"
        "    liblight.so: cannot open shared object file"
    )


def test_what_an_installer_printed_is_shown_to_its_last_line(
    command, cache, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command("apt-get", "seq 100", "echo 'E: Unable to locate package lamp' >&2", "exit 100")

    with pytest.raises(programs.Failed) as failure:
        lamp(AptPackages(("lamp",))).obtain()
    lines = str(failure.value).splitlines()
    assert lines[1].startswith("`apt-get install --yes --no-install-recommends lamp")
    assert lines[1].endswith("ended with status 100:")
    assert lines[2:] == [f"    {n}" for n in range(87, 101)] + [
        "    E: Unable to locate package lamp"
    ]


def test_who_may_not_install_is_told_what_root_would_run(command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    command("apt-get", "exit 0")

    with pytest.raises(programs.Failed, match=r"only root may run `apt-get install .* lamp`"):
        lamp(AptPackages(("lamp",))).obtain()


def test_the_next_way_is_taken_where_the_first_fails(
    command, cache, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    command("apt-get", "touch lamp_1.deb")
    # dpkg makes the last folder only
    command("dpkg", 'mkdir "$3"', 'printf "#!/bin/sh\\n" > "$3/lamp"', 'chmod +x "$3/lamp"')

    found = lamp(AptPackages(("lamp",)), UnpackedPackage("lamp", "lamp")).obtain()

    assert found == cache / "lamp" / "lamp"
    assert [path.name for path in cache.iterdir()] == ["lamp"]


def test_one_that_never_ends_does_not_start(command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(programs, "PATIENCE", 0.1)
    script = command("lamp", "exec sleep 60")

    with pytest.raises(
        pytest.fail.Exception, match=f"`{script} --version` did not end within 0.1 seconds"
    ):
        lamp().path()


def test_a_font_only_has_to_be_there(tmp_path: Path):
    font = programs.fonts("fonts-lamp", "lamp", "Lamp.ttf", "font-lamp")
    file = tmp_path / "Lamp.ttf"
    here = Program(font.name, (str(file),), font.starts, font.installers, font.advice)

    assert here.find() is None
    file.write_bytes(b"")
    assert here.find() == file


def test_all_that_is_missing_is_said_at_once(
    command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    command("old-lamp", "exit 0")
    missing = Program("a wick", ("wick",), ("-v",), (), "macOS: brew install wick")
    other = Program("some oil", ("oil",), ("-v",), (), "macOS: brew install oil")
    monkeypatch.setattr(programs, "EVERYTHING", (missing, lamp(), other))

    assert programs.main() == 1
    said = capsys.readouterr().out
    assert "timeline: the tests need a wick; get it (macOS: brew install wick)" in said
    assert "timeline: a lamp: " in said
    assert "timeline: the tests need some oil; get it (macOS: brew install oil)" in said
