"""`timeline` as a shell starts it, and a file for it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: A good file.
DRAFT = """\
title: A harbour
span: 1990/2001
lanes: [{id: town, title: The town}]
sources: {}
events:
  - id: new-light
    title: A new light
    date: 2000
    lane: town
    origin: article
    draft: true
"""


def shell(
    *arguments: str | Path, folder: Path = ROOT, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with what it is given at its standard input."""
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    environment = os.environ | {"GITHUB_ACTIONS": "", **environment}
    return subprocess.run(
        command, cwd=folder, env=environment, input=given, capture_output=True, timeout=60
    )
