// The card of an event as it stands beside the chart: with links, a correction to send, and a citation.

import { citationPlace } from "../card/citation.js";
import { correction } from "../card/correction.js";
import { make } from "../elements.js";
import { linkNames } from "./links.js";

/** @import { Corrections } from "../types.js" */

/**
 * Make it of the event's article, which is used up.
 * @param {HTMLElement} article
 * @param {{ id: string, title: string, label: string, summary: string }} event
 * @param {Corrections} corrections
 */
export function openedCard(article, event, corrections) {
  const { id, title } = event;
  const heading = make("h2", { id: `tl-open-${id}`, tabindex: "-1", dir: "auto" }, title);
  article.querySelector("h3")?.replaceWith(heading);
  article.setAttribute("aria-labelledby", heading.id);
  linkNames(article);
  article.append(correction(event, corrections));
  article.append(citationPlace("Cite this event", { event: id }));
  return article;
}
