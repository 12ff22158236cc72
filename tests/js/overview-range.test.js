import assert from "node:assert/strict";
import test from "node:test";
import { pulled, valueAfter } from "../../timeline/frontend/chart/overview-range.js";

/** @type {{ visible: [number, number], whole: [number, number], shortest: number }} */
const VIEW = { visible: [40, 60], whole: [0, 100], shortest: 5 };

test("an end goes where it is pulled, within the whole and no nearer than the shortest view", () => {
  assert.deepEqual(pulled("start", 30, VIEW), [30, 60]);
  assert.deepEqual(pulled("start", -10, VIEW), [0, 60]);
  assert.deepEqual(pulled("start", 70, VIEW), [55, 60]);
  assert.deepEqual(pulled("end", 90, VIEW), [40, 90]);
  assert.deepEqual(pulled("end", 110, VIEW), [40, 100]);
  assert.deepEqual(pulled("end", 20, VIEW), [40, 45]);
});

test("the view itself keeps its length", () => {
  assert.deepEqual(pulled("both", 10, VIEW), [10, 30]);
});

test("keys move by a tenth of the view, by a page, or as far as it goes", () => {
  const after = (/** @type {"start" | "end" | "both"} */ side) =>
    ["ArrowRight", "ArrowDown", "PageUp", "PageDown", "Home", "End", "x"].map((key) =>
      valueAfter(key, side, VIEW),
    );

  assert.deepEqual(after("both"), [42, 38, 60, 20, 0, 80, undefined]);
  assert.deepEqual(after("start"), [42, 38, 50, 30, 0, 55, undefined]);
  assert.deepEqual(after("end"), [62, 58, 70, 50, 45, 100, undefined]);
});
