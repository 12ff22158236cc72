// The table of the page: the chosen events in rows, to sort, each leading to its card.

import { make } from "../elements.js";

/** Columns: heading, and what a row says; `rank` is the event's place in the order of time, which words cannot sort by. */
const COLUMNS = [
  ["No.", ({ rank }) => rank],
  ["Date", ({ label }) => label, ({ rank }) => rank],
  ["Event", ({ title }) => title],
  ["Lane", ({ lane }) => lane],
  ["Account", ({ account }) => account],
  ["Sources", ({ sources }) => sources],
];

export class Table {
  /** `select(id)` is told which event the reader asked for. */
  constructor(root, select) {
    Object.assign(this, { select, by: 0, down: false });
    this.body = make("tbody");
    this.heads = COLUMNS.map(([title], column) => {
      const button = make("button", { type: "button" }, title);
      button.onclick = () => this.sort(column);
      return make("th", { scope: "col" }, button);
    });
    root.append(
      make(
        "div.page-rows",
        { tabindex: "0", role: "region", "aria-label": "Events, one a row" },
        make("table", make("thead", make("tr", this.heads)), this.body),
      ),
    );
  }

  /** Show rows of {id, rank, title, label, lane, account, sources}; the selected one is marked. */
  show(rows, selected) {
    Object.assign(this, { rows, selected });
    this.draw();
  }

  sort(column) {
    this.down = this.by === column && !this.down;
    this.by = column;
    this.draw();
  }

  draw() {
    const [, say, rank = say] = COLUMNS[this.by];
    const sign = this.down ? -1 : 1;
    const sorted = this.rows.toSorted((a, b) => sign * compared(rank(a), rank(b)) || a.rank - b.rank);
    this.heads.forEach((head, column) =>
      head.setAttribute("aria-sort", column !== this.by ? "none" : this.down ? "descending" : "ascending"),
    );
    this.body.replaceChildren(...sorted.map((row) => this.row(row)));
  }

  row(row) {
    const { id } = row;
    const link = make("a", { href: `#event=${id}`, dir: "auto" }, row.title);
    const cells = COLUMNS.map(([title, say]) => make("td", title === "Event" ? link : String(say(row))));
    const element = make(
      "tr",
      { "data-row": id, ...(id === this.selected ? { "aria-current": "true" } : {}) },
      cells,
    );
    element.onclick = (click) => {
      click.preventDefault();
      this.select(id);
    };
    return element;
  }
}

function compared(a, b) {
  return typeof a === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
