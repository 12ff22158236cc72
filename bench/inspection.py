"""What can only be learnt by listening in: the bytes before the first mark, and a click at once."""

import base64
import gzip
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Error, Page, Playwright

from bench.browser import fresh_page
from bench.subjects import Subject
from bench.visit import Visit, appear, click, middle_mark, wait_until_quiet

#: Bytes that the browser keeps of what it has received.
BUFFER = 400_000_000
#: A million bits a second until the first mark, so that hardly more comes while it is painted than
#: it needs.
SLOW = {"offline": False, "latency": 10, "downloadThroughput": 125e3, "uploadThroughput": -1}
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
#: Milliseconds that a page has for its first mark then.
FIRST = 90_000
#: What is compressed already.
PACKED = ("Font", "Image")


@dataclass
class Received:
    """A response: its type, and its chunks as moments and lengths."""

    type: str = ""
    chunks: list[tuple[float, int]] = field(default_factory=list)

    def length(self, moment: float) -> int:
        """Return how many bytes of it were there at a moment."""
        return sum(length for time, length in self.chunks if time <= moment)


class Network:
    """Everything a page receives, by request."""

    def __init__(self, session: CDPSession) -> None:
        """Listen from now on."""
        self.session = session
        self.responses: dict[str, Received] = {}
        #: Seconds between the clock of the network's events and that of the calendar.
        self.offset = 0.0
        limits = {"maxTotalBufferSize": BUFFER, "maxResourceBufferSize": BUFFER}
        session.send("Network.enable", limits)
        session.on("Network.requestWillBeSent", self._note_clock)
        session.on("Network.responseReceived", self._note_type)
        session.on("Network.dataReceived", self._note_chunk)
        session.on("Network.webSocketFrameReceived", self._note_frame)

    def _of(self, event: dict[str, Any]) -> Received:
        return self.responses.setdefault(event["requestId"], Received())

    def _note_clock(self, event: dict[str, Any]) -> None:
        self.offset = event["wallTime"] - event["timestamp"]

    def _note_type(self, event: dict[str, Any]) -> None:
        self._of(event).type = event["type"]

    def _note_chunk(self, event: dict[str, Any]) -> None:
        self._of(event).chunks.append((event["timestamp"], event["dataLength"]))

    def _note_frame(self, event: dict[str, Any]) -> None:
        length = len(event["response"]["payloadData"])
        self._of(event).chunks.append((event["timestamp"], length))

    def bytes_before(self, moment: float) -> int:
        """Return the compressed bytes that were there at a moment in seconds since 1970."""
        return sum(
            self._compressed(id, response.type, response.length(moment - self.offset))
            for id, response in [*self.responses.items()]
        )

    def _compressed(self, id: str, type: str, length: int) -> int:
        """Return how long the beginning of a response is by gzip; it may be sent otherwise."""
        if not length or type in PACKED:
            return length
        try:
            answer = self.session.send("Network.getResponseBody", {"requestId": id})
        except Error:  # a stream or a websocket has no body
            return length
        text = answer["body"]
        body = base64.b64decode(text) if answer["base64Encoded"] else text.encode()
        return len(gzip.compress(body[:length], 6))


def inspect(playwright: Playwright, subject: Subject, address: str, patience: float) -> Visit:
    """Visit a page once with its network watched, and click on a mark as soon as there is one."""
    result = Visit()
    try:
        with fresh_page(playwright, subject, patience) as page:
            session = page.context.new_cdp_session(page)
            network = Network(session)
            session.send("Network.emulateNetworkConditions", SLOW)
            first = appear(page, address, FIRST)
            session.send("Network.emulateNetworkConditions", FAST)
            moment = (page.evaluate("performance.timeOrigin") + first) / 1000
            if subject.card:
                _click_at_once(page, subject, result)
            wait_until_quiet(page, subject)
            result.bytes.append(network.bytes_before(moment))
    except Error as error:
        result.faults.append(error.message.splitlines()[0])
    return result


def _click_at_once(page: Page, subject: Subject, result: Visit) -> None:
    opened = click(page, subject, middle_mark(page, subject))
    if opened is None:
        result.faults.append("a click at the first mark opened no card, or only a cluster")
    else:
        result.early_card.append(opened)
