// The columns of the table, and its order as the address has it: "sources", or "-sources" with most of them
// first. Pure.

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

/** @type {Record<string, Column>} by their names in the address */
export const COLUMNS = {
  number: { title: "No.", text: ({ rank }) => rank },
  date: { title: "Date", text: ({ label }) => label, order: ({ rank }) => rank },
  event: { title: "Event", text: ({ title }) => title },
  lane: { title: "Lane", text: ({ lane }) => lane },
  account: { title: "Account", text: ({ account }) => account },
  sources: { title: "Sources", text: ({ sources }) => sources },
  voices: { title: "Voices", text: ({ voices = 0 }) => voices },
};

/** The order of time, which needs no word in the address. */
const FIRST = "number";

/** Asked for each pair of very many rows: localeCompare would look for it each time. */
const ALPHABET = new Intl.Collator("en");

/** @param {string} sort */
export function isSort(sort) {
  return Object.hasOwn(COLUMNS, nameOf(sort));
}

/**
 * An order as the state has it; what names none is the order of time.
 * @param {string} sort
 */
export function readSort(sort) {
  return isSort(sort) && sort !== FIRST ? sort : "";
}

/**
 * What a click on a heading leads to: the order by its column or, if that is there, the opposite one.
 * @param {string} sort the order so far
 * @param {string} name of the column
 */
export function nextSort(sort, name) {
  return readSort((sort || FIRST) === name ? `-${name}` : name);
}

/**
 * How a column is sorted, for `aria-sort`.
 * @param {string} sort
 * @param {string} name of the column
 */
export function directionOf(sort, name) {
  if (nameOf(sort || FIRST) !== name) return "none";
  return sort.startsWith("-") ? "descending" : "ascending";
}

/**
 * @param {TableRow[]} rows
 * @param {string} sort
 */
export function sorted(rows, sort) {
  const { text, order = text } = COLUMNS[nameOf(sort || FIRST)];
  const sign = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted((a, b) => sign * compared(order(a), order(b)) || a.rank - b.rank);
}

/** @param {string} sort */
function nameOf(sort) {
  return sort.replace(/^-/, "");
}

/**
 * @param {string | number} a
 * @param {string | number} b
 */
function compared(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return ALPHABET.compare(String(a), String(b));
}
