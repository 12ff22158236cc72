"""A reader's connections: requests one after the other, and streams that stay open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

#: What a browser says that it can read.
HEADERS = {"accept-encoding": "gzip, br", "user-agent": "bench"}
#: Seconds that an answer may take.
PATIENCE = 20


class Refused(Exception):
    """The server answered with an error."""


@dataclass(frozen=True)
class Connection:
    """A connection to a server that is kept for the next request."""

    host: str
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def get(self, path: str, etag: str = "") -> str:
        """
        Ask for a path, unless it is still as this tag says; read all of it and return its tag.

        Raises:
            Refused: the status says so.
        """
        async with asyncio.timeout(PATIENCE):
            headers = await self._ask(path, {"if-none-match": etag} if etag else {})
            if "chunked" in headers.get("transfer-encoding", ""):
                await self._read_chunks()
            elif "content-length" in headers:
                await self.reader.readexactly(int(headers["content-length"]))
            return headers.get("etag", "")

    async def follow(self, path: str) -> None:
        """Ask for a stream of events and read it until cancelled, or until it ends."""
        await self._ask(path, {"accept": "text/event-stream"})
        while await self.reader.read(65_536):
            pass

    async def _ask(self, path: str, more: dict[str, str]) -> dict[str, str]:
        """Send a request; return the headers of the answer, whose names are in lower case."""
        asked = {"host": self.host} | HEADERS | more
        lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in asked.items())]
        self.writer.write("\r\n".join([*lines, "", ""]).encode())
        answer = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status, *fields = answer.rstrip().split("\r\n")
        if int(status.split()[1]) >= 400:
            raise Refused(f"{path}: {status}")
        pairs = (field.partition(": ") for field in fields)
        return {name.lower(): value for name, _, value in pairs}

    async def _read_chunks(self) -> None:
        """Read chunks up to the empty one."""
        while length := int(await self.reader.readuntil(b"\r\n"), 16):
            await self.reader.readexactly(length + 2)
        await self.reader.readexactly(2)


@asynccontextmanager
async def connected(address: str) -> AsyncIterator[Connection]:
    """Give a connection to a server, by the address of its page."""
    host = address.split("/")[2]
    name, port = host.split(":")
    reader, writer = await asyncio.open_connection(name, int(port), limit=1 << 22)
    try:
        yield Connection(host, reader, writer)
    finally:
        writer.close()
