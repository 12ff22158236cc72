// The events as the page's text has them, each an article, from which cards, search and table take theirs.

import { citationPlace } from "../card/citation.js";
import { correction } from "../card/correction.js";
import { make } from "../elements.js";
import { linkNames } from "./links.js";
import { fold } from "./folding.js";
import { PackedCards } from "./packed-cards.js";
import { ReadingText } from "./reading-text.js";

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
/** The lines of a card: elements that have no other lines in them. */
const LINES = "p, figcaption, caption, th, td, li:not(:has(p, li)), dt, dd, summary";

export class Articles {
  /** @type {Map<string, HTMLElement>} the articles' places by the ids of their events */
  places = new Map();
  /** @type {Map<string, HTMLElement>} the articles themselves, which leave their places */
  articles = new Map();
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
    root.querySelector(".page-contents")?.remove();
    this.text = [...root.childNodes];
    this.years = elements(root, ".tl-year");
    for (const place of elements(root, ".page-event")) {
      const article = /** @type {HTMLElement} */ (place.firstElementChild);
      const { eventId = "" } = article.dataset;
      this.places.set(eventId, place);
      this.articles.set(eventId, article);
    }
    const packed = document.getElementById("cards")?.textContent;
    this.packed = packed ? new PackedCards(packed, [...this.places.keys()]) : null;
    this.reading = new ReadingText(this.places, {
      card: (id) => this.packed?.card(id) ?? this.article(id),
      article: (id) => this.article(id),
      words: (id) => this.lines(id),
    });
  }

  /**
   * Hear when cards and words are whole, where the page has them packed.
   * @param {() => void} listener
   */
  async onWhole(listener) {
    if (!this.packed) return;
    await this.packed.ready;
    this.folded.clear();
    this.reading.refill();
    listener();
  }

  /** Whether the cards are there, unpacked if need be. */
  get isWhole() {
    return !this.packed || this.packed.lines.length > 0;
  }

  /** @param {string} id */
  article(id) {
    return /** @type {HTMLElement} */ (this.articles.get(id));
  }

  /**
   * What stands for an article that is far from the screen: its title and, a line each, its words. Where
   * articles are very many, the title is only the first of the lines.
   * @param {string} id
   */
  lines(id) {
    const title = this.part(id, "h3");
    const parts = [...this.article(id).querySelectorAll(LINES)];
    const words = parts.map((part) => part.textContent).join("\n");
    return this.packed ? [`${title}\n${words}`] : [make("h3", { dir: "auto" }, title), words];
  }

  /**
   * The text of a part of an article.
   * @param {string} id
   * @param {string} selector
   */
  part(id, selector) {
    const part =
      this.articles.get(id)?.querySelector(selector) ?? this.packed?.card(id)?.querySelector(selector);
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
    const parts = this.articles.get(id)?.querySelectorAll(SEARCHED) ?? [];
    return fold([...parts].map((part) => part.textContent).join("\n"));
  }

  /**
   * The article once more, to stand beside the chart.
   * @param {string} id
   */
  card(id) {
    const article = /** @type {HTMLElement | undefined} */ (this.articles.get(id)?.cloneNode(true));
    const card = this.packed?.card(id) ?? article;
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
   * The place of an event, to be scrolled to; cards are about it or, without an event, about the first.
   * @param {string} id
   */
  placeOf(id) {
    this.reading.fillAround(id);
    return this.places.get(id);
  }

  /**
   * Have the text in the page or, where it is not read, out of it: there is much of it.
   * @param {boolean} isRead
   */
  place(isRead) {
    if (isRead !== this.root.hasChildNodes()) this.root.replaceChildren(...(isRead ? this.text : []));
    this.reading.follow(isRead);
  }

  /** Have all of the text in the page, for paper. */
  complete() {
    this.place(true);
    this.reading.complete();
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
