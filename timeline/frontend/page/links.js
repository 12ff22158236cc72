// What links within the page ask for: an event or a passage, in words of an exported page's address.

import { make } from "../elements.js";
import { CHOICES } from "./filters.js";

/** @import { Filters, PageState } from "../types.js" */

/** Links that a page follows by itself. */
export const LINKS = ["event", "view", ...CHOICES].map((name) => `a[href^="#${name}="]`).join(", ");

/**
 * What a link changes of the state: what it chooses is chosen among all events, an event opened among the
 * chosen ones.
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
  return { event: "", view: query.get("view") ?? (view === "argument" ? "timeline" : view), filters };
}

/**
 * Have the names of people and places in a card lead to what is said of them.
 * @param {Element} card
 */
export function linkNames(card) {
  for (const place of card.querySelectorAll("[data-filter]")) {
    const name = place.firstChild;
    if (!name) continue;
    const link = make("a", { href: `#${place.getAttribute("data-filter")}` });
    name.replaceWith(link);
    link.append(name);
  }
}
