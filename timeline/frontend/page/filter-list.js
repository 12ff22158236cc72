// The ids of one filter as boxes to check, each with the number of events that it would give.

import { make } from "../elements.js";

/** @import { Filters, IdFilter } from "../types.js" */

/** So many of a long list are offered. */
const MOST = 500;

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
  /** @type {Map<string, Box>} those that are shown, by their ids: there may be very many others */
  boxes = new Map();
  /** Says of how many there is no box. */
  rest = make("p", { hidden: "" });

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
    this.element = make(isLong ? "details" : "fieldset", this.head, this.body, this.rest);
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
    return [...this.boxes.values()].filter(({ input }) => input.checked).map(({ id }) => id);
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
    const ids = isLong ? offered(texts, filters[name], numbers) : Object.keys(texts);
    const boxes = ids.map((id) => this.boxes.get(id) ?? this.box(id, texts[id]));
    this.boxes = new Map(boxes.map((box) => [box.id, box]));
    for (const { id, input, count } of boxes) {
      input.checked = filters[name].includes(id);
      count.textContent = String(numbers.get(id) ?? 0);
    }
    this.place(boxes);
    const left = isLong ? numbers.size - ids.filter((id) => numbers.has(id)).length : 0;
    this.rest.hidden = left === 0;
    this.rest.textContent = `${left} more: search, or choose more above, to see others`;
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
 * The ids that some chosen event has, or that are chosen themselves, the most frequent first, and by the
 * alphabet; of very many, in the order in which they are named, only the first and the chosen ones. Pure.
 * @param {Record<string, string>} texts
 * @param {string[]} chosen
 * @param {Map<string, number>} numbers of events, by id
 */
export function offered(texts, chosen, numbers, most = MOST) {
  const number = (/** @type {string} */ id) => numbers.get(id) ?? 0;
  const wanted = Object.keys(texts).filter((id) => numbers.has(id) || chosen.includes(id));
  const isMany = wanted.length > most;
  wanted.sort((a, b) => number(b) - number(a) || (isMany ? 0 : texts[a].localeCompare(texts[b], "en")));
  return wanted.filter((id, at) => at < most || chosen.includes(id));
}
