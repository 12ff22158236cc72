"""A folder that each export writes anew, without a loss of what somebody else put there."""

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
    Make these the folder's files, and remove those of the last export that are no more.

    Files that are the same stay untouched.

    Raises:
        CannotWrite: a file is in the way that we did not write, or that was changed since.
        OSError: a file cannot be written.
    """
    new = {path: _sum(data) for path, data in files.items()}
    allowed = _listed(folder)
    for path, checksum in new.items():
        allowed[path] = allowed.get(path, set()) | {checksum}
    present = _present(folder, allowed)
    _refuse_foreign(folder, present, allowed)
    # Broken off at any point, the list still names all that is ours.
    _put(folder / LIST, _list(allowed))
    for path, data in files.items():
        if present.get(path) != new[path]:
            _put(folder / path, data)
    for path in present.keys() - new.keys():
        (folder / path).unlink()
    _put(folder / LIST, _list({path: {checksum} for path, checksum in new.items()}))


def _refuse_foreign(folder: Path, present: Mapping[str, str], allowed: Sums) -> None:
    """Raise `CannotWrite` for a file that does not have one of the sums that it may have."""
    for path, checksum in present.items():
        if checksum not in allowed[path]:
            raise CannotWrite(
                f"{folder / path} is not as `timeline export site` wrote it, "
                "and nothing was changed; move it away, or name another folder"
            )


def _listed(folder: Path) -> Sums:
    """Return what the list names; a folder without a list may hold nothing but hidden files."""
    sums: Sums = {}
    for line in _list_lines(folder):
        entry = _LINE.fullmatch(line)
        if not entry:
            raise CannotWrite(
                f"{folder / LIST} is not as `timeline export site` wrote it; name another folder"
            )
        checksum, path = entry.groups()
        sums.setdefault(path, set()).add(checksum)
    return sums


def _list_lines(folder: Path) -> list[str]:
    try:
        return (folder / LIST).read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return [""]  # no line that we write
    except FileNotFoundError:
        if folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir()):
            raise CannotWrite(
                f"{folder} holds files that `timeline export site` did not write; "
                "name a new or empty one"
            ) from None
        return []


def _present(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return the sums of those files that are in the folder."""
    present = (path for path in sorted(paths) if (folder / path).exists())
    return {path: _sum((folder / path).read_bytes()) for path in present}


def _list(sums: Sums) -> bytes:
    lines = (f"{checksum}  {path}\n" for path in sorted(sums) for checksum in sorted(sums[path]))
    return "".join(lines).encode()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    save(file, data)
