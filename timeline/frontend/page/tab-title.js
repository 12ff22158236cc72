// What the browser's tab is called, so that windows, bookmarks and steps in its history are told apart. Pure.

import { VIEWS } from "./controls.js";
import { chosenOne } from "./profile.js";

/** @import { PageData, PageState } from "../types.js" */

/**
 * @param {PageState} state
 * @param {string} event the title of the open event; empty where none is open
 * @param {Pick<PageData, "title" | "tours" | "names">} data
 */
export function tabTitle(state, event, data) {
  const parts = state.presentation ? presented(state.presentation, data) : shown(state, event, data);
  return [...parts, data.title].filter(Boolean).join(" · ");
}

/**
 * @param {NonNullable<PageState["presentation"]>} presentation
 * @param {Pick<PageData, "tours">} data
 */
function presented({ as, tour }, { tours }) {
  const name = tours.find(({ id }) => id === tour)?.title ?? "";
  return [as === "notes" ? "Notes" : "Presentation", name];
}

/**
 * @param {PageState} state
 * @param {string} event
 * @param {Pick<PageData, "names">} data
 */
function shown({ view, filters }, event, { names }) {
  const one = chosenOne(filters);
  const passage = filters.passage.length === 1 ? names.passage[filters.passage[0]] : "";
  const name = event || passage || (one ? names[one.kind][one.id] : "");
  return [name, view === "timeline" ? "" : VIEWS[view]];
}
