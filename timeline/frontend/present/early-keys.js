// Keys pressed while the presenter is on its way. The server also puts this module at the head of its page,
// alone.

/** @import { KeyPress } from "./presenting.js" */

/** Record what is pressed from now on. */
export function recordKeys() {
  if (window.timelineKeys) return;
  /** @type {KeyPress[]} */
  const presses = [];
  const listener = (/** @type {KeyboardEvent} */ { key, altKey, ctrlKey, metaKey, target }) => {
    const isField = target instanceof Element && target.closest("input, textarea, select");
    if (!isField) presses.push({ key, altKey, ctrlKey, metaKey });
  };
  window.timelineKeys = { presses, listener };
  window.addEventListener("keydown", listener, true);
}

/** End the recording, and return what was pressed. */
export function recordedKeys() {
  const record = window.timelineKeys;
  if (!record) return [];
  window.removeEventListener("keydown", record.listener, true);
  delete window.timelineKeys;
  return record.presses;
}

if (/[?&#]present=true(&|#|$)/.test(globalThis.location?.href ?? "")) recordKeys();
