// Keys of a whole page, in whichever host.

/** What keeps the keys that are pressed in it. */
const FIELDS = ["input:not([type=checkbox], [type=radio])", "textarea", "select", "[contenteditable]"].join();

/**
 * Whether a key is for the page, not for an element in it or for the browser.
 * @param {KeyboardEvent} press
 */
export function isPageKey({ target, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest(FIELDS));
}
