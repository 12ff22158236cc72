"""Which typefaces a page has drawn its text with, as the browser itself reports."""

from playwright.sync_api import Page


def drawn(page: Page, *selectors: str) -> dict[str, set[str]]:
    """
    Return for each selector the families of all elements that it finds; one that finds none has
    none.

    A family that the machine has, and not the page, is marked as such.
    """
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = {}
    for selector in selectors:
        nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})[
            "nodeIds"
        ]
        used = [
            session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes
        ]
        found[selector] = {
            font["familyName"] if font["isCustomFont"] else f"{font['familyName']}, installed"
            for fonts in used
            for font in fonts
        }
    return found
