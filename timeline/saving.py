"""Write a file in one step: who reads it meanwhile gets the old one or the new, never a part."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def save(file: Path, data: bytes) -> None:
    """
    Make *data* the content of *file*; a link still leads to it, and it keeps its permissions.

    What is no regular file, such as /dev/null or a pipe, is written to and never replaced.

    Raises:
        OSError: the file cannot be written; then it is as it was.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    target = file.resolve()  # not the link that may lead to it
    new_file = target.with_name(f".{target.name}.{os.getpid()}")
    is_there = target.exists()
    try:
        if is_there:
            target.open("r+b").close()  # a file that may not be written is not replaced either
        new_file.write_bytes(data)
        if is_there:
            shutil.copymode(target, new_file)
        new_file.replace(target)
    finally:
        with suppress(OSError):
            new_file.unlink()
