// Keys that were pressed before there was a page to hear them: it hears them now.

/** Where letters are typed. */
const FIELDS = "input[type=search]";

/** Have the page hear the keys that `first-paint.js` has kept, and keep none from now on. */
export function hearEarlyKeys() {
  const presses = window.earlyKeys ?? [];
  delete window.earlyKeys;
  for (const press of presses) hear(press);
}

/** @param {KeyboardEvent} press */
function hear({ key, code, shiftKey, ctrlKey, altKey, metaKey }) {
  const target = document.activeElement ?? document.body;
  const held = { shiftKey, ctrlKey, altKey, metaKey };
  const press = new KeyboardEvent("keydown", { key, code, ...held, bubbles: true, cancelable: true });
  const isHeard = !target.dispatchEvent(press);
  if (!isHeard && !ctrlKey && !metaKey && key.length === 1) type(target, key);
}

/**
 * Type a letter into a field, as the browser does not for a key that nobody presses.
 * @param {Element} target
 * @param {string} letter
 */
function type(target, letter) {
  if (!(target instanceof HTMLInputElement) || !target.matches(FIELDS)) return;
  target.value += letter;
  target.dispatchEvent(new Event("input", { bubbles: true }));
}
