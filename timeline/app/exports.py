"""`/export/FORMAT?filters`: the events of an address as any output, made in a thread of its own."""

from __future__ import annotations

import asyncio
import io
import zipfile
from collections.abc import Mapping
from functools import partial
from ipaddress import ip_address
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from timeline.app.edition import Edition, Query
from timeline.exporters.lesson import Lesson
from timeline.exporters.output import CannotWrite, Option, Output
from timeline.exporters.selection import Selection
from timeline.model import Tour

#: How many outputs that take seconds are made at once, and how long others wait for their turn.
HEAVY, PATIENCE = 2, 30
#: Millions of pixels that a picture may have.
MOST_PIXELS = 64
#: What makes an output a heavy one: slides, paper, pictures and pages.
_HEAVY_SUFFIXES = {".pptx", ".pdf", ".svg", ".png", ".html", ""}
#: Options that a reader may not give: they name files of the server, or have it ask the network.
_CLOSED = {"plotly", "slim"}

_turns = asyncio.Semaphore(HEAVY)


class BadQuery(Exception):
    """Says what an address asks for that cannot be given."""


async def export(request: Request, edition: Edition, output: Output) -> Response:
    """Answer with a file of the events that the request's filters choose."""
    headers = _headers(output, request)
    if request.method == "HEAD":
        return Response(headers=headers, media_type=_mime(output))
    try:
        work = partial(_file, edition, output, queries(request), str(request.base_url))
        data = await (_in_turn(work, request) if is_heavy(output) else run_in_threadpool(work))
    except BadQuery as error:
        return PlainTextResponse(f"{error}\n", 400)
    except CannotWrite as error:
        return PlainTextResponse(f"{error}\n", 501)
    except TimeoutError:
        words = "Others are being served; please try again in half a minute.\n"
        return PlainTextResponse(words, 503, {"retry-after": str(PATIENCE)})
    return Response(data, headers=headers, media_type=_mime(output))


def queries(request: Request) -> dict[str, list[str]]:
    """Return the parameters of a request with all their values."""
    parameters = request.query_params
    return {name: parameters.getlist(name) for name in parameters}


def is_heavy(output: Output) -> bool:
    """Whether an output takes seconds."""
    return output.suffix in _HEAVY_SUFFIXES


async def _in_turn(work: partial[bytes], request: Request) -> bytes:
    """Do heavy work when its turn comes; a reader who has gone meanwhile gives it up."""
    await asyncio.wait_for(_turns.acquire(), PATIENCE)
    try:
        return b"" if await request.is_disconnected() else await run_in_threadpool(work)
    finally:
        _turns.release()


def _file(edition: Edition, output: Output, query: Query, address: str) -> bytes:
    selection = _selection(edition, query)
    options = _options(output, query)
    if missing := output.missing():
        raise CannotWrite(f"{missing}.")
    if output.takes == "lesson":
        return output.write(_lesson(selection, edition, query, address), **options)
    if output.result == "folder":
        return _zipped(output.files(selection, **options))
    return output.write(selection, **options)


def _selection(edition: Edition, query: Query) -> Selection:
    if unknown := edition.unknown_filters(query):
        raise BadQuery(f"This address asks for what is not here: {unknown}.")
    rows = edition.matches(query)
    ids = tuple(rows.index[~rows["draft"]])
    if not ids and len(rows):
        raise BadQuery("Only drafts match these filters, and drafts are not exported.")
    if not ids:
        raise BadQuery("No event matches these filters.")
    return edition.selection(ids)


def _lesson(selection: Selection, edition: Edition, query: Query, address: str) -> Lesson:
    tour = _tour(edition, query)
    parameters = {"present": ["true"], "tour": [tour.id], "step": ["1"]} if tour else query
    lesson = Lesson.of(selection, tour)
    return Lesson(lesson.selection, lesson.tour, link(address, parameters))


def _tour(edition: Edition, query: Query) -> Tour | None:
    name = query.get("tour", ("",))[-1]
    tours = {tour.id: tour for tour in edition.timeline.tours}
    if name and name not in tours:
        raise BadQuery(f"There is no tour {name}; there are {', '.join(tours) or 'none'}.")
    return tours.get(name)


def link(address: str, parameters: Query) -> str:
    """Return the address that paper leads to; empty for one that only this machine knows."""
    host = urlsplit(address).hostname or "localhost"
    try:
        is_here = ip_address(host).is_loopback
    except ValueError:
        is_here = host == "localhost"
    return "" if is_here else "?".join(filter(None, (address, urlencode(parameters, doseq=True))))


def _options(output: Output, query: Query) -> dict[str, object]:
    """Return the output's options that an address gives, such as ``long=true`` or ``width=800``."""
    given = {
        option.name: _value(option, query[option.name][-1])
        for option in output.options
        if option.name in query and option.name not in _CLOSED
    }
    _limit_pixels({option.name: option.default for option in output.options} | given)
    return given


def _limit_pixels(options: Mapping[str, Any]) -> None:
    """Refuse a picture that takes a browser more memory than it has."""
    sides = options.get("width", 0) * options.get("height", 0)
    millions = sides * options.get("scale", 1) ** 2 / 1e6
    if millions > MOST_PIXELS:
        raise BadQuery(
            f"A picture of {millions:,.0f} million pixels is too large; "
            f"{MOST_PIXELS} million is the most."
        )


def _value(option: Option, text: str) -> object:
    if option.type is bool:
        return text == "true"
    try:
        value = option.type(text)
    except ValueError:
        raise BadQuery(f"{option.name} is a number, not {text!r}.") from None
    least, most = option.least, option.most
    if least is not None and most is not None and not least <= value <= most:
        raise BadQuery(f"{option.name} is from {least:g} to {most:g}, not {text}.")
    return value


def _zipped(folder: Mapping[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in sorted(folder.items()):
            archive.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _mime(output: Output) -> str:
    return "application/zip" if output.result == "folder" else output.mime


def _headers(output: Output, request: Request) -> dict[str, str]:
    tour = request.query_params.get("tour") if output.takes == "lesson" else ""
    name = output.file_name(tour or "events")
    if output.result == "folder":
        name = "timeline-site.zip"
    return {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
