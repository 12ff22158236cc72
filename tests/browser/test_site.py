"""The exported site on real web servers, under a path, and inside a page of another host."""

import gzip
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Frame, FrameLocator, Page, expect

from tests import programs
from tests.browser.conftest import Log, free_port, stays, until, violations, wait_until_listening
from tests.conftest import COUNT
from timeline.filters import Filters

ROOT = Path(__file__).parents[2]
EXPLORER = '[data-testid="timeline"]'
CARD = '[data-testid="event-card"] h2'
EVENT = "zarif-resigns"
TITLE = "Zarif resigns on the day of Assad’s visit"
KINDS = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js",
    "application/json": "json",
    "text/xml": "xml",
}
CONFIG = """\
daemon off;
master_process off;
pid {here}/pid;
error_log stderr;
events {{ }}
http {{
    types {{ {kinds} }}
    access_log off;
    client_body_temp_path {here}/body;
    proxy_temp_path {here}/proxy;
    fastcgi_temp_path {here}/fastcgi;
    uwsgi_temp_path {here}/uwsgi;
    scgi_temp_path {here}/scgi;
    server {{
        listen 127.0.0.1:{port};
{advised}
    }}
}}
"""


class Quiet(SimpleHTTPRequestHandler):
    """Python's own file server, without a line for each request."""

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host's folder, with the curated timeline's site at some/path/."""
    folder = tmp_path_factory.mktemp("www")
    command = [
        Path(sys.executable).with_name("timeline"),
        "export",
        "site",
        ROOT / "data" / "events.yaml",
    ]
    subprocess.run([*command, "-o", folder / "some" / "path"], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def site(www: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address on an nginx that is set up as docs/hosting.md advises."""
    program = programs.NGINX.path()
    here, port = tmp_path_factory.mktemp("nginx"), free_port()
    (advised,) = re.findall(
        "^```nginx\n(.*?)^```",
        (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    advised = advised.replace("/srv/www", str(www)).replace("/timeline/", "/some/path/")
    kinds = " ".join(f"{kind} {suffix};" for kind, suffix in KINDS.items())
    (here / "conf").write_text(CONFIG.format(here=here, kinds=kinds, port=port, advised=advised))
    with (here / "log").open("w+") as log:
        process = subprocess.Popen(
            [program, "-p", here, "-c", here / "conf", "-e", "stderr"],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_listening(process, port, here / "log")
            yield f"http://127.0.0.1:{port}/some/path/"
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture
def plain(www: Path) -> Iterator[str]:
    """The site's address on `python3 -m http.server`."""
    with served(www) as address:
        yield f"{address}some/path/"


class served:
    """A folder on Python's file server, under another name than nginx has; gives its address."""

    def __init__(self, folder: Path):
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        self.thread = Thread(target=self.server.serve_forever)

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://localhost:{self.server.server_port}/"

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def museum(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Another host: give it some code, get the address of a page with it, which notes each height."""
    notes = (
        "<script>const heights = []; addEventListener('message', ({ data }) => "
        "{ if (data.type === 'timeline:height') heights.push(data.height); });</script>"
    )

    def publish(code: str) -> str:
        (tmp_path / "museum.html").write_text(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>A museum</title>'
            '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
            f'{notes}<body style="margin: 0">{code}<p>More.</p>',
            encoding="utf-8",
        )
        return f"{address}museum.html"

    with served(tmp_path) as address:
        yield publish


def asked(address: str) -> tuple[int, dict[str, str], bytes]:
    """Ask as browsers do, for compressed bytes."""
    request = urllib.request.Request(address, headers={"accept-encoding": "gzip"})
    try:
        answer = urllib.request.urlopen(request, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return (
            answer.status,
            {key.lower(): value for key, value in answer.headers.items()},
            answer.read(),
        )


def ready(page: Page | FrameLocator) -> None:
    expect(page.locator(EXPLORER)).to_have_attribute("data-ready", "plotly")


def names(page: Page) -> list[str | None]:
    return [
        option.get_attribute("data-event-id")
        for option in page.locator(f"{EXPLORER} [role=option]").all()
    ]


def code_for(page: Page) -> str:
    """The code that the page offers for what it shows."""
    page.get_by_text("Embed", exact=True).click()
    return page.locator(".page-embed pre").inner_text()


# On nginx


def test_the_first_marks_are_there_before_plotly_and_nothing_leaves_the_host(
    page: Page, site: str, log: Log
):
    page.add_init_script(
        """
        window.seen = [];
        document.addEventListener("DOMContentLoaded", () => {
          window.seen.push([typeof window.Plotly, document.querySelectorAll("[data-mark]").length]);
        });
        """
    )
    page.goto(site)
    ready(page)

    assert page.evaluate("window.seen") == [["undefined", COUNT]]
    asked_for = [
        address.removeprefix(site)
        for address in log.requests
        if not address.startswith(("data:", "blob:"))
    ]
    named = [re.sub("[0-9a-f]{12}", "HASH", address) for address in asked_for]
    assert [name for name in named if not name.endswith(".woff2")] == [
        "",
        "assets/timeline.HASH.css",
        "assets/timeline.HASH.js",
        "assets/plotly.HASH.js",
    ]
    assert {"assets/sans.HASH.woff2", "assets/serif.HASH.woff2"} <= set(named)


def test_a_link_opens_an_event_with_its_filters(page: Page, site: str, events):
    page.goto(f"{site}#event={EVENT}&lane=tehran&years=2015&years=2020")

    expect(page.locator(CARD)).to_have_text(TITLE)
    assert names(page) == list(Filters(lane=("tehran",), years=(2015, 2020)).apply(events).index)


def test_an_events_page_forwards_to_the_explorer(page: Page, site: str):
    page.goto(f"{site}events/{EVENT}.html")

    page.wait_for_url(f"{site}#event={EVENT}")
    expect(page.locator(CARD)).to_have_text(TITLE)


@pytest.mark.parametrize(
    "missing", ["nothing-here", "events/no-such-event.html", "assets/plotly.000000000000.js"]
)
def test_what_is_missing_is_answered_with_a_way_home(page: Page, site: str, log: Log, missing: str):
    with page.expect_console_message():
        answer = page.goto(f"{site}{missing}")
    assert (answer.status, answer.headers.get("cache-control")) == (404, None)
    assert log.errors == [
        "Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]
    log.errors.clear()

    page.get_by_role("link", name="Open the timeline").click()
    page.wait_for_url(site)
    ready(page)


def test_assets_may_be_kept_for_ever_and_pages_are_asked_for_again(site: str):
    text = gzip.decompress(asked(site)[2]).decode()
    assets = re.findall(r'"(assets/[^"]+)"', text)

    assert len(assets) == 3
    for path in assets:
        status, headers, body = asked(f"{site}{path}")
        assert (status, headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
        assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding")
        assert len(body) < len(gzip.decompress(body)) / 2
    for path in ("", "embed.html", f"events/{EVENT}.html", "events.json", "feed.xml", "events.ics"):
        status, headers, _ = asked(f"{site}{path}")
        assert (status, headers["cache-control"], headers["content-encoding"]) == (
            200,
            "no-cache",
            "gzip",
        ), path
    assert asked(f"{site}events.ics")[1]["content-type"] == "text/calendar"


def test_a_page_that_has_not_changed_is_not_sent_again(site: str):
    tag = asked(site)[1]["etag"]
    request = urllib.request.Request(
        site, headers={"if-none-match": tag, "accept-encoding": "gzip"}
    )

    with pytest.raises(urllib.error.HTTPError, match="304"):
        urllib.request.urlopen(request, timeout=20)


# Inside another page


@pytest.mark.parametrize("width", [320, 800, 1280])
def test_in_a_frame_it_fits_any_width_and_tells_its_height(
    new_page: Callable[..., Page], site: str, museum: Callable[[str], str], width: int
):
    page = new_page()
    page.goto(f"{site}#lane=iraq")
    address = museum(code_for(page))
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address)
    frame, inside = page.frame_locator("iframe"), page.frames[1]
    ready(frame)

    expect(frame.get_by_role("status").filter(has_text="events")).to_have_text(
        re.compile(rf"^\d+ of {COUNT} events$")
    )
    fits(page, inside, width)
    for act in (
        lambda: frame.locator(f"{EXPLORER} [role=listbox]").press("Enter"),
        lambda: frame.get_by_role("button", name="Table").click(),
        lambda: frame.get_by_role("button", name="Read").click(),
    ):
        act()
        fits(page, inside, width)


def fits(page: Page, inside: Frame, width: int) -> None:
    """Wait until the frame is as high as its content, and see that it is no wider than it should be."""
    until(inside, "innerHeight === Math.ceil(document.body.getBoundingClientRect().height)")
    told = stays(page, "Number(document.querySelector('iframe').height)")
    has = inside.evaluate("[innerHeight, Math.ceil(document.body.getBoundingClientRect().height)]")
    assert has == [told, told]
    assert inside.evaluate("document.documentElement.scrollWidth") <= width
    assert 500 < told < 1300


def settled(page: Page) -> None:
    """Wait until no more heights arrive."""
    until(page, "heights.length")
    stays(page, "heights")


def test_a_taller_frame_does_not_make_it_taller(
    page: Page, site: str, museum: Callable[[str], str]
):
    page.goto(
        museum(f'<iframe src="{site}embed.html" title="T" width="800" height="3000"></iframe>')
    )
    ready(page.frame_locator("iframe"))
    settled(page)

    assert page.evaluate("heights.at(-1)") < 900


def test_the_code_shows_the_events_chosen_and_leads_to_the_whole_timeline(
    page: Page, site: str, museum: Callable[[str], str]
):
    page.goto(f"{site}#event={EVENT}&lane=tehran")
    code = code_for(page)
    assert code.startswith(
        f'<iframe src="{site}embed.html#event={EVENT}&amp;lane=tehran" title="Soleimani and '
    )
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == code

    page.goto(museum(code))
    frame = page.frame_locator("iframe")
    expect(frame.locator(CARD)).to_have_text(TITLE)
    expect(frame.get_by_role("link", name="Open the whole timeline")).to_have_attribute(
        "href", f"{site}#event={EVENT}&lane=tehran"
    )
    frame.get_by_role("button", name="Show all").click()
    expect(frame.get_by_role("link", name="Open the whole timeline")).to_have_attribute(
        "href", f"{site}#event={EVENT}"
    )
    expect(frame.get_by_role("status").filter(has_text="events")).to_have_text(f"{COUNT} events")
    assert page.url.endswith("/museum.html")


def test_a_link_within_the_frame_opens_its_event_there(
    page: Page, site: str, museum: Callable[[str], str]
):
    code = f'<iframe src="{site}embed.html#lane=syria" name="frame" title="T" width="800" height="700"></iframe>'
    page.goto(
        museum(f'{code}<a href="{site}embed.html#event={EVENT}" target="frame">His resignation</a>')
    )
    ready(page.frame_locator("iframe"))
    page.get_by_role("link", name="His resignation").click()

    expect(page.frame_locator("iframe").locator(CARD)).to_have_text(TITLE)


# Elsewhere


def test_it_works_on_pythons_file_server(page: Page, plain: str, log: Log):
    page.goto(f"{plain}events/{EVENT}.html")

    page.wait_for_url(f"{plain}#event={EVENT}")
    expect(page.locator(CARD)).to_have_text(TITLE)
    ready(page)
    assert [
        address for address in log.requests if not address.startswith((plain, "data:", "blob:"))
    ] == []


@pytest.mark.parametrize(
    "path", ["#view=timeline", f"embed.html#event={EVENT}", f"events/{EVENT}.html", "404.html"]
)
def test_axe_finds_nothing_in_light_and_in_dark(
    new_page: Callable[..., Page], site: str, path: str
):
    page = new_page(bypass_csp=True, reduced_motion="reduce")
    page.route("**/events/*.html", without_forwarding)
    page.goto(f"{site}{path}")
    if "#" in path:
        ready(page)
    if path.startswith("#"):
        code_for(page)

    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    if "#" in path:
        expect(page.locator(EXPLORER)).to_have_attribute("data-theme", "dark")
    assert violations(page) == []


def without_forwarding(route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub('<meta http-equiv="refresh".*\n', "", answer.text()))
