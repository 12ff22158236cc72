"""The app's addresses, the same however it is started: page, data, outputs, news."""

from __future__ import annotations

import asyncio
import json
import signal
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from timeline.app.assets import PICTURES, assets, path_of, pictures
from timeline.app.current import Current
from timeline.app.exports import export, queries
from timeline.app.gate import Gate
from timeline.app.settings import Settings
from timeline.app.streamlit_page import streamlit_head
from timeline.exporters.registry import OUTPUTS
from timeline.exporters.web.rendering import fill_template

SCRIPT = Path(__file__).with_name("script.py")
#: Seconds after which a line is sent to a page that has heard nothing: who has gone is noticed.
PULSE = 20


@cache
def current() -> Current:
    """Return what follows the file, from when it is first asked for."""
    following = Current(Settings.read())
    following.watch()
    return following


async def page(request: Request) -> Response:
    """Send the page as its address asks for it, so that the first thing seen is right."""
    edition = (await run_in_threadpool(current)).edition
    if edition is None:
        return Response(_nothing_yet(), 503, {"retry-after": "5"}, "text/html")
    asked = await run_in_threadpool(edition.asked, queries(request))
    packed = await run_in_threadpool(edition.page, asked, _is_embedded(request))
    return packed.answer(request)


async def data(request: Request) -> Response:
    """Send what an open page takes to show the version that the path names."""
    packed = current().data(request.path_params["version"])
    if packed is None:
        return PlainTextResponse("There is another version by now.\n", 404)
    return packed.answer(request)


async def part(request: Request) -> Response:
    """Send a part of the cards, or of what is searched, of very many events."""
    edition, version = current().edition, request.path_params["version"]
    if edition is None or version != edition.version:
        return PlainTextResponse("There is another version by now.\n", 404)
    packed = await run_in_threadpool(edition.part, request.path_params["name"])
    return packed.answer(request) if packed else PlainTextResponse("Not found\n", 404)


async def event_page(request: Request) -> Response:
    """Send a page that tells some of very many events without scripts."""
    edition = current().edition
    path = f"events/{request.path_params['name']}"
    packed = await run_in_threadpool(edition.event_page, path) if edition else None
    if packed:
        return packed.answer(request)
    return Response(edition.missing if edition else "Not found\n", 404, media_type="text/html")


async def asset(request: Request) -> Response:
    """Send a script, a style sheet or a typeface."""
    name = request.path_params["name"]
    if name == PICTURES:
        return (await run_in_threadpool(pictures)).answer(request)
    packed = assets().get(name)
    return packed.answer(request) if packed else PlainTextResponse("Not found\n", 404)


async def output(request: Request) -> Response:
    """Send the events that the address asks for, as one of the outputs."""
    edition, wanted = current().edition, OUTPUTS.get(request.path_params["name"])
    if wanted is None:
        return PlainTextResponse(f"There is no such output; there are {', '.join(OUTPUTS)}.\n", 404)
    if edition is None:
        return PlainTextResponse("The timeline cannot be shown just now.\n", 503)
    return await export(request, edition, wanted)


async def live(request: Request) -> Response:
    """Tell an open page of each change of the file, as server-sent events."""
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    if request.method == "HEAD":
        return Response(headers=headers, media_type="text/event-stream")
    return StreamingResponse(_news(current()), media_type="text/event-stream", headers=headers)


async def _news(following: Current) -> AsyncIterator[str]:
    known = following.news
    yield f"data: {json.dumps(asdict(known))}\n\n"
    while True:
        news = None
        with suppress(TimeoutError):
            news = await asyncio.wait_for(following.news_after(known), PULSE)
        if following.is_ending:
            return
        yield f"data: {json.dumps(asdict(news))}\n\n" if news else ": still here\n\n"
        known = news or known


async def healthz(_: Request) -> Response:
    """Answer that the server is up, and which version it shows."""
    return JSONResponse({"status": "ok", **asdict(current().news)})


async def missing(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer for a path under which there is nothing."""
    edition = current().edition
    if edition is None:
        answer: Response = PlainTextResponse("Not found\n", 404)
    else:
        answer = Response(edition.missing, 404, media_type="text/html")
    await answer(scope, receive, send)


def _is_embedded(request: Request) -> bool:
    """Whether the address asks for the page without what surrounds it, as Streamlit reads that."""
    pairs = request.query_params.multi_items()
    return any(name.lower() == "embed" and value.lower() == "true" for name, value in pairs)


def _nothing_yet() -> bytes:
    following = current()
    return fill_template(
        "nothing_yet.html",
        file=following.settings.file.name,
        style_file=path_of("timeline.css"),
        script_file=path_of("waiting.js"),
        streamlit=streamlit_head() if following.settings.edit else "",
    )


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[dict[str, Any]]:
    """Read the file before the first reader asks; let pages go that wait when the server ends."""
    following = await run_in_threadpool(current)
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            _chain(number, following)
    yield {}
    following.end()


def _chain(number: signal.Signals, following: Current) -> None:
    """Hear a signal before the server, which else waits for those who wait for news."""
    before = signal.getsignal(number)

    def handler(received: int, frame: FrameType | None) -> None:
        following.end()
        if callable(before):
            before(received, frame)

    signal.signal(number, handler)


ROUTES = [
    Route("/", page),
    Route("/data/{version}.json", data),
    Route("/data/{version}/{name}.json", part),
    Route("/events/{name}", event_page),
    Route("/assets/{name}", asset),
    Route("/export/{name}", output),
    Route("/live", live),
    Route("/healthz", healthz),
]
_SETTINGS = Settings.read()
MIDDLEWARE = [Middleware(Gate, missing=missing, edit=_SETTINGS.edit, name=_SETTINGS.name)]
