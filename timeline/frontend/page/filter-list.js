// The ids of one filter as boxes to check, each with the number of events that it would give.

import { make } from "../elements.js";

/** @import { Filters, IdFilter } from "../types.js" */

/**
 * A filter: its ids' words, and whether there are so many that they lie in a list that opens.
 * @typedef {object} Kind
 * @property {IdFilter} name
 * @property {string} title
 * @property {boolean} isLong
 * @property {Record<string, string>} texts
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
  /** @type {Box[] | undefined} made when they are first shown, since there may be very many */
  boxes;

  /**
   * @param {Kind} kind
   * @param {(part: Partial<Filters>) => void} changed hears of what is checked now
   */
  constructor(kind, changed) {
    this.kind = kind;
    this.changed = changed;
    const { title, isLong } = kind;
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
    input.onchange = () => this.changed({ [this.kind.name]: this.checkedIds() });
    return { id, text, input, count, label: make("label", input, make("span", text), count) };
  }

  checkedIds() {
    return (this.boxes ?? []).filter(({ input }) => input.checked).map(({ id }) => id);
  }

  get isOpen() {
    return !(this.element instanceof HTMLDetailsElement) || this.element.open;
  }

  /** @param {Filters} filters */
  showHead(filters) {
    const { name, title, isLong } = this.kind;
    const chosen = filters[name].length;
    if (isLong) this.head.textContent = chosen ? `${title} (${chosen} chosen)` : title;
  }

  /**
   * @param {Filters} filters
   * @param {Map<string, number>} numbers of events, by id
   */
  show(filters, numbers) {
    const { name, isLong, texts } = this.kind;
    const boxes = this.boxes ?? Object.entries(texts).map(([id, text]) => this.box(id, text));
    this.boxes = boxes;
    for (const { id, input, count } of boxes) {
      input.checked = filters[name].includes(id);
      count.textContent = String(numbers.get(id) ?? 0);
    }
    this.place(isLong ? frequentFirst(boxes, numbers) : boxes);
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
