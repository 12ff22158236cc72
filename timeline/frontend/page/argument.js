// The view of the argument, which is in the page's HTML: it marks the passages that the address names.

import { scrollTo } from "./scrolling.js";

/** @import { PageState } from "../types.js" */

/**
 * Mark the passages that are asked for; and go to the first where it was not asked for in this view before.
 * @param {PageState} state
 * @param {PageState | null} before
 */
export function showArgument({ view, filters: { passage } }, before) {
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-passage]"));
  const asked = [...places].filter(({ dataset }) => passage.includes(dataset.passage ?? ""));
  for (const place of places) place.removeAttribute("aria-current");
  for (const place of asked) place.setAttribute("aria-current", "true");
  const isOther = view !== before?.view || `${passage}` !== `${before.filters.passage}`;
  if (view !== "argument" || !isOther || !asked.length) return;
  scrollTo(asked[0]);
  // the passages above it are as high as they are only when they have been drawn
  requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(asked[0])));
}

/**
 * The place of a passage in the view, where the page has one.
 * @param {string} id
 * @returns {HTMLElement | null}
 */
export function passagePlace(id) {
  return document.querySelector(`[data-passage="${CSS.escape(id)}"]`);
}
