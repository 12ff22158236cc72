// The page's controls: views, search, count, and the way back to all events.

import { button, inWords, make } from "../elements.js";
import { choosesAll } from "./filters.js";

/** @import { Filters } from "../types.js" */

/** @type {Record<string, string>} */
export const VIEWS = { timeline: "Timeline", read: "Read", table: "Table", argument: "Argument" };

/**
 * What is said of a search while there are titles alone to be searched.
 * @type {Record<string, string>}
 */
const SEARCH = {
  asked: " (titles; all words are on their way)",
  failed: " (titles only; search again for all words)",
};

/**
 * What the reader asks for here.
 * @typedef {object} BarListener
 * @property {(view: string) => void} view
 * @property {(text: string, how: { replace: boolean }) => void} search each letter replaces the one before
 * @property {() => void} willSearch
 * @property {() => void} all
 */

/** The bar above the views. */
export class Bar {
  search = make("input", { type: "search", placeholder: "Search (press /)", "aria-label": "Search" });
  count = make("p", { role: "status" });
  /** Whether something has been searched since the field got the focus. */
  isGoingOn = false;

  /**
   * @param {HTMLElement} root
   * @param {BarListener} listener
   */
  constructor(root, listener) {
    this.views = Object.entries(VIEWS).map(([name, text]) =>
      button(text, () => listener.view(name), { "data-view-name": name }),
    );
    this.all = button("Show all", () => listener.all());
    this.search.onfocus = () => listener.willSearch();
    this.search.oninput = () => {
      listener.willSearch();
      listener.search(this.search.value.trim(), { replace: this.isGoingOn });
      this.isGoingOn = true;
    };
    this.search.onblur = () => {
      this.isGoingOn = false;
    };
    const views = make("div.page-switch", { role: "group", "aria-label": "View" }, this.views);
    root.replaceChildren(views, this.search, this.count, this.all);
  }

  /**
   * Bring it up to date; `found` of the `known` events are chosen, and words to search may not be there yet.
   * @param {{ view: string, filters: Filters, found: number, known: number, search: string }} state
   */
  show({ view, filters, found, known, search }) {
    for (const element of this.views) {
      const { viewName } = element.dataset;
      element.setAttribute("aria-pressed", String(viewName === view));
      element.hidden = viewName === "argument" && !document.getElementById("argument")?.childElementCount;
    }
    // while one types, a space at the end is not asked for, and stays
    if (this.search.value.trim() !== filters.q) {
      this.search.value = filters.q;
      this.isGoingOn = false;
    }
    this.count.textContent = countOf(found, known) + (filters.q ? (SEARCH[search] ?? "") : "");
    this.all.hidden = choosesAll(filters);
  }
}

/**
 * @param {number} found
 * @param {number} known
 */
function countOf(found, known) {
  if (!found) return nothingOf(known);
  if (found < known) return `${inWords(found)} of ${inWords(known)} events`;
  return known === 1 ? "1 event" : `${inWords(known)} events`;
}

/**
 * What is said where no event is shown.
 * @param {number} known of how many
 */
export function nothingOf(known) {
  return known ? "No event matches these filters." : "There are no events yet.";
}
