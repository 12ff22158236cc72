// Cards and words of very many events, which come in parts when they are asked for.

import { fold } from "./folding.js";

/** @import { PageData } from "../types.js" */
/** @import { Parts } from "./parts.js" */

/** So many parts with cards are kept. */
const KEPT = 40;
/** Milliseconds until one that did not come is asked for again, when it is needed. */
const AGAIN = 5000;

export class EventParts {
  /** @type {Map<number, string[]>} the cards of a part as HTML, by its number, the newest last */
  cards = new Map();
  /** @type {Set<number>} the parts on their way */
  asked = new Set();
  /** @type {Map<number, number>} when those were given up that did not come */
  failed = new Map();
  /** @type {string[]} what is searched of each event, folded, once all of it has come */
  words = [];
  /** Whether words are on their way, have come, or did not come. */
  search = /** @type {"" | "asked" | "there" | "failed"} */ ("");
  /** Hears of what has come, or did not come. */
  listener = () => {};

  /**
   * @param {PageData} data
   * @param {Parts} parts
   */
  constructor(data, parts) {
    this.parts = parts;
    this.sizes = data.parts;
    this.count = data.rows.length;
    this.numbers = new Map(data.rows.map(({ id }, number) => [id, number]));
  }

  /**
   * The number of the part that has an event's card.
   * @param {string} id
   */
  partOf(id) {
    return Math.floor((this.numbers.get(id) ?? 0) / this.sizes.cards);
  }

  /**
   * The card of an event as HTML; undefined while it has not come, for which it is asked.
   * @param {string} id
   */
  html(id) {
    const part = this.partOf(id);
    const cards = this.cards.get(part);
    if (cards) return cards[(this.numbers.get(id) ?? 0) % this.sizes.cards];
    if (Date.now() - (this.failed.get(part) ?? 0) > AGAIN) this.ask(part);
    return undefined;
  }

  /**
   * Whether the card of an event has come.
   * @param {string} id
   */
  has(id) {
    return this.cards.has(this.partOf(id));
  }

  /**
   * Whether the card of an event was asked for in vain.
   * @param {string} id
   */
  isMissing(id) {
    return this.failed.has(this.partOf(id));
  }

  /**
   * Ask once more.
   * @param {string} id
   */
  retry(id) {
    this.failed.delete(this.partOf(id));
    this.html(id);
    this.listener();
  }

  /** @param {number} part */
  async ask(part) {
    if (this.asked.has(part)) return;
    this.asked.add(part);
    this.failed.delete(part);
    try {
      this.cards.set(part, await this.parts.read(`cards-${part}`));
      for (const old of [...this.cards.keys()].slice(0, -KEPT)) this.cards.delete(old);
    } catch (error) {
      this.failed.set(part, Date.now());
      console.warn(`No cards: ${error}`);
    }
    this.asked.delete(part);
    this.listener();
  }

  /** Ask for all that is searched. */
  async askForWords() {
    if (this.search === "asked" || this.search === "there") return;
    this.search = "asked";
    const numbers = Array.from({ length: Math.ceil(this.count / this.sizes.words) }, (_, number) => number);
    try {
      const words = await Promise.all(numbers.map((number) => this.parts.read(`words-${number}`)));
      this.words = words.flat();
      this.search = "there";
    } catch (error) {
      this.search = "failed";
      console.warn(`No words to search: ${error}`);
    }
    this.listener();
  }

  /**
   * What is searched of an event; its title until all of it has come.
   * @param {string} id
   * @param {string} title
   */
  wordsOf(id, title) {
    return this.words[this.numbers.get(id) ?? -1] ?? fold(title);
  }

  /**
   * Wait for cards and words, as far as they come.
   * @param {{ events: string[], q: string }} asked
   */
  async prepare({ events, q }) {
    const known = events.filter((id) => this.numbers.has(id));
    const parts = [...new Set(known.map((id) => this.partOf(id)))];
    await Promise.all([...parts.map((part) => this.ask(part)), q ? this.askForWords() : null]);
  }
}
