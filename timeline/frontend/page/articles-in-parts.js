// The articles of very many events: titles and dates are there, cards and words come when they are asked for.

import { button, make } from "../elements.js";
import { EventParts } from "./event-parts.js";
import { openedCard } from "./opened-card.js";
import { ReadingPages } from "./reading-pages.js";

/** @import { Corrections, PageData } from "../types.js" */
/** @import { EventArticles } from "./content.js" */
/** @import { Parts } from "./parts.js" */

export class ArticlesInParts {
  /**
   * @param {HTMLElement} root
   * @param {PageData} data
   * @param {Parts} parts
   */
  constructor(root, data, parts) {
    /** @type {Corrections} */
    this.corrections = { file: data.title, address: data.corrections };
    const [{ customdata, meta }] = data.figure.data;
    this.meta = meta;
    this.numbers = new Map(customdata.map((id, number) => [id, number]));
    this.parts = new EventParts(data, parts);
    this.reading = new ReadingPages(root, {
      card: (id) => this.article(id),
      failure: (id) => this.failure(id),
      isThere: (id) => this.parts.has(id),
      title: (id) => this.title(id),
      label: (id) => this.label(id),
    });
  }

  /**
   * Hear when cards have come.
   * @param {() => void} listener
   */
  onMore(listener) {
    this.parts.listener = () => {
      this.reading.fill();
      listener();
    };
  }

  /**
   * Wait for what an address asks for, and what is being read.
   * @param {{ event: string, q: string }} asked
   * @param {EventArticles} [before] another version of the articles
   */
  prepare({ event, q }, before) {
    const read = before instanceof ArticlesInParts ? before.reading : null;
    if (read) this.reading.first = read.first;
    return this.parts.prepare({ events: [event, ...(read?.places.keys() ?? [])], q });
  }

  /** Ask for all that is searched. */
  askForWords() {
    this.parts.askForWords();
  }

  /** Whether words to search are on their way, have come, or did not come. */
  get search() {
    return this.parts.search;
  }

  /** @param {string} id */
  title(id) {
    return this.meta.title[this.numbers.get(id) ?? -1] ?? "";
  }

  /** @param {string} id */
  label(id) {
    return this.meta.label[this.numbers.get(id) ?? -1] ?? "";
  }

  /** @param {string} id */
  summary(id) {
    return this.text(id, ".tl-summary");
  }

  /** @param {string} id */
  question(id) {
    return this.text(id, ".tl-ask p + p");
  }

  /** @param {string} id */
  quote(id) {
    return this.text(id, "blockquote p").replace(/^“|”$/g, "");
  }

  /**
   * The text of a part of a card that has come.
   * @param {string} id
   * @param {string} selector
   */
  text(id, selector) {
    return this.article(id)?.querySelector(selector)?.textContent ?? "";
  }

  /** @param {string} id */
  words(id) {
    return this.parts.wordsOf(id, this.title(id));
  }

  /**
   * A new article; null while it has not come.
   * @param {string} id
   */
  article(id) {
    const html = this.numbers.has(id) ? this.parts.html(id) : undefined;
    if (html === undefined) return null;
    const template = document.createElement("template");
    template.innerHTML = html;
    return /** @type {HTMLElement | null} */ (template.content.firstElementChild);
  }

  /**
   * A card to stand beside the chart, or what is said of one that did not come; null while it is on its way.
   * @param {string} id
   */
  card(id) {
    return this.slideCard(id) ?? this.failure(id);
  }

  /**
   * A card for a slide; null while it has not come.
   * @param {string} id
   */
  slideCard(id) {
    const article = this.article(id);
    if (!article) return null;
    const event = { id, title: this.title(id), label: this.label(id), summary: this.summary(id) };
    return openedCard(article, event, this.corrections);
  }

  /**
   * What stands for a card that did not come.
   * @param {string} id
   */
  failure(id) {
    if (!this.parts.isMissing(id)) return null;
    return make(
      "article.tl-card",
      make("h2", { tabindex: "-1", dir: "auto" }, this.title(id)),
      make("p", "This card could not be fetched."),
      button("Try again", () => this.parts.retry(id)),
    );
  }

  /** @param {string[]} order */
  choose(order) {
    this.reading.choose(order);
  }

  /** @param {string} id */
  placeOf(id) {
    return this.reading.placeOf(id);
  }

  /** @param {boolean} isRead */
  place(isRead) {
    this.reading.place(isRead);
  }

  complete() {
    this.reading.complete();
  }

  /** @param {boolean} isRead */
  restore(isRead) {
    this.reading.restore(isRead);
  }
}
