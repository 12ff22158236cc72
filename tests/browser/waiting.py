"""Waiting in a page for a JavaScript value, never for a time."""

from typing import Any

from playwright.sync_api import Frame, Page

#: Milliseconds that a page may take for one thing; busy cores are slow, and workers share them.
WAIT = 60_000


def until(page: Page | Frame, condition: str) -> None:
    """
    Wait until a condition, in JavaScript, holds in a page; it is asked before each of the page's
    frames.

    page.wait_for_function would need eval, which our pages refuse.
    """
    page.evaluate(
        f"""() => new Promise((met, missed) => {{
            const look = () => (({condition}) ? met() : requestAnimationFrame(look));
            setTimeout(() => missed(new Error("waited in vain")), {WAIT});
            look();
        }})"""
    )


def stays(page: Page, value: str) -> Any:
    """Wait until a JavaScript value stays the same while a page draws thirty frames; return it."""
    return page.evaluate(
        f"""() => new Promise((met, missed) => {{
            const value = () => JSON.stringify({value});
            let last = value(), same = 0;
            const look = () => {{
                const now = value();
                same = now === last ? same + 1 : 0;
                last = now;
                return same === 30 ? met(JSON.parse(now)) : requestAnimationFrame(look);
            }};
            setTimeout(() => missed(new Error(`it does not stay: ${{last}}`)), {WAIT});
            look();
        }})"""
    )


def next_frame(page: Page) -> None:
    """Wait until a page draws its next frame."""
    page.evaluate("() => new Promise(requestAnimationFrame)")
