"""The server's settings and headers; that it answers is tried in the browser tests."""

import asyncio
import tomllib

from tests.conftest import ROOT
from timeline.server import CONFIG, HEADERS, PLOTLY, POLICY, Headers


def test_the_configuration_file_says_what_the_server_says():
    """Streamlit reads .streamlit/config.toml when it is started by hand, and CONFIG from `timeline serve`."""
    text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")

    def flat(table, way=()):
        for name, value in table.items():
            if isinstance(value, dict):
                yield from flat(value, (*way, name))
            else:
                yield ".".join((*way, name)), value

    assert dict(flat(tomllib.loads(text))) == CONFIG | {"server.address": "127.0.0.1"}


def test_no_directive_names_a_foreign_host_or_allows_eval():
    sources = {source for directive in POLICY.split("; ") for source in directive.split()[1:]}

    assert sources == {"'self'", "'none'", "'unsafe-inline'", "'wasm-unsafe-eval'", "blob:", "data:"}


def test_every_response_carries_the_headers():
    sent = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x", b"y")]})
        await send({"type": "http.response.body", "body": b""})

    async def collect(message):
        sent.append(message)

    asyncio.run(Headers(app)({"type": "http"}, None, collect))

    assert dict(sent[0]["headers"]) == {b"x": b"y"} | {k.encode(): v.encode() for k, v in HEADERS.items()}


def test_plotlys_own_file_is_in_the_installed_package():
    assert PLOTLY.stat().st_size > 1_000_000
