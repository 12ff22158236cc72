// The table of the page: the chosen events in rows, to sort, each leading to its card.

import { button, make } from "../elements.js";
import { idsOf } from "./filters.js";
import { keepingPlace } from "./scrolling.js";
import { COLUMNS, directionOf, nextSort, sorted } from "./table-order.js";

/** @import { TableRow } from "./table-order.js" */

/** So many rows are drawn at once; more follow when the first or the last of them comes near the screen. */
const CHUNK = 200;
const NEAR = "800px";
/** So many are drawn at most: those at the other end go. */
const MOST = 600;
/** So many rows stand above that of an event far down whose card is open. */
const ABOVE = 5;
/** So many are printed. */
const PRINTED = 2000;

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
  /** The place of the first row that is drawn. */
  first = 0;
  /** They stand above the first and below the last row that is drawn. */
  start = make("div");
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
    this.table = make("table", make("thead", make("tr", { "aria-rowindex": 1 }, this.heads)), this.body);
    this.element = this.makeElement();
    this.observer = new IntersectionObserver((entries) => this.onEdge(entries), {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    });
  }

  /** @returns {HTMLElement} */
  makeElement() {
    const about = { tabindex: "0", role: "region", "aria-label": "Events, one a row" };
    const element = make("div.page-rows", about, this.start, this.table, this.end);
    element.addEventListener("keydown", (press) => {
      if (press.target === element && ["Home", "End"].includes(press.key)) this.goToEdge(press);
    });
    return element;
  }

  /**
   * Go to the first or the last of all rows, drawn or not.
   * @param {KeyboardEvent} press
   */
  goToEdge(press) {
    press.preventDefault();
    const isEnd = press.key === "End";
    this.drawFrom(isEnd ? Math.max(0, this.sorted.length - CHUNK) : 0);
    this.element.scrollTop = isEnd ? this.element.scrollHeight : 0;
  }

  /**
   * @param {TableRow[]} rows
   * @param {{ event: string, sort: string }} state which card is open, and the order
   */
  show(rows, { event, sort }) {
    const isSorted = sort !== this.sort;
    const isPlaced = !isSorted && rows.length > 0 && `${idsOf(rows)}` === `${idsOf(this.rows)}`;
    const isSame = isPlaced && rows.every((row, at) => isAlike(row, this.rows[at]));
    this.rows = rows;
    this.selected = event;
    this.sort = sort;
    if (isSame) this.mark();
    else if (isPlaced) this.redraw();
    else this.draw();
    if (isSorted) this.element.scrollTop = 0;
  }

  draw() {
    this.sorted = sorted(this.rows, this.sort);
    for (const head of this.heads) {
      head.setAttribute("aria-sort", directionOf(this.sort, head.dataset.column ?? ""));
    }
    this.table.setAttribute("aria-rowcount", String(this.rows.length + 1));
    const selected = this.sorted.findIndex(({ id }) => id === this.selected);
    const isFar = selected >= MOST;
    // far down, the table begins a little above the event whose card is open
    this.drawFrom(isFar ? selected - ABOVE : 0);
  }

  /** Draw the same rows again, which say something else now. */
  redraw() {
    const last = this.first + this.body.rows.length;
    this.sorted = sorted(this.rows, this.sort);
    this.body.replaceChildren(...this.rowsBetween(this.first, last));
    this.afterDrawing();
  }

  /** @param {number} first */
  drawFrom(first) {
    this.first = first;
    this.body.replaceChildren();
    this.drawMore();
  }

  /** Draw the next rows, at first up to the selected one if it is not far. */
  drawMore() {
    const drawn = this.first + this.body.rows.length;
    const selected = this.sorted.findIndex(({ id }) => id === this.selected);
    const last = Math.max(drawn + CHUNK, selected < MOST ? selected + 1 : 0);
    const { lastElementChild: known } = this.body;
    keepingPlace(known, () => {
      this.body.append(...this.rowsBetween(drawn, last));
      this.first += this.drop(({ firstElementChild }) => firstElementChild);
    });
    this.afterDrawing();
  }

  /** Draw the rows before the first. */
  drawBefore() {
    const first = Math.max(0, this.first - CHUNK);
    keepingPlace(this.body.firstElementChild, () => {
      this.body.prepend(...this.rowsBetween(first, this.first));
      this.drop(({ lastElementChild }) => lastElementChild);
    });
    this.first = first;
    this.afterDrawing();
  }

  afterDrawing() {
    this.mark();
    // it is told of the edges once more, which may be near the screen still
    this.observer.disconnect();
    if (this.first > 0) this.observer.observe(this.start);
    if (this.first + this.body.rows.length < this.sorted.length) this.observer.observe(this.end);
  }

  /**
   * @param {number} first
   * @param {number} last exclusive
   */
  rowsBetween(first, last) {
    return this.sorted.slice(first, last).map((row, index) => this.rowElement(row, first + index));
  }

  /**
   * Take out what is too much at one end, and say how many rows that is.
   * @param {(body: HTMLElement) => Element | null} outermost
   */
  drop(outermost) {
    const number = Math.max(0, this.body.rows.length - MOST);
    for (let left = number; left > 0; left--) {
      const row = outermost(this.body);
      if (row?.contains(document.activeElement)) this.element.focus({ preventScroll: true });
      row?.remove();
    }
    return number;
  }

  /** Draw all rows, for paper; of very many the first. */
  drawAll() {
    const { length } = this.sorted;
    this.observer.disconnect();
    this.first = 0;
    this.body.replaceChildren(...this.rowsBetween(0, PRINTED));
    if (length > PRINTED) {
      this.end.textContent = `The first ${PRINTED} of ${length} rows; filters choose others.`;
    }
    this.mark();
  }

  /** Be on the screen again, after paper. */
  restore() {
    this.end.textContent = "";
    if (this.body.rows.length > MOST) this.draw();
    else this.afterDrawing();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  onEdge(entries) {
    const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    if (near.includes(this.end)) this.drawMore();
    else if (near.includes(this.start)) this.drawBefore();
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

/**
 * Whether two rows say the same.
 * @param {TableRow} a
 * @param {TableRow} b
 */
function isAlike(a, b) {
  const names = /** @type {(keyof TableRow)[]} */ (Object.keys(a));
  return names.every((name) => a[name] === b[name]);
}
