// The table of the page: the chosen events in rows, to sort, each leading to its card.

import { button, make } from "../elements.js";
import { COLUMNS, directionOf, nextSort, sorted } from "./table-order.js";

/** @import { TableRow } from "./table-order.js" */

/** So many rows are drawn at once; more follow when the last of them comes near the screen. */
const CHUNK = 200;
const NEAR = "800px";

export class Table {
  /** @type {TableRow[]} */
  rows = [];
  /** The id of the event whose card is open. */
  selected = "";
  /** The order, as the address has it. */
  sort = "";
  body = make("tbody");
  /** @type {TableRow[]} the rows in the order in which they are shown */
  sorted = [];
  /** Stands below the last row that is drawn. */
  end = make("div");

  /**
   * @param {{ select(id: string): void, link(id: string): string, sort(sort: string): void }} host hears what
   *   is asked for
   */
  constructor(host) {
    this.host = host;
    this.heads = Object.entries(COLUMNS).map(([name, { title }]) => {
      const face = button(title, () => this.host.sort(nextSort(this.sort, name)));
      return make("th", { scope: "col", "data-column": name }, face);
    });
    const about = { tabindex: "0", role: "region", "aria-label": "Events, one a row" };
    this.table = make("table", make("thead", make("tr", { "aria-rowindex": 1 }, this.heads)), this.body);
    this.element = make("div.page-rows", about, this.table, this.end);
    this.observer = new IntersectionObserver((entries) => this.onEnd(entries), { rootMargin: NEAR });
  }

  /**
   * @param {TableRow[]} rows
   * @param {{ event: string, sort: string }} state which card is open, and the order
   */
  show(rows, { event, sort }) {
    const isSame = rows.length === this.rows.length && rows.every(({ id }, at) => id === this.rows[at].id);
    const isDrawn = isSame && sort === this.sort && rows.length > 0;
    this.rows = rows;
    this.selected = event;
    this.sort = sort;
    if (isDrawn) this.mark();
    else this.draw();
  }

  draw() {
    this.sorted = sorted(this.rows, this.sort);
    for (const head of this.heads) {
      head.setAttribute("aria-sort", directionOf(this.sort, head.dataset.column ?? ""));
    }
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
    const cells = Object.entries(COLUMNS).map(([name, { text }]) =>
      make("td", name === "event" ? link : String(text(row))),
    );
    const element = make("tr", { "data-row": id, "aria-rowindex": index + 2 }, cells);
    element.onclick = (click) => {
      click.preventDefault();
      this.host.select(id);
    };
    return element;
  }
}
