"""`timeline serve`: the app on Streamlit's own server."""

from __future__ import annotations

import gc
from pathlib import Path

import streamlit as st

from timeline.app.settings import Settings
from timeline.palette import DARK, LIGHT

#: What .streamlit/config.toml says, which Streamlit does not find when started from another folder.
CONFIG = {
    "browser.gatherUsageStats": False,
    # Else Streamlit asks an outside host for the address that it would print.
    "browser.serverAddress": "localhost",
    "server.headless": True,
    "server.fileWatcherType": "none",
    # The gate compares origins itself. Streamlit would ask an outside host for this machine's
    # address, to compare with that too; and nothing can be uploaded.
    "server.enableCORS": False,
    "server.enableXsrfProtection": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "theme.font": "sans-serif",
    "theme.headingFont": "serif",
    "theme.light.primaryColor": LIGHT.article,
    "theme.light.backgroundColor": LIGHT.paper,
    "theme.light.secondaryBackgroundColor": "#faf8f5",
    "theme.light.textColor": LIGHT.ink,
    "theme.light.borderColor": LIGHT.rule,
    "theme.dark.primaryColor": DARK.article,
    "theme.dark.backgroundColor": DARK.paper,
    "theme.dark.secondaryBackgroundColor": "#1b1e24",
    "theme.dark.textColor": DARK.ink,
    "theme.dark.borderColor": DARK.rule,
}


def serve(
    file: Path, host: str, port: int, *, edit: bool = False, drafts: bool = False, name: str = ""
) -> None:
    """Serve until stopped; what is read and made first is there for the first reader."""
    Settings(file, edit, drafts, name).write()
    # Alone on its line an address is easily seen; what Streamlit would say is left out.
    named = f"[{host}]" if ":" in host else host  # as addresses are written that have colons
    print(f"\n    http://{named}:{port}\n", flush=True)
    hidden = {"logger.hideWelcomeMessage": True}
    build().run(config=CONFIG | hidden | {"server.address": host, "server.port": port})


def build() -> st.App:
    """Return the app; its routes know the settings, which must be there before."""
    from timeline.app.routes import MIDDLEWARE, ROUTES, SCRIPT, current, lifespan

    current()
    gc.collect()
    # What is frozen is left out of each full collection from now on.
    gc.freeze()
    return st.App(SCRIPT, routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)
