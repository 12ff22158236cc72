// Keys of a whole page, in whichever host.

import { showKeys } from "./key-list.js";

/** @import { Page } from "./page.js" */

/** What keeps the keys that are pressed in it. */
const FIELDS = ["input:not([type=checkbox], [type=radio])", "textarea", "select", "[contenteditable]"].join();

/**
 * Do what the keys ask for, except while something is presented, which has keys of its own.
 * @param {Page} page
 */
export function followKeys(page) {
  document.addEventListener("keydown", (press) => {
    if (!page.state.presentation && isPageKey(press)) onKey(page, press);
  });
}

/**
 * @param {Page} page
 * @param {KeyboardEvent} press
 */
function onKey(page, press) {
  if (press.key === "/") {
    press.preventDefault();
    page.parts.bar.search.focus();
  }
  if (press.key === "?") showKeys();
  if (press.key.toLowerCase() === "p") page.parts.presentMenu?.start();
  if (press.key === "Escape" && page.state.event) page.select("");
}

/**
 * Whether a key is for the page, not for an element in it or for the browser.
 * @param {KeyboardEvent} press
 */
function isPageKey({ target, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest(FIELDS));
}
