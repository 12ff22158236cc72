// What was pressed before there was a page to hear it: it hears it now.

import { onRelease } from "../chart/gestures.js";
import { LINKS } from "./links.js";

/** @import { Page } from "./page.js" */

/** Where letters are typed. */
const FIELDS = "input[type=search]";

/**
 * Have the page hear what `first-paint.js` has kept, which keeps nothing from now on.
 * @param {Page} page
 */
export function hearEarlyInput(page) {
  const { keys = [], press } = window.early ?? {};
  delete window.early;
  for (const key of keys) hearKey(key);
  if (press) hearPress(press, page);
}

/**
 * A link that is pressed while the page draws it anew is no more when it is released, and the browser
 * follows none then.
 * @param {PointerEvent} press
 * @param {Page} page
 */
function hearPress(press, page) {
  const link = press.target instanceof Element ? press.target.closest(LINKS) : null;
  if (!link || link.isConnected) return;
  onRelease(press, () => page.follow(link));
}

/** @param {KeyboardEvent} press */
function hearKey({ key, code, shiftKey, ctrlKey, altKey, metaKey }) {
  const target = document.activeElement ?? document.body;
  const held = { shiftKey, ctrlKey, altKey, metaKey };
  const press = new KeyboardEvent("keydown", { key, code, ...held, bubbles: true, cancelable: true });
  const isHeard = !target.dispatchEvent(press);
  // which browsers do for keys that somebody presses
  if (key === "Escape") document.querySelector("dialog")?.close();
  // where letters need AltGr, it counts as both
  const isCommand = metaKey || ctrlKey !== altKey;
  if (!isHeard && !isCommand) type(target, key);
}

/**
 * Type a letter into a field, or take one away, as the browser does not for a key that nobody presses.
 * @param {Element} target
 * @param {string} key
 */
function type(target, key) {
  if (!(target instanceof HTMLInputElement) || !target.matches(FIELDS)) return;
  if (key === "Backspace") target.value = [...target.value].slice(0, -1).join("");
  else if (key.length === 1) target.value += key;
  else return;
  target.dispatchEvent(new Event("input", { bubbles: true }));
}
