// The events as the page's text has them, each an article, from which cards, search and table take theirs.

import { citationPlace } from "../card/citation.js";
import { correction } from "../card/correction.js";
import { make } from "../elements.js";
import { linkNames } from "./links.js";
import { fold } from "./folding.js";
import { PackedCards } from "./packed-cards.js";

/** @import { Corrections } from "../types.js" */

/** What of a card is searched: as in timeline/table.py. */
const SEARCHED = [
  "h3",
  ".tl-when strong",
  ".tl-when .tl-note",
  ".tl-summary",
  "blockquote p",
  "[data-stance] > [dir]",
  ".tl-voice bdi",
  ".tl-facts dd",
  ".tl-who",
].join(", ");

export class Articles {
  /** @type {Map<string, HTMLElement>} the articles' places by the ids of their events */
  places = new Map();
  /** @type {Map<string, string>} what was folded */
  folded = new Map();

  /**
   * Take the articles out of the page's text, where they return to be read.
   * @param {HTMLElement} root
   * @param {{ title: string, corrections: string }} data the timeline's title, and where corrections go
   */
  constructor(root, { title, corrections }) {
    /** @type {Corrections} */
    this.corrections = { file: title, address: corrections };
    this.root = root;
    this.text = [...root.childNodes];
    this.years = elements(root, ".tl-year");
    for (const place of elements(root, ".page-event")) {
      const id = place.firstElementChild?.getAttribute("data-event-id");
      if (id) this.places.set(id, place);
    }
    const packed = document.getElementById("cards")?.textContent;
    this.packed = packed ? new PackedCards(packed, [...this.places.keys()]) : null;
  }

  /**
   * Hear when cards and words are whole, where the page has them packed.
   * @param {() => void} listener
   */
  async onWhole(listener) {
    if (!this.packed) return;
    await this.packed.ready;
    this.folded.clear();
    this.packed.fillNear(this.places);
    listener();
  }

  /**
   * The text of a part of an article.
   * @param {string} id
   * @param {string} selector
   */
  part(id, selector) {
    const part =
      this.places.get(id)?.querySelector(selector) ?? this.packed?.card(id)?.querySelector(selector);
    return part?.textContent ?? "";
  }

  /**
   * All that is searched, folded.
   * @param {string} id
   */
  words(id) {
    const known = this.folded.get(id);
    if (known !== undefined) return known;
    const words = this.packed?.words(id) ?? this.wordsOfText(id);
    this.folded.set(id, words);
    return words;
  }

  /** @param {string} id */
  wordsOfText(id) {
    const parts = this.places.get(id)?.querySelectorAll(SEARCHED) ?? [];
    return fold([...parts].map((part) => part.textContent).join("\n"));
  }

  /**
   * The article once more, to stand beside the chart.
   * @param {string} id
   */
  card(id) {
    const article = this.places.get(id)?.firstElementChild;
    const card = this.packed?.card(id) ?? /** @type {HTMLElement | undefined} */ (article?.cloneNode(true));
    if (!card) return null;
    const title = this.part(id, "h3");
    const heading = make("h2", { id: `tl-open-${id}`, tabindex: "-1", dir: "auto" }, title);
    card.querySelector("h3")?.replaceWith(heading);
    card.setAttribute("aria-labelledby", heading.id);
    const label = this.part(id, ".tl-when strong");
    const summary = this.part(id, ".tl-summary");
    linkNames(card);
    card.append(correction({ id, title, label, summary }, this.corrections));
    card.append(citationPlace("Cite this event", { event: id }));
    return card;
  }

  /**
   * The first quote of an event, without its quotation marks.
   * @param {string} id
   */
  quote(id) {
    return this.part(id, "blockquote p").replace(/^“|”$/g, "");
  }

  /**
   * Choose these events; a year of which none is left goes too.
   * @param {string[]} order
   */
  choose(order) {
    const chosen = new Set(order);
    for (const [id, element] of this.places) element.hidden = !chosen.has(id);
    for (const year of this.years) {
      year.hidden = eventsOf(year).every((event) => event.hidden);
    }
  }

  /**
   * The place of an event, to be scrolled to; whole cards are about it.
   * @param {string} id
   */
  placeOf(id) {
    this.packed?.fillAround(this.places, id);
    return this.places.get(id);
  }

  /**
   * Have the text in the page or, where it is not read, out of it: there is much of it.
   * @param {boolean} isRead
   */
  place(isRead) {
    if (isRead === this.root.hasChildNodes()) return;
    this.root.replaceChildren(...(isRead ? this.text : []));
  }
}

/**
 * @param {ParentNode} parent
 * @param {string} selector
 */
function elements(parent, selector) {
  return /** @type {HTMLElement[]} */ ([...parent.querySelectorAll(selector)]);
}

/**
 * The events between a year and the next.
 * @param {HTMLElement} year
 */
function eventsOf(year) {
  const events = [];
  let next = /** @type {HTMLElement | null} */ (year.nextElementSibling);
  while (next && !next.matches(".tl-year")) {
    events.push(next);
    next = /** @type {HTMLElement | null} */ (next.nextElementSibling);
  }
  return events;
}
