"""The app on a copy of the curated file, asked without a network."""

import asyncio
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.applications import Starlette

from tests.conftest import ROOT
from timeline.app import routes
from timeline.app.gate import Gate


@dataclass(frozen=True)
class Answer:
    """What came back; the names of *headers* are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


Get = Callable[..., Answer]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the curated file."""
    for name in ("events.yaml", "verified.json"):
        shutil.copy(ROOT / "data" / name, tmp_path)
    return tmp_path / "events.yaml"


@pytest.fixture
def get(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Get]:
    """Ask for an address as a browser does: get("/?lane=iraq", edit=False, **headers)."""
    monkeypatch.setenv("TIMELINE_FILE", str(file))
    monkeypatch.setenv("TIMELINE_EDIT", "")
    monkeypatch.setenv("TIMELINE_DRAFTS", "")
    monkeypatch.setenv("TIMELINE_NAME", "")
    routes.current.cache_clear()
    yield asked
    routes.current.cache_clear()


def asked(address: str, *, edit: bool = False, method: str = "GET", **headers: str) -> Answer:
    """Return the app's answer."""
    app = Gate(Starlette(routes=routes.ROUTES), edit=edit, missing=routes.missing)
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "server": ("127.0.0.1", 80),
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in ({"host": "127.0.0.1"} | headers).items()
        ],
    }
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b""}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    start, *bodies = sent
    names = {name.decode(): value.decode() for name, value in start["headers"]}  # type: ignore[attr-defined]
    return Answer(
        int(start["status"]),  # type: ignore[call-overload]
        names,
        b"".join(body.get("body", b"") for body in bodies),  # type: ignore[misc]
    )
