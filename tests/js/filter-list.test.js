// What of a long filter is offered.

import assert from "node:assert/strict";
import { test } from "node:test";

import { offered } from "../../timeline/frontend/page/filter-list.js";

const texts = { a: "Zarif", b: "Araghchi", c: "Barzani", d: "Dehghan" };

test("the most frequent ids come first, and equally frequent ones by the alphabet", () => {
  const numbers = new Map([
    ["a", 1],
    ["b", 1],
    ["c", 2],
  ]);

  assert.deepEqual(offered(texts, [], numbers), ["c", "b", "a"]);
});

test("a chosen id is offered though no event has it any more", () => {
  assert.deepEqual(offered(texts, ["d"], new Map([["a", 1]])), ["a", "d"]);
});

test("of very many the first are offered, in the order in which they are named, and the chosen", () => {
  const numbers = new Map(Object.keys(texts).map((id) => [id, 1]));

  assert.deepEqual(offered(texts, ["d"], numbers, 2), ["a", "b", "d"]);
});
