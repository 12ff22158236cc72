"""`python -m bench.files FOLDER PORT`: serve a folder's files, compressed as web hosts do."""

import mimetypes
import sys
from functools import cache
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from timeline.app.packed import Packed


def main(folder: str, port: str) -> None:
    """Serve until the process is ended."""
    root = Path(folder)

    async def answer(request: Request) -> Response:
        file = root / (request.path_params["path"] or "index.html")
        if not file.is_file():
            return Response("Not found\n", 404)
        return _packed(file).answer(request)

    app = Starlette(routes=[Route("/{path:path}", answer)])
    uvicorn.run(app, host="127.0.0.1", port=int(port), log_level="warning")


@cache
def _packed(file: Path) -> Packed:
    """Return a file, compressed once for all visits."""
    mime, _ = mimetypes.guess_type(file.name)
    return Packed(file.read_bytes(), mime or "application/octet-stream")


if __name__ == "__main__":
    main(*sys.argv[1:])
