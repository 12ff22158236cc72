"""The lock files hold what pyproject.toml asks for, with hashes and without addresses."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
TO_RUN = PROJECT["project"]["dependencies"] + GROUPS["build"]
TO_TEST = TO_RUN + GROUPS["lint"] + GROUPS["test"]
LOCKS = [("requirements.txt", TO_RUN), ("requirements-test.txt", TO_TEST)]

each_lock = pytest.mark.parametrize(
    ("lock", "wanted"), LOCKS, ids=["requirements.txt", "requirements-test.txt"]
)


@each_lock
def test_every_dependency_is_locked_at_a_version_that_will_do(lock: str, wanted: list[str]):
    locked = _locked(lock)

    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        assert name in locked, f"{name}: run `make lock`"
        assert requirement.specifier.contains(locked[name]), f"{name}: run `make lock`"


@each_lock
def test_every_version_has_hashes_and_no_address(lock: str, wanted: list[str]):
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert all(
        "--hash=sha256:" in entry for entry in re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    )
    assert "://" not in text
    assert "index-url" not in text


def test_the_lock_file_of_npm_has_hashes_and_no_address():
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    root = locked.pop("")

    assert root["devDependencies"] == wanted, "run `make lock`"
    assert all(package["integrity"].startswith("sha512-") for package in locked.values())
    assert not any("resolved" in package for package in locked.values())


def test_every_library_that_is_imported_is_asked_for():
    wanted = {
        canonicalize_name(Requirement(line).name) for line in PROJECT["project"]["dependencies"]
    }
    distributions = packages_distributions()

    imported = {name for file in (ROOT / "timeline").rglob("*.py") for name in _imported(file)}
    libraries = imported - {"timeline", *sys.stdlib_module_names}
    assert {
        name for name in libraries if not wanted & {*map(canonicalize_name, distributions[name])}
    } == set()


def test_the_tests_run_on_the_versions_that_readers_get():
    assert _locked("requirements.txt").items() <= _locked("requirements-test.txt").items()


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")

    packed = {name for name in ZipFile(wheel).namelist() if name.startswith("timeline/")}

    files = (path for path in (ROOT / "timeline").rglob("*") if path.is_file())
    assert packed == {
        str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts
    }


def _imported(file: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(file.read_bytes())))
    plain = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    named = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | named}


def _locked(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pins = (Requirement(line.removesuffix(" \\")) for line in lines if re.match("[a-z]", line))
    return {
        pin.name: str(pin.specifier).removeprefix("==") for pin in pins if _for_this_python(pin)
    }


def _for_this_python(pin: Requirement) -> bool:
    return pin.marker is None or pin.marker.evaluate()
