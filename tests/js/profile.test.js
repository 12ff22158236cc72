import assert from "node:assert/strict";
import test from "node:test";
import { chosenOne, frequencies } from "../../timeline/frontend/page/profile.js";
import { readFilters } from "../../timeline/frontend/page/filters.js";

const BESIDE = { stance: [], strength: [], disagree: [], nature: [], voice: [], passage: [] };
const NONE = { lane: [], origin: [], person: [], place: [], source: [], ...BESIDE };
const ROWS = [{ ids: { ...NONE, person: ["a", "b"], place: ["x"] } }, { ids: { ...NONE, person: ["b"] } }];

/** @param {string} query */
const one = (query) => chosenOne(readFilters(new URLSearchParams(query), ROWS, [1990, 2020]));

test("one person, place or source that is chosen alone has a profile", () => {
  assert.deepEqual(one("person=a"), { kind: "person", id: "a" });
  assert.deepEqual(one("place=x&years=1999"), { kind: "place", id: "x" });
  assert.equal(one("person=a&person=b"), null);
  assert.equal(one("person=a&place=x"), null);
  assert.equal(one(""), null);
});

test("ids are counted over the rows, the most frequent first", () => {
  assert.deepEqual(frequencies(ROWS, "person"), [
    ["b", 2],
    ["a", 1],
  ]);
});
