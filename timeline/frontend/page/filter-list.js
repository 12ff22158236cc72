// The ids of one filter as boxes to check, each with the number of events that it would give.

import { make } from "../elements.js";
import { counts } from "./filters.js";

/** @import { Filters, IdFilter } from "../types.js" */
/** @import { Row } from "./filters.js" */

/**
 * A filter: its ids' words, and whether there are so many that they lie in a list that opens.
 * @typedef {object} Choice
 * @property {IdFilter} name
 * @property {string} title
 * @property {boolean} isLong
 * @property {Record<string, string>} texts
 * @property {Row[]} rows
 */

/**
 * @typedef {object} Box
 * @property {string} id
 * @property {string} text
 * @property {HTMLInputElement} input
 * @property {HTMLElement} count
 * @property {HTMLElement} label
 */

export class FilterList {
  /**
   * @param {Choice} choice
   * @param {(part: Partial<Filters>) => void} changed hears of what is checked now
   */
  constructor(choice, changed) {
    this.choice = choice;
    this.changed = changed;
    const { title, isLong, texts } = choice;
    this.boxes = Object.entries(texts).map(([id, text]) => this.box(id, text));
    this.body = make(isLong ? "div.page-long" : "div");
    this.head = make(isLong ? "summary" : "legend", title);
    this.element = make(isLong ? "details" : "fieldset", this.head, this.body);
  }

  /**
   * @param {string} id
   * @param {string} text
   * @returns {Box}
   */
  box(id, text) {
    const input = make("input", { type: "checkbox", value: id });
    const count = make("span");
    input.onchange = () => this.changed({ [this.choice.name]: this.checkedIds() });
    return { id, text, input, count, label: make("label", input, make("span", text), count) };
  }

  checkedIds() {
    return this.boxes.filter(({ input }) => input.checked).map(({ id }) => id);
  }

  /** @param {Filters} filters */
  show(filters) {
    const { name, title, isLong, rows } = this.choice;
    const numbers = counts(filters, rows, name);
    for (const { id, input, count } of this.boxes) {
      input.checked = filters[name].includes(id);
      count.textContent = String(numbers.get(id) ?? 0);
    }
    this.place(isLong ? frequentFirst(this.boxes, numbers) : this.boxes);
    const chosen = filters[name].length;
    if (isLong) this.head.textContent = chosen ? `${title} (${chosen} chosen)` : title;
  }

  /**
   * Put the boxes in this order; one that has the focus keeps it.
   * @param {Box[]} boxes
   */
  place(boxes) {
    const { activeElement: focused } = document;
    const labels = boxes.map(({ label }) => label);
    const { children } = this.body;
    const isSame = children.length === labels.length && labels.every((label, at) => children[at] === label);
    if (!isSame) this.body.replaceChildren(...labels);
    if (focused instanceof HTMLElement && this.body.contains(focused)) focused.focus({ preventScroll: true });
  }
}

/**
 * The boxes that some chosen event has, or that are checked, the most frequent first.
 * @param {Box[]} boxes
 * @param {Map<string, number>} numbers
 */
function frequentFirst(boxes, numbers) {
  const number = (/** @type {Box} */ { id }) => numbers.get(id) ?? 0;
  const wanted = boxes.filter((box) => numbers.has(box.id) || box.input.checked);
  return wanted.sort((a, b) => number(b) - number(a) || a.text.localeCompare(b.text, "en"));
}
