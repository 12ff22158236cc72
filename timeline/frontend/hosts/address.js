// What the page's address says, with the same keys as the app's. Pure.

import { readPresentation, writePresentation } from "../present/presentation.js";
import { VIEWS } from "../page/controls.js";
import { readFilters, writeFilters } from "../page/filters.js";

/** @import { PageState, Years } from "../types.js" */
/** @import { Row } from "../page/filters.js" */

/**
 * Read an address.
 * @param {string} hash with its #
 * @param {{ rows: Row[], span: Years }} data
 * @returns {PageState}
 */
export function readState(hash, { rows, span }) {
  const query = new URLSearchParams(hash.slice(1));
  const view = query.get("view") ?? "";
  const event = query.get("event") ?? "";
  return {
    view: Object.hasOwn(VIEWS, view) ? view : "timeline",
    event: rows.some((row) => row.id === event) ? event : "",
    filters: readFilters(query, rows, span),
    presentation: readPresentation(query),
  };
}

/**
 * Write an address, with its #.
 * @param {PageState} state
 */
export function writeState({ view, event, filters, presentation }) {
  const query = new URLSearchParams();
  if (event) query.set("event", event);
  if (view !== "timeline") query.set("view", view);
  writeFilters(filters, query);
  writePresentation(presentation, query);
  return `#${query}`;
}
