import assert from "node:assert/strict";
import test from "node:test";
import {
  fragment,
  queryString,
  readState,
  unknownIn,
  writeState,
} from "../../timeline/frontend/page/address.js";

/** @import { Row } from "../../timeline/frontend/page/filters.js" */
/** @import { Filters, PageState, Years } from "../../timeline/frontend/types.js" */

const BESIDE = { stance: [], strength: [], disagree: [], nature: [], voice: [], passage: [] };
const NONE = { lane: [], origin: [], person: [], place: [], source: [], ...BESIDE };
/** @type {Row} */
const ROW = { id: "bomb", ids: { ...NONE, lane: ["iraq"] }, years: [2003, 2003], words: "" };
/** @type {{ rows: Row[], span: Years, tours: { id: string }[], argument: boolean }} */
const DATA = { rows: [ROW], span: [1990, 2020], tours: [{ id: "a-tour" }], argument: true };
/** @type {Filters} */
const ALL = { ...NONE, years: null, q: "" };
/** @type {PageState} */
const PLAIN = { view: "timeline", event: "", sort: "", filters: ALL, presentation: null };

/** @param {string} text */
function query(text) {
  return new URLSearchParams(text);
}

test("an address without a word shows the timeline with all events", () => {
  assert.deepEqual(readState(query(""), DATA), PLAIN);
  assert.equal(`${writeState(PLAIN)}`, "");
});

test("an address says view, event, order, filters and presentation, and is read back", () => {
  /** @type {PageState} */
  const state = {
    view: "table",
    event: "bomb",
    sort: "-sources",
    filters: { ...ALL, lane: ["iraq"], years: [2000, 2005] },
    presentation: { as: "present", tour: "a-tour", step: 2 },
  };
  const address =
    "event=bomb&view=table&sort=-sources&lane=iraq&years=2000&years=2005&present=true&tour=a-tour&step=2";
  assert.equal(`${writeState(state)}`, address);
  assert.deepEqual(readState(query(address), DATA), state);
});

test("a view, an event and an order that are not there are ignored", () => {
  for (const text of ["view=map", "view=toString", "event=nothing", "sort=colour", "sort=number"]) {
    assert.deepEqual(readState(query(text), DATA), PLAIN);
  }
});

test("the argument is a view only where the file has one", () => {
  assert.equal(readState(query("view=argument"), DATA).view, "argument");
  assert.equal(readState(query("view=argument"), { ...DATA, argument: false }).view, "timeline");
});

test("what an address asks for in vain is said", () => {
  const said = (/** @type {string} */ text) =>
    unknownIn(query(text), readState(query(text), DATA), DATA.span);

  assert.equal(said("event=bomb&lane=iraq&years=2003/2005&view=read&sort=number&q=anything"), "");
  assert.equal(
    said("event=nope&lane=mars&lane=iraq&years=long&years=ago&view=map&sort=-colour"),
    "This address asks for what is not here: the event “nope”, the lane “mars”, the years “long to ago”, " +
      "the view “map”, the order “-colour”. The rest is shown.",
  );
});

test("an exported page has its state in the fragment", () => {
  const address = new URL("file:///class/page.html#lane=iraq");

  assert.equal(`${fragment.read(address)}`, "lane=iraq");
  assert.equal(fragment.write(address, query("event=bomb")).href, "file:///class/page.html#event=bomb");
});

test("the app has its state in the query, and keeps what Streamlit reads there", () => {
  const address = new URL("https://example.org/here/?embed=true&lane=iraq#event=bomb");

  assert.equal(`${queryString.read(address)}`, "embed=true&lane=iraq&event=bomb");
  assert.equal(
    queryString.write(address, query("view=read")).href,
    "https://example.org/here/?embed=true&view=read",
  );
  assert.equal(
    queryString.write(new URL("https://example.org/?q=a"), query("")).href,
    "https://example.org/",
  );
});

test("a fragment that is a mere place in the page asks for nothing", () => {
  assert.equal(`${queryString.read(new URL("https://example.org/?q=a#sources"))}`, "q=a");
});
