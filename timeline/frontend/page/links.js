// What links within the page ask for: an event or a passage, in words of an exported page's address. Pure.

import { CHOICES } from "./filters.js";

/** @import { Filters, PageState } from "../types.js" */

/** Links that a page follows by itself. */
export const LINKS = ["event", "passage", "view"].map((name) => `a[href^="#${name}="]`).join(", ");

/**
 * What a link changes of the state: a passage is shown among all events, an event among the chosen ones.
 * @param {string} hash
 * @param {string} view the one that is seen
 * @returns {Partial<PageState>}
 */
export function linkedPart(hash, view) {
  const query = new URLSearchParams(hash.slice(1));
  const event = query.get("event");
  if (event) return { event, view: view === "argument" ? "timeline" : view };
  const filters = /** @type {Filters} */ ({
    ...Object.fromEntries(CHOICES.map((name) => [name, query.getAll(name)])),
    years: null,
    q: "",
  });
  return { event: "", view: query.get("view") ?? "timeline", filters };
}
