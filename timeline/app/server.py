"""The app as a server: Streamlit with a health check, files of ours and strict headers."""

from __future__ import annotations

import gc
import importlib
import os
from pathlib import Path
from urllib.parse import parse_qsl

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from timeline.fonts import FACES, LETTERS, PICTURED, embedded
from timeline.frontend import PLOTLY, early
from timeline.palette import DARK, LIGHT

SCRIPT = Path(__file__).with_name("script.py")
INDEX = Path(st.__file__).parent / "static" / "index.html"

IMMUTABLE = "public, max-age=31536000, immutable"
#: No other host in any directive. Streamlit itself needs 'unsafe-inline' and blob: for scripts and
#: styles.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' blob: 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        # The websocket too: 'self' includes ws: and wss: of the same host.
        "connect-src 'self' blob: data:",
        "worker-src 'self' blob:",
        "frame-ancestors 'self'",
        "base-uri 'self'",
        "object-src 'none'",
        "form-action 'self'",
    )
)
#: For `?embed=true`: any page may frame it. It offers nothing that could be clicked to a reader's
#: harm.
EMBEDDED_POLICY = POLICY.replace("frame-ancestors 'self'; ", "")
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
#: What .streamlit/config.toml says, which Streamlit does not find when started from another folder.
CONFIG = {
    "browser.gatherUsageStats": False,
    # No message is large enough to be sent as a mere reference: while an answer is on its way the
    # browser may drop what the server then refers to ("Cached ForwardMsg MISS"), and shows nothing
    # any more.
    "global.minCachedMessageSize": 1e15,
    "server.headless": True,
    "server.fileWatcherType": "none",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "theme.font": "sans-serif",
    "theme.headingFont": "serif",
    "theme.light.primaryColor": LIGHT.article,
    "theme.light.backgroundColor": LIGHT.paper,
    "theme.light.secondaryBackgroundColor": "#faf8f5",
    "theme.light.textColor": LIGHT.ink,
    "theme.light.borderColor": LIGHT.rule,
    "theme.dark.primaryColor": DARK.article,
    "theme.dark.backgroundColor": DARK.paper,
    "theme.dark.secondaryBackgroundColor": "#1b1e24",
    "theme.dark.textColor": DARK.ink,
    "theme.dark.borderColor": DARK.rule,
}


def headers(query: bytes) -> dict[str, str]:
    """
    Return the headers of a response to a request with this query string.

    Nothing else stands in the way of a frame on another site: Streamlit's websocket comes from our
    own origin, and its one cookie, which such a frame does not send, only guards uploads and
    logins.
    """
    parameters = parse_qsl(query.decode("latin-1"))
    if ("embed", "true") in ((name.lower(), value.lower()) for name, value in parameters):
        return HEADERS | {"content-security-policy": EMBEDDED_POLICY}
    return HEADERS


class Headers:
    """Adds its headers to every response; plain ASGI, so that websockets pass untouched."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap *app*."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = headers(scope.get("query_string", b""))
                encoded = [(name.encode(), value.encode()) for name, value in ours.items()]
                message["headers"] = [*message.get("headers", ()), *encoded]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


async def healthz(_: Request) -> Response:
    """Answer that the server is up."""
    return PlainTextResponse("ok")


async def index(_: Request) -> Response:
    """Send Streamlit's own page with the script that keeps keys until the presenter is there."""
    head, rest = INDEX.read_text(encoding="utf-8").split("<head>", 1)
    text = f"{head}<head><script>{early()}</script>{rest}"
    return HTMLResponse(text, headers={"cache-control": "no-cache"})


async def vendored_plotly(_: Request) -> Response:
    """Send the plotly.js of the installed plotly package."""
    return FileResponse(
        PLOTLY, media_type="text/javascript", headers={"cache-control": "public, max-age=86400"}
    )


async def naskh(_: Request) -> Response:
    """Send the Persian and Arabic letters, by an address that changes with them."""
    return FileResponse(FACES[-1].path, media_type="font/ttf", headers={"cache-control": IMMUTABLE})


def typefaces(_: Request) -> Response:
    """Send the faces that a saved picture brings along, each within the style sheet."""
    return Response(
        embedded(LETTERS, PICTURED),
        media_type="text/css",
        headers={"cache-control": "public, max-age=86400"},
    )


def build() -> st.App:
    """Return the app with its routes and headers."""
    routes = [
        Route("/", index),
        Route("/healthz", healthz),
        Route("/vendor/plotly.min.js", vendored_plotly),
        Route("/vendor/naskh.ttf", naskh),
        Route("/vendor/type.css", typefaces),
    ]
    return st.App(SCRIPT, routes=routes, middleware=[Middleware(Headers)])


def serve(file: Path, host: str, port: int, *, edit: bool = False, drafts: bool = False) -> None:
    """Serve until stopped; import the page's modules first, so that no reader waits for them."""
    os.environ["TIMELINE_FILE"] = str(file.resolve())
    os.environ["TIMELINE_EDIT"] = "1" if edit else ""
    os.environ["TIMELINE_DRAFTS"] = "1" if drafts else ""
    importlib.import_module("timeline.app")
    gc.collect()
    # What is frozen is left out of the full collection that Streamlit does after every run of the
    # script.
    gc.freeze()
    # Alone on its line an address is easily seen; what Streamlit would say is left out.
    named = f"[{host}]" if ":" in host else host  # as addresses are written that have colons
    print(f"\n    http://{named}:{port}\n", flush=True)
    hidden = {"logger.hideWelcomeMessage": True}
    build().run(config=CONFIG | hidden | {"server.address": host, "server.port": port})
