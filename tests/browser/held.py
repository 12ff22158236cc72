"""Files that a page asks for and is given later."""

from collections.abc import Iterator
from re import Pattern

from playwright.sync_api import Page, Route


class Held:
    """What a page asks for by matching addresses: held back until it is let go."""

    def __init__(self, page: Page, addresses: str | Pattern[str]) -> None:
        self.routes: list[Route] = []
        self.is_over = False
        page.route(addresses, self._hold)

    def _hold(self, route: Route) -> None:
        if self.is_over:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self) -> None:
        """Send all of it, also what the page asks for from now on."""
        for _ in self.one_by_one():
            pass

    def one_by_one(self) -> Iterator[None]:
        """Send one file after the other; what the page asks for from now on is sent at once."""
        self.is_over = True
        for route in self.routes:
            route.continue_()
            yield
