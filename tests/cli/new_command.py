"""`timeline new`, answered."""

from pathlib import Path

from typer.testing import CliRunner

from timeline.cli import app


def timeline(*arguments: str | Path, answers: list[str] | None = None) -> tuple[int, str, str]:
    """Run the command with these answers, each followed by Enter."""
    given = "".join(f"{answer}\n" for answer in answers or [])
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr
