"""What is let in and how answers leave: paths, origins, headers, before Streamlit hears of it."""

from __future__ import annotations

import re
from ipaddress import ip_address
from socket import gethostname
from urllib.parse import parse_qsl, urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from timeline import frontend
from timeline.exporters.web.page import digest

#: No other host in any directive.
_COMMON = (
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "object-src 'none'",
    "form-action 'self'",
)
POLICY = "; ".join(
    (*_COMMON, f"script-src 'self' {digest(frontend.placing())}", "connect-src 'self' data: blob:")
)
#: With the panels for editors: Streamlit itself needs 'unsafe-inline' and blob: for scripts. 'self'
#: includes ws: and wss: of the same host.
EDITORS_POLICY = "; ".join(
    (
        *_COMMON,
        "script-src 'self' 'unsafe-inline' blob: 'wasm-unsafe-eval'",
        "connect-src 'self' blob: data:",
    )
)
FRAMED = "frame-ancestors 'self'; "
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
#: The paths that are served, and beginnings of paths; nothing else is, whatever Streamlit has.
_PATHS = {"/", "/live", "/healthz", "/_stcore/health"}
_FILES = re.compile(
    r"/(?:assets/[^/]+|data/[^/]+(?:/(?:page|(?:cards|words)-[0-9]+))?\.json"
    r"|events/[^/]+\.html|export/[^/]+)"
)
_EDITORS_PATHS = {"/_stcore/stream", "/_stcore/host-config"}
_EDITORS_PREFIXES = ("/static/", "/_stcore/bidi-components/")


def policy(query: bytes, *, edit: bool) -> str:
    """
    Return the Content-Security-Policy of an answer to a request with this query string.

    Any page may frame `?embed=true`: it offers nothing that could be clicked to a reader's harm.
    """
    allowed = EDITORS_POLICY if edit else POLICY
    pairs = ((name.lower(), value.lower()) for name, value in parse_qsl(query.decode("latin-1")))
    return allowed.replace(FRAMED, "") if ("embed", "true") in pairs else allowed


def is_served(path: str, *, edit: bool) -> bool:
    """Whether there is anything for readers, or for editors, under a path."""
    if path in _PATHS or _FILES.fullmatch(path):
        return True
    return edit and (path in _EDITORS_PATHS or path.startswith(_EDITORS_PREFIXES))


def is_own(headers: Headers) -> bool:
    """Whether a request comes from a page of the host that it goes to, or from no page."""
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc == headers.get("host")
    except ValueError:
        return False


def is_named_here(headers: Headers, given: str) -> bool:
    """
    Whether a request names this machine: by a number, by its own name or by the one *given* to it.

    Another name may be one that a foreign page's host has had lead here (DNS rebinding); origin and
    host are the same then.
    """
    try:
        name = urlsplit(f"//{headers.get('host', '')}").hostname or ""
    except ValueError:
        return False
    own = gethostname().lower()
    return _is_number(name) or name in {"localhost", own, f"{own}.local", given.lower()} - {""}


def _is_number(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False


class Gate:
    """Lets requests in or not, and adds headers to every answer; plain ASGI, for websockets too."""

    def __init__(self, app: ASGIApp, missing: ASGIApp, *, edit: bool, name: str = "") -> None:
        """
        Wrap *app*; *missing* answers for paths under which there is nothing.

        *name* is one under which editors reach it, beside this machine's own.
        """
        self.app = app
        self.edit = edit
        self.name = name
        self.missing = missing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "websocket" and not self._admits(scope):
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http":
            app = self.app if is_served(scope["path"], edit=self.edit) else self.missing
            await app(scope, receive, self._with_headers(scope, send))
        else:
            await self.app(scope, receive, send)

    def _admits(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        is_ours = is_own(headers) and is_named_here(headers, self.name)
        return is_ours and is_served(scope["path"], edit=self.edit)

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        allowed = policy(scope.get("query_string", b""), edit=self.edit)
        ours = HEADERS | {"content-security-policy": allowed}

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                encoded = [(name.encode(), value.encode()) for name, value in ours.items()]
                message["headers"] = [*message.get("headers", ()), *encoded]
            await send(message)

        return with_headers
