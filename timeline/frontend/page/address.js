// What the page's address says, with the same keys in every host. Pure.

import { readPresentation, writePresentation } from "../present/presentation.js";
import { VIEWS } from "./controls.js";
import { CHOICES, readFilters, writeFilters } from "./filters.js";
import { isSort, readSort } from "./table-order.js";

/** @import { PageState, Years } from "../types.js" */
/** @import { Row } from "./filters.js" */

/**
 * The part of an address that holds the state: an exported page's fragment, or the app's query.
 * @typedef {object} AddressPart
 * @property {(address: URL) => URLSearchParams} read
 * @property {(address: URL, query: URLSearchParams) => URL} write the address with another state
 */

/** @type {AddressPart} */
export const fragment = {
  read: ({ hash }) => new URLSearchParams(hash.slice(1)),
  write: (address, query) => {
    const other = new URL(address);
    other.hash = `${query}`;
    return other;
  },
};

/**
 * The query, in which Streamlit's own parameters stay; a fragment as an exported page has it counts too.
 * @type {AddressPart}
 */
export const queryString = {
  read: ({ searchParams, hash }) => {
    const inFragment = hash.includes("=") ? [...fragment.read(new URL(`a:${hash}`))] : [];
    return new URLSearchParams([...searchParams, ...inFragment]);
  },
  write: (address, query) => {
    const other = new URL(address);
    const kept = [...address.searchParams].filter(([name]) => isOfFrame(name));
    other.search = `${new URLSearchParams([...kept, ...query])}`;
    other.hash = "";
    return other;
  },
};

/** @param {string} name */
function isOfFrame(name) {
  return ["embed", "embed_options"].includes(name.toLowerCase());
}

/**
 * Read what an address asks for.
 * @param {URLSearchParams} query
 * @param {{ rows: Row[], span: Years, tours: { id: string }[], argument: boolean }} data
 * @returns {PageState}
 */
export function readState(query, { rows, span, tours, argument }) {
  const view = query.get("view") ?? "";
  const event = query.get("event") ?? "";
  const presentation = readPresentation(query);
  const isThere = !presentation?.tour || tours.some(({ id }) => id === presentation.tour);
  return {
    view: Object.hasOwn(VIEWS, view) && (view !== "argument" || argument) ? view : "timeline",
    event: rows.some((row) => row.id === event) ? event : "",
    sort: readSort(query.get("sort") ?? ""),
    filters: readFilters(query, rows, span),
    presentation: isThere ? presentation : null,
  };
}

/**
 * The parameters that restore a state.
 * @param {PageState} state
 */
export function writeState({ view, event, sort, filters, presentation }) {
  const query = new URLSearchParams();
  if (event) query.set("event", event);
  if (view !== "timeline") query.set("view", view);
  if (sort) query.set("sort", sort);
  writeFilters(filters, query);
  writePresentation(presentation, query);
  return query;
}

/**
 * Say what an address asks for in vain; nothing where all of it is here. A link may be old, or mistyped.
 * @param {URLSearchParams} query
 * @param {PageState} state what was read of it
 * @param {Years} span
 */
export function unknownIn(query, state, span) {
  const unknown = [...unknownIds(query, state), ...unknownValues(query, state, span)];
  return unknown.length
    ? `This address asks for what is not here: ${unknown.join(", ")}. The rest is shown.`
    : "";
}

/**
 * @param {URLSearchParams} query
 * @param {PageState} state
 */
function unknownIds(query, { event, filters }) {
  const ids = CHOICES.flatMap((name) =>
    query.getAll(name).flatMap((id) => (filters[name].includes(id) ? [] : `the ${name} “${id}”`)),
  );
  const asked = query.get("event") ?? "";
  return asked === event ? ids : [`the event “${asked}”`, ...ids];
}

/**
 * @param {URLSearchParams} query
 * @param {PageState} state
 * @param {Years} span
 */
function unknownValues(query, { view, presentation }, span) {
  const unknown = [];
  const isPresented = readPresentation(query) !== null;
  if (isPresented && !presentation) unknown.push(`the tour “${query.get("tour")}”`);
  const years = query.getAll("years");
  if (!years.every(isYears) || areOutside(years, span)) unknown.push(`the years “${years.join(" to ")}”`);
  const asked = query.get("view") ?? view;
  if (asked !== view) unknown.push(`the view “${asked}”`);
  const sort = query.get("sort") ?? "";
  if (sort && !isSort(sort)) unknown.push(`the order “${sort}”`);
  return unknown;
}

/**
 * @param {string[]} years
 * @param {Years} span
 */
function areOutside(years, [first, last]) {
  const numbers = years.flatMap((text) => text.split("/").map(Number));
  return numbers.length > 0 && (Math.max(...numbers) < first || Math.min(...numbers) > last);
}

/** @param {string} text a year, or two */
function isYears(text) {
  return /^-?[0-9]{1,4}(\/-?[0-9]{1,4})?$/.test(text);
}
