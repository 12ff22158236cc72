"""How `timeline serve` begins; that it answers is tried in the browser tests."""

import errno
import importlib
import socket
import tomllib

import pytest
from typer.testing import CliRunner

from tests.conftest import ROOT
from timeline.app import server
from timeline.app.server import CONFIG
from timeline.cli import app
from timeline.cli.serve import reason


def test_the_configuration_file_says_what_the_server_says():
    """By hand Streamlit reads .streamlit/config.toml, and CONFIG from `timeline serve`."""
    text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")

    def flat(table, way=()):
        for name, value in table.items():
            if isinstance(value, dict):
                yield from flat(value, (*way, name))
            else:
                yield ".".join((*way, name)), value

    assert dict(flat(tomllib.loads(text))) == CONFIG | {"server.address": "127.0.0.1"}


EVENTS = ROOT / "data" / "events.yaml"
UNSET = ("TIMELINE_FILE", "TIMELINE_EDIT", "TIMELINE_DRAFTS", "TIMELINE_NAME")


class Unstarted:
    """An app that notes how it would be run; that it answers is tried in the browser tests."""

    def run(self, config):
        self.config = config


@pytest.mark.parametrize(("host", "named"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_the_address_stands_alone_on_its_line(
    monkeypatch: pytest.MonkeyPatch, host: str, named: str
):
    unstarted = Unstarted()
    monkeypatch.setattr(server, "build", lambda: unstarted)
    # which addresses this machine has is not the matter here
    monkeypatch.setattr(
        importlib.import_module("timeline.cli.serve"), "why_unusable", lambda host, port: ""
    )
    arguments = ["serve", str(EVENTS), "--host", host, "--port", "8600"]
    result = CliRunner().invoke(app, arguments, env=dict.fromkeys(UNSET, ""))

    assert result.output == (
        f"{EVENTS} is shown, until you press Ctrl+C, at\n\n    http://{named}:8600\n\n"
    )
    assert (unstarted.config["server.address"], unstarted.config["server.port"]) == (host, 8600)


def test_a_port_in_use_is_said_before_any_address():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = CliRunner().invoke(app, ["serve", str(EVENTS), "--port", str(port)])

    another = port + 1 if port < 65535 else 8502
    assert result.exit_code == 1
    assert result.output == (
        f"timeline: nothing can be shown at 127.0.0.1:{port}: something answers there already, "
        f"perhaps a timeline that was not ended; end it, or take another port: "
        f"--port {another}, or make run PORT={another}\n"
    )


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host.invalid"])
def test_an_address_of_no_machine_or_of_another_is_said(host: str):
    result = CliRunner().invoke(app, ["serve", str(EVENTS), "--host", host])

    assert result.exit_code == 1
    assert result.output.startswith(f"timeline: nothing can be shown at {host}:8501: ")
    assert result.output.endswith("; --host takes an address of this machine, such as 127.0.0.1\n")


def test_a_port_for_root_alone_is_said():
    denied = PermissionError(errno.EACCES, "Permission denied")

    assert (
        reason(denied, 80)
        == "only root may take this port; take another port: --port 8502, or make run PORT=8502"
    )
