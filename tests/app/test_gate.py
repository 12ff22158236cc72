"""What is let in, and with which headers answers leave."""

import asyncio
from socket import gethostname

import pytest

from tests.app.conftest import Get
from timeline.app.gate import EDITORS_POLICY, HEADERS, POLICY, Gate, is_served, policy


def test_no_directive_for_readers_names_another_host_or_allows_scripts_within_the_page():
    sources = {source for directive in POLICY.split("; ") for source in directive.split()[1:]}
    digests = {source for source in sources if source.startswith("'sha256-")}

    assert len(digests) == 1
    assert sources - digests == {"'self'", "'none'", "'unsafe-inline'", "blob:", "data:"}
    assert [part for part in POLICY.split("; ") if "'unsafe-inline'" in part] == [
        "style-src 'self' 'unsafe-inline'"
    ]


def test_no_directive_for_editors_names_another_host_or_allows_eval():
    parts = EDITORS_POLICY.split("; ")
    sources = {source for directive in parts for source in directive.split()[1:]}

    assert sources == {
        *("'self'", "'none'", "'unsafe-inline'", "'wasm-unsafe-eval'", "blob:", "data:")
    }


@pytest.mark.parametrize("query", [b"", b"lane=iraq&embed=false&q=true", b"q=embed%3Dtrue"])
def test_a_page_may_be_framed_by_its_own_host_alone(query: bytes):
    assert policy(query, edit=False) == POLICY
    assert "frame-ancestors 'self'" in POLICY


@pytest.mark.parametrize("query", [b"embed=true", b"lane=iraq&Embed=True"])
def test_a_page_for_frames_may_be_framed_by_any(query: bytes):
    assert set(POLICY.split("; ")) - set(policy(query, edit=False).split("; ")) == {
        "frame-ancestors 'self'"
    }


def test_every_answer_has_the_headers(get: Get):
    for address in ("/", "/healthz", "/export/csv", "/nothing", "/_stcore/upload_file/a/b"):
        headers = get(address).headers
        assert headers["content-security-policy"] == POLICY
        assert HEADERS.items() <= headers.items()


STREAMLITS = (
    "/_stcore/upload_file/session/file",
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "/_stcore/script-health-check",
    "/_stcore/allowed-message-origins",
    "/media/a.png",
    "/component/any/index.html",
    "/favicon.png",
    "/data/x",
    "/data/a/b.json",
    "/export/a/b",
    "/export/csv/",
    "/assets/",
    "/any/page",
    "/oauth2callback",
)


@pytest.mark.parametrize("path", STREAMLITS)
def test_nothing_of_streamlits_is_served_that_no_page_uses(get: Get, path: str):
    assert not is_served(path, edit=True)
    for edit in (False, True):
        answer = get(path, edit=edit)
        assert answer.status == 404
        assert "There is no such page here" in answer.text


@pytest.mark.parametrize("path", ["/_stcore/stream", "/_stcore/host-config", "/static/js/a.js"])
def test_what_the_panels_for_editors_need_is_served_to_editors(path: str):
    assert is_served(path, edit=True)
    assert not is_served(path, edit=False)


STREAM = "/_stcore/stream"


@pytest.mark.parametrize(
    ("edit", "path", "host", "origin", "is_let_in"),
    [
        (True, STREAM, "127.0.0.1:8501", "http://127.0.0.1:8501", True),
        (True, STREAM, "localhost:8501", "http://localhost:8501", True),
        (True, STREAM, "[::1]:8501", "http://[::1]:8501", True),
        (True, STREAM, "192.168.1.7:8501", "http://192.168.1.7:8501", True),
        (True, STREAM, gethostname(), f"http://{gethostname()}", True),
        (True, STREAM, "timeline.example", "http://timeline.example", True),
        (True, STREAM, "127.0.0.1", None, True),
        (True, STREAM, "127.0.0.1", "http://evil.example", False),
        (True, STREAM, "127.0.0.1", "http://127.0.0.1:81", False),
        (True, STREAM, "127.0.0.1", "null", False),
        (True, STREAM, "127.0.0.1", "http://[::1", False),
        (True, STREAM, "evil.example:8501", "http://evil.example:8501", False),
        (True, STREAM, "[::1", "http://[::1", False),
        (True, STREAM, "", "http://", False),
        (True, STREAM, "127.0.0.1.evil.example", "http://127.0.0.1.evil.example", False),
        (True, "/other", "127.0.0.1", "http://127.0.0.1", False),
        (False, STREAM, "127.0.0.1", "http://127.0.0.1", False),
    ],
)
def test_only_a_page_of_our_own_on_a_host_of_our_own_opens_a_websocket(
    edit: bool, path: str, host: str, origin: str | None, is_let_in: bool
):
    reached, sent = [], []

    async def app(scope, receive, send):
        reached.append(scope["path"])

    async def send(message):
        sent.append(message)

    headers = [(b"host", host.encode())]
    if origin:
        headers.append((b"origin", origin.encode()))
    scope = {"type": "websocket", "path": path, "headers": headers}
    gate = Gate(app, app, edit=edit, name="Timeline.example")
    asyncio.run(gate(scope, None, send))

    assert reached == ([path] if is_let_in else [])
    assert sent == ([] if is_let_in else [{"type": "websocket.close", "code": 1008}])
