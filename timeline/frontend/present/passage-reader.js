// What a slide takes from a passage in the view of the argument: it stands there as an event does.

import { readReference } from "./card-reader.js";
import { shortened } from "./slide-text.js";

/** @import { Quote, Stance } from "../types.js" */
/** @import { SlideEvent, SlideReport } from "./card-reader.js" */

/** The most letters of a source, and of the event that it reports on; both may be longer in the file. */
const SOURCE = 60;
const EVENT = 80;

/**
 * Read a passage, with all that is set beside it.
 * @param {HTMLElement} place
 * @returns {SlideEvent}
 */
export function readPassage(place) {
  const [words] = elements(place, "h4");
  const quote = {
    number: 1,
    text: words.textContent.trim().replace(/^“|”$/g, ""),
    status: /** @type {Quote["status"]} */ (words.dataset.quoteStatus),
    ...readReference(/** @type {HTMLElement} */ (place.parentElement)),
  };
  return {
    id: place.dataset.passage ?? "",
    origin: "article",
    kicker: `The argument · ${text(place, ".arg-claim")}`,
    title: place.dataset.movement ?? "",
    date: "",
    weight: [text(place, ".arg-numbers"), text(place, ".arg-note")].filter(Boolean).join(" "),
    quotes: [quote],
    evidence: elements(place, ".arg-side").flatMap((side) => elements(side, "li").map(readReport)),
  };
}

/**
 * @param {HTMLElement} item
 * @returns {SlideReport}
 */
function readReport(item) {
  const side = /** @type {HTMLElement} */ (item.closest("[data-stance]"));
  return {
    stance: /** @type {Stance} */ (side.dataset.stance),
    text: text(item, "p"),
    about: "",
    word: text(item, ".arg-word").replace(/:$/, ""),
    date: shortened(text(item, ".arg-event"), EVENT),
    source: shortened(text(item, ".arg-source"), SOURCE),
  };
}

/**
 * @param {HTMLElement} within
 * @param {string} selector
 */
function elements(within, selector) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

/**
 * @param {HTMLElement} within
 * @param {string} selector
 */
function text(within, selector) {
  return within.querySelector(selector)?.textContent.trim() ?? "";
}
