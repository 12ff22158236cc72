// The table of the page: the chosen events in rows, to sort, each leading to its card.

import { button, make } from "../elements.js";

/**
 * What a row says; `rank` is the event's place in the order of time.
 * @typedef {object} TableRow
 * @property {string} id
 * @property {number} rank
 * @property {string} title
 * @property {string} label
 * @property {string} lane
 * @property {string} account
 * @property {number} sources
 * @property {number} [voices]
 */

/**
 * A heading, and what stands below it; it is sorted by that or, where words cannot be sorted, by `order`.
 * @typedef {object} Column
 * @property {string} title
 * @property {(row: TableRow) => string | number} text
 * @property {(row: TableRow) => number} [order]
 */

/** @type {Column[]} */
const COLUMNS = [
  { title: "No.", text: ({ rank }) => rank },
  { title: "Date", text: ({ label }) => label, order: ({ rank }) => rank },
  { title: "Event", text: ({ title }) => title },
  { title: "Lane", text: ({ lane }) => lane },
  { title: "Account", text: ({ account }) => account },
  { title: "Sources", text: ({ sources }) => sources },
  { title: "Voices", text: ({ voices = 0 }) => voices },
];

/** So many rows are drawn at once; more follow when the last of them comes near the screen. */
const CHUNK = 200;
const NEAR = "800px";

export class Table {
  /** @type {TableRow[]} */
  rows = [];
  /** The id of the event whose card is open. */
  selected = "";
  column = COLUMNS[0];
  isDescending = false;
  body = make("tbody");
  /** @type {TableRow[]} the rows in the order in which they are shown */
  sorted = [];
  /** Stands below the last row that is drawn. */
  end = make("div");

  /**
   * @param {{ select(id: string): void, link(id: string): string }} host hears which event is asked for
   */
  constructor(host) {
    this.host = host;
    this.heads = COLUMNS.map((column) => {
      const face = button(column.title, () => this.sort(column));
      return make("th", { scope: "col" }, face);
    });
    const about = { tabindex: "0", role: "region", "aria-label": "Events, one a row" };
    this.table = make("table", make("thead", make("tr", { "aria-rowindex": 1 }, this.heads)), this.body);
    this.element = make("div.page-rows", about, this.table, this.end);
    this.observer = new IntersectionObserver((entries) => this.onEnd(entries), { rootMargin: NEAR });
  }

  /**
   * @param {TableRow[]} rows
   * @param {string} selected
   */
  show(rows, selected) {
    const isSame = rows.length === this.rows.length && rows.every(({ id }, at) => id === this.rows[at].id);
    const isDrawn = isSame && rows.length > 0;
    this.rows = rows;
    this.selected = selected;
    if (isDrawn) this.mark();
    else this.draw();
  }

  /** @param {Column} column */
  sort(column) {
    this.isDescending = this.column === column && !this.isDescending;
    this.column = column;
    this.draw();
  }

  draw() {
    const { text, order = text } = this.column;
    const sign = this.isDescending ? -1 : 1;
    this.sorted = this.rows.toSorted((a, b) => sign * compared(order(a), order(b)) || a.rank - b.rank);
    const direction = this.isDescending ? "descending" : "ascending";
    this.heads.forEach((head, number) => {
      head.setAttribute("aria-sort", COLUMNS[number] === this.column ? direction : "none");
    });
    this.table.setAttribute("aria-rowcount", String(this.rows.length + 1));
    this.body.replaceChildren();
    this.drawMore();
  }

  /** Draw the next rows, up to the selected one at least. */
  drawMore() {
    const drawn = this.body.rows.length;
    const selected = this.sorted.findIndex(({ id }) => id === this.selected);
    const last = Math.max(drawn + CHUNK, selected + 1);
    const rows = this.sorted.slice(drawn, last);
    this.body.append(...rows.map((row, index) => this.rowElement(row, drawn + index)));
    this.mark();
    // it is told of the end once more, which may be near the screen still
    this.observer.unobserve(this.end);
    if (last < this.sorted.length) this.observer.observe(this.end);
  }

  /** Draw all rows, for paper. */
  drawAll() {
    while (this.body.rows.length < this.sorted.length) this.drawMore();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  onEnd(entries) {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.drawMore();
  }

  /** Say which row's card is open. */
  mark() {
    for (const row of this.body.rows) {
      if (row.dataset.row === this.selected) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  /**
   * @param {TableRow} row
   * @param {number} index its place in the table
   */
  rowElement(row, index) {
    const { id, title } = row;
    const link = make("a", { href: this.host.link(id), dir: "auto" }, title);
    const cells = COLUMNS.map((column) =>
      make("td", column.title === "Event" ? link : String(column.text(row))),
    );
    const element = make("tr", { "data-row": id, "aria-rowindex": index + 2 }, cells);
    element.onclick = (click) => {
      click.preventDefault();
      this.host.select(id);
    };
    return element;
  }
}

/**
 * @param {string | number} a
 * @param {string | number} b
 */
function compared(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}
