// The cards of a very large page: its text has of each event what matters, and the rest is packed.

import { unpacked } from "./unpacking.js";

/** How far from the screen a card of the reading text is put in place: it is there before it is seen. */
const NEAR = "1200px";

/** So many events before and after one are near it. */
const BESIDE = 8;

export class PackedCards {
  /** @type {WeakSet<Element>} the places that have their whole card */
  filled = new WeakSet();
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

  /**
   * Put the whole card in the place of an event when it comes near the screen.
   * @param {Map<string, HTMLElement>} places
   */
  fillNear(places) {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          this.fill(target);
          observer.unobserve(target);
        }
      },
      { rootMargin: NEAR },
    );
    for (const place of places.values()) observer.observe(place);
  }

  /**
   * Put the whole cards of an event and of those beside it in their places before it is scrolled to: later
   * they would move it away.
   * @param {Map<string, HTMLElement>} places
   * @param {string} id
   */
  fillAround(places, id) {
    const at = this.numbers.get(id) ?? 0;
    const beside = [...places.values()].slice(Math.max(0, at - BESIDE), at + BESIDE);
    for (const place of beside) this.fill(place);
  }

  /** @param {Element} place */
  fill(place) {
    if (this.filled.has(place)) return;
    const card = this.card(place.id.replace("event=", ""));
    if (!card) return;
    place.replaceChildren(card);
    this.filled.add(place);
  }
}
