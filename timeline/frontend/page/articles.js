// The events as the page's text has them, each an article, from which cards, search and table take theirs.

import { make } from "../elements.js";
import { fold } from "./folding.js";
import { openedCard } from "./opened-card.js";
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
    this.reading = new ReadingText(this.places, {
      article: (id) => this.article(id),
      words: (id) => this.lines(id),
    });
  }

  /** Nothing more comes: all of it is here. */
  onMore() {}

  async prepare() {}

  /** @param {string} id */
  slideCard(id) {
    return this.card(id);
  }

  askForWords() {}

  /** Whether words to search are on their way, have come, or did not come. */
  get search() {
    return /** @type {const} */ ("there");
  }

  /** @param {string} id */
  article(id) {
    return /** @type {HTMLElement} */ (this.articles.get(id));
  }

  /**
   * What stands for an article that is far from the screen: its title and, a line each, its words.
   * @param {string} id
   */
  lines(id) {
    const title = this.title(id);
    const parts = [...this.article(id).querySelectorAll(LINES)];
    const words = parts.map((part) => part.textContent).join("\n");
    return [make("h3", { dir: "auto" }, title), words];
  }

  /**
   * The text of a part of an article.
   * @param {string} id
   * @param {string} selector
   */
  part(id, selector) {
    return this.articles.get(id)?.querySelector(selector)?.textContent ?? "";
  }

  /** @param {string} id */
  title(id) {
    return this.part(id, "h3");
  }

  /** @param {string} id */
  label(id) {
    return this.part(id, ".tl-when strong");
  }

  /** @param {string} id */
  summary(id) {
    return this.part(id, ".tl-summary");
  }

  /**
   * The question to the class.
   * @param {string} id
   */
  question(id) {
    return this.part(id, ".tl-ask p + p");
  }

  /**
   * All that is searched, folded.
   * @param {string} id
   */
  words(id) {
    const known = this.folded.get(id);
    if (known !== undefined) return known;
    const parts = this.articles.get(id)?.querySelectorAll(SEARCHED) ?? [];
    const words = fold([...parts].map((part) => part.textContent).join("\n"));
    this.folded.set(id, words);
    return words;
  }

  /**
   * The article once more, to stand beside the chart.
   * @param {string} id
   */
  card(id) {
    const article = /** @type {HTMLElement | undefined} */ (this.articles.get(id)?.cloneNode(true));
    if (!article) return null;
    const event = { id, title: this.title(id), label: this.label(id), summary: this.summary(id) };
    return openedCard(article, event, this.corrections);
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

  /** @param {boolean} isRead whether it is on the screen, after it was on paper */
  restore(isRead) {
    this.place(isRead);
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
