// What the address asks to be presented, read and written. Pure.

/** @import { Presentation } from "./presenting.js" */

const KEYS = ["present", "notes", "tour", "step"];
/** @type {Presentation["as"][]} */
const WAYS = ["notes", "present"];

/**
 * What an address asks for; null where it asks for no presentation.
 * @param {URLSearchParams} query
 * @returns {Presentation | null}
 */
export function readPresentation(query) {
  const as = WAYS.find((name) => query.get(name) === "true");
  if (!as) return null;
  return { as, tour: query.get("tour") ?? "", step: readStep(query.get("step") ?? "") };
}

/** @param {string} text */
function readStep(text) {
  return /^[0-9]{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1;
}

/**
 * Write what is asked for into the parameters of an address; null takes it out.
 * @param {Presentation | null} presentation
 * @param {URLSearchParams} query
 */
export function writePresentation(presentation, query) {
  for (const key of KEYS) query.delete(key);
  if (!presentation) return;
  query.set(presentation.as, "true");
  if (presentation.tour) query.set("tour", presentation.tour);
  query.set("step", String(presentation.step));
}
