"""What pages ask for, and the errors that they meet."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page


@dataclass(frozen=True)
class Log:
    """What the pages of one test asked for, and the errors they met."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note every request, console error and uncaught exception of a page."""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self._note(message))
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def forget_errors(self, page: Page, beginning: str = "Failed to") -> None:
        """Close a page, after which none comes late; forget its errors, which all begin so."""
        page.close()
        assert self.errors
        assert [error for error in self.errors if not error.startswith(beginning)] == []
        self.errors.clear()

    def requests_elsewhere(self, *addresses: str) -> list[str]:
        """Return what was asked for that begins with none of these nor is within the page."""
        within = (*addresses, "data:", "blob:")
        return [request for request in self.requests if not request.startswith(within)]
