// The cards of a very large page: its text has of each event what matters, and the rest is packed.

import { unpacked } from "./unpacking.js";

export class PackedCards {
  /** @type {string[]} for each event a JSON list: the card's HTML, and what is searched, folded */
  lines = [];
  /** @type {Map<string, number>} */
  numbers;
  /** @type {Promise<void>} */
  ready;

  /**
   * @param {string} packed
   * @param {string[]} ids in the order of the cards
   */
  constructor(packed, ids) {
    this.numbers = new Map(ids.map((id, number) => [id, number]));
    this.ready = this.unpack(packed);
  }

  /** @param {string} packed */
  async unpack(packed) {
    try {
      this.lines = (await unpacked(packed)).split("\n");
    } catch (error) {
      console.warn(`The cards stay packed: ${error}`);
    }
  }

  /**
   * The card's HTML and the words of an event; nothing before they are unpacked.
   * @param {string} id
   * @returns {[html: string, words: string] | null}
   */
  line(id) {
    const line = this.lines[this.numbers.get(id) ?? -1];
    return line ? JSON.parse(line) : null;
  }

  /**
   * A new card.
   * @param {string} id
   */
  card(id) {
    const line = this.line(id);
    if (!line) return null;
    const template = document.createElement("template");
    template.innerHTML = line[0];
    return /** @type {HTMLElement | null} */ (template.content.firstElementChild);
  }

  /** @param {string} id */
  words(id) {
    return this.line(id)?.[1];
  }
}
