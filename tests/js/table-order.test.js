import assert from "node:assert/strict";
import test from "node:test";
import {
  COLUMNS,
  directionOf,
  isSort,
  nextSort,
  readSort,
  sorted,
} from "../../timeline/frontend/page/table-order.js";

/**
 * @param {number} rank
 * @param {string} title
 * @param {number} sources
 */
function row(rank, title, sources) {
  return { id: title, rank, title, label: "1998", lane: "Iraq", account: "record", sources };
}

const ROWS = [row(1, "Bomb", 3), row(2, "Ábel", 3), row(3, "Coup", 10)];

/** @param {string} sort */
const order = (sort) => sorted(ROWS, sort).map(({ title }) => title);

test("rows are in the order of time unless another one is asked for", () => {
  assert.deepEqual(order(""), ["Bomb", "Ábel", "Coup"]);
  assert.deepEqual(order("-number"), ["Coup", "Ábel", "Bomb"]);
});

test("words are sorted as in a dictionary and numbers as numbers, the same ones by time", () => {
  assert.deepEqual(order("event"), ["Ábel", "Bomb", "Coup"]);
  assert.deepEqual(order("sources"), ["Bomb", "Ábel", "Coup"]);
  assert.deepEqual(order("-sources"), ["Coup", "Bomb", "Ábel"]);
});

test("the order of time has no word in the address, and what names no column is that order", () => {
  assert.equal(readSort("number"), "");
  assert.equal(readSort("-number"), "-number");
  assert.equal(readSort("toString"), "");
  assert.equal(isSort("--date"), false);
});

test("a second click on a heading turns the order round, and a third one back", () => {
  assert.equal(nextSort("", "number"), "-number");
  assert.equal(nextSort("-number", "number"), "");
  assert.equal(nextSort("", "voices"), "voices");
  assert.equal(nextSort("voices", "voices"), "-voices");
  assert.equal(nextSort("-voices", "voices"), "voices");
});

test("one heading alone says that it is sorted by, and which way", () => {
  const said = (/** @type {string} */ sort) => Object.keys(COLUMNS).map((name) => directionOf(sort, name));

  assert.deepEqual(said("").slice(0, 2), ["ascending", "none"]);
  assert.deepEqual(said("-date").slice(0, 2), ["none", "descending"]);
});
