"""What GitHub and git read of the project: forms, workflows, hooks."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]


def _read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def _check(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "check_jsonschema", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout


@pytest.mark.parametrize("kind", ["workflows", "issue-forms"])
def test_what_github_reads_has_the_form_that_it_wants(kind: str):
    folder = ROOT / ".github" / kind.replace("issue-forms", "ISSUE_TEMPLATE")

    assert (
        _check("--builtin-schema", f"vendor.github-{kind}", *folder.iterdir())
        == "ok -- validation done\n"
    )


def test_workflows_use_only_githubs_own_actions_and_pin_them():
    texts = [
        file.read_text(encoding="utf-8") for file in (ROOT / ".github" / "workflows").iterdir()
    ]
    used = re.findall(r"uses: (.+)", "".join(texts))

    assert [
        one for one in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+", one)
    ] == []
    assert all("\npermissions:\n  contents: read\n" in text for text in texts)


def test_hooks_run_what_is_installed_and_fetch_nothing():
    offered = _read(".pre-commit-hooks.yaml")
    local = [
        hook
        for repository in _read(".pre-commit-config.yaml")["repos"]
        for hook in repository["hooks"]
    ]
    entries = [hook["entry"].removeprefix(".venv/bin/").split() for hook in [*offered, *local]]

    assert [hook["id"] for hook in offered] == ["timeline-check", "timeline-fmt"]
    assert {program for program, *_ in entries} == {"timeline", "ruff"}
