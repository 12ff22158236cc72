// A choice of events, as timeline/filters.py has it, to and from the address. Pure.

import { fold } from "./folding.js";

/** @import { Filters, IdFilter, Years } from "../types.js" */

/**
 * An event as the filters see it; `words` are folded, and null is an open end.
 * @typedef {object} Row
 * @property {string} id
 * @property {Record<IdFilter, string[]>} ids
 * @property {[first: number | null, last: number | null]} years
 * @property {string} words
 * @property {number} [voices] how many are heard of it, which only the table shows
 */

/** So many signs of a search are read, as in timeline/filters.py. */
const LONGEST = 200;

/**
 * The filters that choose by id.
 * @type {IdFilter[]}
 */
export const CHOICES = [
  "lane",
  "origin",
  "person",
  "place",
  "source",
  "stance",
  "strength",
  "disagree",
  "nature",
  "voice",
  "passage",
];

/**
 * Read the filters of an address; ids that no event has, and years outside the span, are ignored.
 * @param {URLSearchParams} query
 * @param {Pick<Row, "ids">[]} rows
 * @param {Years} span
 * @returns {Filters}
 */
export function readFilters(query, rows, span) {
  const choices = CHOICES.map((name) => {
    const asked = [...new Set(query.getAll(name))];
    return [name, asked.filter((id) => rows.some(({ ids }) => ids[name].includes(id)))];
  });
  const asked = [...(query.getAll("q").at(-1) ?? "")].slice(0, LONGEST).join("");
  const words = asked.trim().replace(/\s+$/u, "");
  return { ...Object.fromEntries(choices), years: readYears(query.getAll("years"), span), q: words };
}

/**
 * @param {string[]} values
 * @param {Years} span
 * @returns {Years | null}
 */
function readYears(values, span) {
  const parts = values.flatMap((value) => value.split("/"));
  const isReadable = parts.every((part) => /^-?[0-9]{1,4}$/.test(part));
  if (parts.length < 1 || parts.length > 2 || !isReadable) return null;
  const years = parts.map(Number);
  const first = Math.max(Math.min(...years), span[0]);
  const last = Math.min(Math.max(...years), span[1]);
  return first > last || (first === span[0] && last === span[1]) ? null : [first, last];
}

/**
 * Write the filters into the parameters of an address; what chooses all is left out.
 * @param {Filters} filters
 * @param {URLSearchParams} query
 */
export function writeFilters(filters, query) {
  for (const name of [...CHOICES, "years", "q"]) query.delete(name);
  for (const name of CHOICES) {
    for (const id of filters[name]) query.append(name, id);
  }
  for (const year of filters.years ?? []) query.append("years", String(year));
  if (filters.q) query.append("q", filters.q);
}

/**
 * Whether they choose all.
 * @param {Filters} filters
 */
export function choosesAll(filters) {
  return !filters.years && !filters.q && CHOICES.every((name) => !filters[name].length);
}

/**
 * The rows that are chosen: several values of one filter widen the choice, several filters narrow it.
 * @template {Row} R
 * @param {Filters} filters
 * @param {R[]} rows
 */
export function chosen(filters, rows) {
  const asked = CHOICES.filter((name) => filters[name].length);
  return found(filters, rows).filter((row) => asked.every((name) => has(row, name, filters[name])));
}

/**
 * The rows that the years and the words of a search leave.
 * @template {Row} R
 * @param {Filters} filters
 * @param {R[]} rows
 */
function found({ years, q }, rows) {
  const words = fold(q).split(/\s+/u).filter(Boolean);
  return rows.filter((row) => mayFallIn(row.years, years) && words.every((word) => row.words.includes(word)));
}

/**
 * Whether a row has one of these ids.
 * @param {Row} row
 * @param {IdFilter} name
 * @param {string[]} ids
 */
function has(row, name, ids) {
  return row.ids[name].some((id) => ids.includes(id));
}

/**
 * An event with an uncertain date is kept if it may fall within the years, both inclusive.
 * @param {Row["years"]} row
 * @param {Years | null} years
 */
function mayFallIn([first, last], years) {
  if (!years) return true;
  const isBefore = last !== null && last < years[0];
  const isAfter = first !== null && first > years[1];
  return !isBefore && !isAfter;
}

/**
 * For each id of some filters, how many events there are with it, all filters but its own applied.
 * @param {Filters} filters
 * @param {Row[]} rows
 * @param {IdFilter[]} names
 * @returns {Map<IdFilter, Map<string, number>>}
 */
export function counts(filters, rows, names) {
  const asked = CHOICES.filter((name) => filters[name].length);
  const numbers = new Map(names.map((name) => [name, /** @type {Map<string, number>} */ (new Map())]));
  for (const row of found(filters, rows)) {
    const missed = asked.filter((name) => !has(row, name, filters[name]));
    for (const [name, ofName] of numbers) {
      if (missed.some((other) => other !== name)) continue;
      for (const id of row.ids[name]) ofName.set(id, (ofName.get(id) ?? 0) + 1);
    }
  }
  return numbers;
}

/**
 * The ids of rows, in their order.
 * @param {Pick<Row, "id">[]} rows
 */
export function idsOf(rows) {
  return rows.map(({ id }) => id);
}
