// "Cite this": on cards, at the passages of the argument, and for the page as it is shown.

import { citationPlace, writeCitation } from "../card/citation.js";
import { elementOf } from "../elements.js";

/** @import { PageState } from "../types.js" */
/** @import { Page } from "./page.js" */

/**
 * Offer them, each written when it is opened.
 * @param {Page} page
 */
export function followCiting(page) {
  if (!page.whole) elementOf("controls").append(citationPlace("Cite"));
  const onToggle = (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLElement && target.matches(".tl-cite[open]")) write(page, target);
  };
  document.addEventListener("toggle", onToggle, true);
}

/**
 * Bring those up to date that are open, since the address is another one.
 * @param {Page} page
 */
export function showCitations(page) {
  if (page.state.view === "argument") placeInArgument();
  const open = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".tl-cite[open]"));
  for (const place of open) write(page, place);
}

/** Each passage has a place once the argument was looked at. */
function placeInArgument() {
  for (const section of document.querySelectorAll("[data-passage]:not(:has(.tl-cite))")) {
    const passage = section.getAttribute("data-passage") ?? "";
    section.append(citationPlace("Cite this passage", { passage }));
  }
}

/**
 * @param {Page} page
 * @param {HTMLElement} place
 */
function write(page, place) {
  const { citesEvent: event = "", citesPassage: passage = "" } = place.dataset;
  const { data, articles } = page.content;
  writeCitation(place, {
    name: event || passage || "timeline",
    part: passage ? data.names.passage[passage] : articles.title(event),
    timeline: data.title,
    version: data.version,
    address: addressOf(page, event, passage),
    day: new Date(),
  });
}

/**
 * The address of what is cited; of a file that lies on a disk, only its name, for nobody else has the folder.
 * @param {Page} page
 * @param {string} event
 * @param {string} passage
 */
function addressOf(page, event, passage) {
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const filters = { ...page.state.filters, passage: [passage] };
  /** @type {Partial<PageState>} */
  const named = passage ? { view: "argument", event: "", sort: "", filters } : {};
  if (event) named.event = event;
  const base = page.whole?.href ?? canonical ?? location.href;
  const address = page.linkTo({ ...named, presentation: null }, base);
  const { protocol } = new URL(address);
  return protocol === "file:" ? address.replace(/^[^#]*\//, "") : address;
}
