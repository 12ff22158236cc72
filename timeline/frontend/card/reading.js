// Everything as one text: a heading for each year, the cards opened.

import { make } from "../elements.js";
import { eventCard } from "./card.js";

/** @import { Corrections, EventDetails, Sources } from "../types.js" */

/**
 * The cards of events, in the order given.
 * @param {EventDetails[]} events
 * @param {Sources} sources
 * @param {Corrections} [corrections]
 */
export function reading(events, sources, corrections) {
  const text = make("div.tl-reading");
  let year = "";
  for (const event of events) {
    if (event.year && event.year !== year) text.append(make("h2.tl-year", event.year));
    year = event.year;
    text.append(eventCard(event, sources, { heading: "h3", corrections }));
  }
  return text;
}
