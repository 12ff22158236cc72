import assert from "node:assert/strict";
import test from "node:test";
import { readState, writeState } from "../../timeline/frontend/hosts/address.js";

/** @import { Row } from "../../timeline/frontend/page/filters.js" */
/** @import { Filters, PageState, Years } from "../../timeline/frontend/types.js" */

const NO_IDS = { lane: ["iraq"], origin: [], person: [], place: [], source: [], stance: [] };
/** @type {Row} */
const ROW = { id: "bomb", ids: NO_IDS, years: [2003, 2003], words: "" };
/** @type {{ rows: Row[], span: Years }} */
const DATA = { rows: [ROW], span: [1990, 2020] };
/** @type {Filters} */
const ALL = { lane: [], origin: [], person: [], place: [], source: [], stance: [], years: null, q: "" };
/** @type {PageState} */
const PLAIN = { view: "timeline", event: "", filters: ALL, presentation: null };

test("an address without a word shows the timeline with all events", () => {
  assert.deepEqual(readState("", DATA), PLAIN);
  assert.equal(writeState(PLAIN), "#");
});

test("an address says view, event, filters and presentation, and is read back", () => {
  /** @type {PageState} */
  const state = {
    view: "table",
    event: "bomb",
    filters: { ...ALL, lane: ["iraq"], years: [2000, 2005] },
    presentation: { as: "present", tour: "a-tour", step: 2 },
  };
  const address = "#event=bomb&view=table&lane=iraq&years=2000&years=2005&present=true&tour=a-tour&step=2";
  assert.equal(writeState(state), address);
  assert.deepEqual(readState(address, DATA), state);
});

test("a view and an event that are not there are ignored", () => {
  for (const hash of ["#view=map", "#view=toString", "#event=nothing"]) {
    assert.deepEqual(readState(hash, DATA), PLAIN);
  }
});
