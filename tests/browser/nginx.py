"""nginx, set up as docs/hosting.md advises."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import programs
from tests.browser.serving import free_port, running

HOSTING = Path(__file__).parents[2] / "docs" / "hosting.md"
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


@contextmanager
def nginx(www: Path, folder: str, here: Path) -> Iterator[str]:
    """
    Serve a folder of a host's files.

    The server's own files lie here. Give the folder's address.
    """
    port = free_port()
    advised = _advised().replace("/srv/www", str(www)).replace("/timeline/", f"/{folder}/")
    kinds = " ".join(f"{kind} {suffix};" for kind, suffix in KINDS.items())
    (here / "conf").write_text(CONFIG.format(here=here, kinds=kinds, port=port, advised=advised))
    program = programs.NGINX.path()
    command: list[str | Path] = [program, "-p", here, "-c", here / "conf", "-e", "stderr"]
    with running(command, port, here):
        yield f"http://127.0.0.1:{port}/{folder}/"


def _advised() -> str:
    text = HOSTING.read_text(encoding="utf-8")
    (advised,) = re.findall("^```nginx\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return str(advised)
