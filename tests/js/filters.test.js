import assert from "node:assert/strict";
import test from "node:test";
import {
  choosesAll,
  chosen,
  counts,
  readFilters,
  writeFilters,
} from "../../timeline/frontend/page/filters.js";
import { fold } from "../../timeline/frontend/page/folding.js";

/** @import { Row } from "../../timeline/frontend/page/filters.js" */
/** @import { Years } from "../../timeline/frontend/types.js" */

/** @type {Years} */
const SPAN = [1990, 2020];
const ROWS = [
  row("bomb", { lane: ["iraq"], person: ["a", "b"] }, [2003, 2003], "The Canal Hotel"),
  row("pact", { lane: ["syria"], person: ["b"] }, [2011, null], "A pact of friends"),
  row("birth", { lane: ["iran"], person: ["c"] }, [null, 1995], "A birth"),
];

/**
 * @param {string} id
 * @param {Partial<Row["ids"]>} ids
 * @param {Row["years"]} years
 * @param {string} words
 * @returns {Row}
 */
function row(id, ids, years, words) {
  const beside = { stance: [], strength: [], disagree: [], nature: [], voice: [], passage: [] };
  const none = { lane: [], origin: ["record"], person: [], place: [], source: [] };
  return { id, ids: { ...none, ...beside, ...ids }, years, words: fold(words) };
}

/** @param {string} query */
const read = (query) => readFilters(new URLSearchParams(query), ROWS, SPAN);
/** @param {string} query */
const idsFor = (query) => chosen(read(query), ROWS).map(({ id }) => id);

test("without filters all events are chosen", () => {
  assert.equal(choosesAll(read("")), true);
  assert.deepEqual(idsFor(""), ["bomb", "pact", "birth"]);
});

test("several values of a filter widen the choice, several filters narrow it", () => {
  assert.deepEqual(idsFor("lane=iraq&lane=syria"), ["bomb", "pact"]);
  assert.deepEqual(idsFor("lane=iraq&lane=syria&person=a"), ["bomb"]);
  assert.equal(choosesAll(read("lane=iraq")), false);
});

test("an id that no event has is ignored, and one that is given twice counts once", () => {
  assert.deepEqual(read("lane=nowhere&lane=iraq&lane=iraq").lane, ["iraq"]);
});

test("years are read with both ends in one or two values, and only within the span", () => {
  assert.deepEqual(read("years=2000&years=1995").years, [1995, 2000]);
  assert.deepEqual(read("years=1995/2000").years, [1995, 2000]);
  assert.deepEqual(read("years=2003").years, [2003, 2003]);
  assert.deepEqual(read("years=1900/2000").years, [1990, 2000]);
  for (const asked of ["years=1990/2020", "years=2030", "years=x", "years=1/2/3"]) {
    assert.equal(read(asked).years, null, asked);
  }
});

test("an event with an open end may fall into any year beyond", () => {
  assert.deepEqual(idsFor("years=2015/2016"), ["pact"]);
  assert.deepEqual(idsFor("years=1991/1992"), ["birth"]);
});

test("a search finds every word, whatever its case, accents, dashes and quotation marks", () => {
  assert.deepEqual(idsFor("q=hotel+CANAL"), ["bomb"]);
  assert.deepEqual(idsFor("q=canal+pact"), []);
  assert.equal(fold("Qāsem “Soleimānī” – ٢٠٢٠"), "qasem 'soleimani' - 2020");
});

test("what is written into an address is read back, and what chooses all is left out", () => {
  const query = new URLSearchParams("view=table&lane=old");
  const filters = read("lane=iraq&lane=syria&years=1995/2000&q=hotel");

  writeFilters(filters, query);

  assert.equal(String(query), "view=table&lane=iraq&lane=syria&years=1995&years=2000&q=hotel");
  assert.deepEqual(readFilters(query, ROWS, SPAN), filters);
  writeFilters(read(""), query);
  assert.equal(String(query), "view=table");
});

test("each id is counted with all filters but its own", () => {
  const filters = read("person=b&lane=iraq");
  const numbers = counts(filters, ROWS, ["lane", "person"]);

  assert.deepEqual(
    [...(numbers.get("lane") ?? [])],
    [
      ["iraq", 1],
      ["syria", 1],
    ],
  );
  assert.deepEqual(
    [...(numbers.get("person") ?? [])],
    [
      ["a", 1],
      ["b", 1],
    ],
  );
});
