"""A folder that is written anew at each export, and in which nothing that somebody else put there is lost."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.exporters.output import CannotWrite
from timeline.saving import save

#: What we wrote, as `sha256sum` lists it: only what still has its sum is ever replaced or removed.
LIST = "site.sha256"

_LINE = re.compile(r"([0-9a-f]{64})  ((?:[a-z0-9-]+/)?[A-Za-z0-9-]+(?:\.[a-z0-9]+)+)")

#: The sums that files may have, by their paths in the folder.
Sums = dict[str, set[str]]


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """
    Make these the folder's files, and remove those of the last time that are no more.

    Files that are the same stay untouched.

    Raises:
        CannotWrite: a file is in the way that we did not write, or that was changed since.
        OSError: a file cannot be written.
    """
    wanted = {path: _sum(data) for path, data in files.items()}
    before = _written_before(folder)
    both = before | {path: before.get(path, set()) | {found} for path, found in wanted.items()}
    there = _there(folder, both.keys())
    foreign = [path for path, found in there.items() if found not in both[path]]
    if foreign:
        raise CannotWrite(
            f"{folder / foreign[0]} is not as `timeline export site` wrote it, and nothing was changed; "
            "move it away, or name another folder"
        )
    # Broken off at any point, the list still names all that is ours.
    _put(folder / LIST, _text(both))
    for path, data in files.items():
        if there.get(path) != wanted[path]:
            _put(folder / path, data)
    for path in there.keys() - wanted.keys():
        (folder / path).unlink()
    _put(folder / LIST, _text({path: {found} for path, found in wanted.items()}))


def _written_before(folder: Path) -> Sums:
    """Return what the list names; a folder without a list may hold nothing but hidden files."""
    try:
        lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        if folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir()):
            raise CannotWrite(
                f"{folder} holds files that `timeline export site` did not write; name a new or empty one"
            ) from None
        return {}
    except UnicodeDecodeError:
        lines = [""]
    sums: Sums = {}
    for line in lines:
        found = _LINE.fullmatch(line)
        if not found:
            raise CannotWrite(
                f"{folder / LIST} is not as `timeline export site` wrote it; name another folder"
            )
        sums.setdefault(found[2], set()).add(found[1])
    return sums


def _there(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return the sums of those files that are there."""
    present = (path for path in sorted(paths) if (folder / path).exists())
    return {path: _sum((folder / path).read_bytes()) for path in present}


def _text(sums: Sums) -> bytes:
    lines = (f"{one}  {path}\n" for path in sorted(sums) for one in sorted(sums[path]))
    return "".join(lines).encode()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    save(file, data)
