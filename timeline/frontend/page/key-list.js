// The list of keys, which "?" opens.

import { button, make } from "../elements.js";

/** @type {[keys: string, what: string][]} */
const KEYS = [
  ["/", "search"],
  ["Tab", "to the timeline; then arrows, Home and End to an event, Enter opens it"],
  ["+  −", "zoom, on the timeline"],
  ["Esc", "close the event"],
  ["P", "present; then arrows go on, B blanks the screen, N opens notes, Esc leaves"],
  ["?", "this list"],
];

/** Show the list over the page, until it is closed. */
export function showKeys() {
  if (document.querySelector("dialog.page-keys")) return;
  const rows = KEYS.flatMap(([keys, what]) => [make("dt", make("kbd", keys)), make("dd", what)]);
  const close = button("Close", () => dialog.close());
  const title = make("h2", { id: "keys-title" }, "Keys");
  const dialog = make("dialog.page-keys", { "aria-labelledby": title.id }, title, make("dl", rows), close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
