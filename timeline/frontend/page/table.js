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
];

export class Table {
  /** @type {TableRow[]} */
  rows = [];
  /** The id of the event whose card is open. */
  selected = "";
  column = COLUMNS[0];
  isDescending = false;
  body = make("tbody");

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
    const table = make("table", make("thead", make("tr", this.heads)), this.body);
    this.element = make("div.page-rows", about, table);
  }

  /**
   * @param {TableRow[]} rows
   * @param {string} selected
   */
  show(rows, selected) {
    this.rows = rows;
    this.selected = selected;
    this.draw();
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
    const sorted = this.rows.toSorted((a, b) => sign * compared(order(a), order(b)) || a.rank - b.rank);
    const direction = this.isDescending ? "descending" : "ascending";
    this.heads.forEach((head, number) => {
      head.setAttribute("aria-sort", COLUMNS[number] === this.column ? direction : "none");
    });
    this.body.replaceChildren(...sorted.map((row) => this.rowElement(row)));
  }

  /** @param {TableRow} row */
  rowElement(row) {
    const { id, title } = row;
    const link = make("a", { href: this.host.link(id), dir: "auto" }, title);
    const cells = COLUMNS.map((column) =>
      make("td", column.title === "Event" ? link : String(column.text(row))),
    );
    const element = make("tr", { "data-row": id }, cells);
    if (id === this.selected) element.setAttribute("aria-current", "true");
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
