import assert from "node:assert/strict";
import test from "node:test";
import { markAt } from "../../timeline/frontend/chart/hit.js";
import { chartScale } from "../../timeline/frontend/chart/scale.js";
import { dot } from "./figures.js";

/** A chart in which a moment is its pixel across, and a row its pixel from below. */
const SCALE = chartScale([0, 200], {
  width: 200,
  height: 100,
  rows: 100,
  margin: { l: 0, r: 0, t: 0, b: 0 },
});
const LABEL = { left: 60, right: 100, top: 40, bottom: 60, lines: ["A label"], choice: 0 };

/**
 * The id of the mark at a place, where row 50 is in the middle.
 * @param {number} x
 * @param {number} y
 * @param {import("../../timeline/frontend/types.js").Point[]} points
 */
function idAt(x, y, points, reach = 8, places = new Map()) {
  return markAt({ x, y }, reach, { points, places, scale: SCALE })?.id;
}

test("a pointer is on a dot, or so close to it", () => {
  const points = [dot({ id: "a", x: 50, y: 50 })];

  assert.equal(idAt(50, 50, points), "a");
  assert.equal(idAt(63, 50, points), "a");
  assert.equal(idAt(64, 50, points), undefined);
  assert.equal(idAt(64, 50, points, 18), "a");
});

test("of two dots the nearer one counts, by its edge", () => {
  const points = [dot({ id: "small", x: 50, y: 50 }), dot({ id: "large", x: 80, y: 50, size: 30 })];

  assert.equal(idAt(56, 50, points), "small");
  assert.equal(idAt(64, 50, points), "large");
});

test("a label leads to its mark, but a dot below it counts first", () => {
  const points = [dot({ id: "a", x: 50, y: 50 }), dot({ id: "b", x: 90, y: 50 })];
  const places = new Map([["a", LABEL]]);

  assert.equal(idAt(70, 45, points, 8, places), "a");
  assert.equal(idAt(90, 50, points, 8, places), "b");
});

test("a bar leads to its event, and a cluster has none", () => {
  const bar = { x: 50, x0: 10, x1: 190, y: 50 };

  assert.equal(idAt(150, 56, [dot({ id: "bar", ...bar })]), "bar");
  assert.equal(idAt(150, 58, [dot({ id: "bar", ...bar })]), undefined);
  assert.equal(idAt(150, 50, [dot({ id: "cluster", ...bar, count: 3 })]), undefined);
});
