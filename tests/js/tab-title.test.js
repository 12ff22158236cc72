import assert from "node:assert/strict";
import test from "node:test";

import { readState } from "../../timeline/frontend/page/address.js";
import { tabTitle } from "../../timeline/frontend/page/tab-title.js";

const NAMES = { person: { ada: "Ada Lind" }, passage: { lit: "“lit the lamp”" } };
const DATA = /** @type {any} */ ({
  title: "Grey Point",
  names: NAMES,
  tours: [{ id: "week", title: "A week" }],
});
const ROW = /** @type {any} */ ({ id: "lamp", ids: { person: ["ada"], passage: ["lit"] } });

/**
 * @param {string} query
 * @param {string} [event]
 */
function titled(query, event = "") {
  const data = { ...DATA, rows: [ROW], span: /** @type {[number, number]} */ ([1870, 1880]), argument: true };
  return tabTitle(readState(new URLSearchParams(query), data), event, DATA);
}

test("a tab is called as the timeline, and first as what of it is open", () => {
  assert.equal(titled(""), "Grey Point");
  assert.equal(titled("event=lamp", "The lamp is lit"), "The lamp is lit · Grey Point");
  assert.equal(titled("view=read&event=lamp", "The lamp is lit"), "The lamp is lit · Read · Grey Point");
  assert.equal(titled("view=table"), "Table · Grey Point");
});

test("who or what is chosen alone names the tab", () => {
  assert.equal(titled("person=ada"), "Ada Lind · Grey Point");
  assert.equal(titled("view=argument&passage=lit"), "“lit the lamp” · Argument · Grey Point");
});

test("a presentation and its notes are told apart", () => {
  assert.equal(titled("present=true&tour=week&step=1"), "Presentation · A week · Grey Point");
  assert.equal(titled("notes=true&tour=week&step=1"), "Notes · A week · Grey Point");
  assert.equal(titled("present=true&step=1"), "Presentation · Grey Point");
});
