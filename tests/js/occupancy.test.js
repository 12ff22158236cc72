import assert from "node:assert/strict";
import test from "node:test";
import { Occupancy } from "../../timeline/frontend/chart/occupancy.js";

const AREA = { left: 10, right: 210, top: 0, bottom: 40 };

/**
 * @param {number} left
 * @param {number} right
 */
const box = (left, right, top = 10, bottom = 20) => ({ left, right, top, bottom });

test("nothing is taken at first, and what is taken hits whatever overlaps it", () => {
  const occupied = new Occupancy(AREA);
  assert.equal(occupied.hits(AREA), false);

  occupied.take(box(50, 150));

  assert.equal(occupied.hits(box(140, 160)), true);
  assert.equal(occupied.hits(box(40, 52)), true);
  assert.equal(occupied.hits(box(100, 101, 19, 30)), true);
});

test("boxes beside, above and below are free", () => {
  const occupied = new Occupancy(AREA);
  occupied.take(box(50, 150));

  assert.equal(occupied.hits(box(30, 50)), false);
  assert.equal(occupied.hits(box(150, 200)), false);
  assert.equal(occupied.hits(box(50, 150, 0, 10)), false);
  assert.equal(occupied.hits(box(50, 150, 20, 40)), false);
});

test("it counts what of a box is taken, in cells of two by two pixels", () => {
  const occupied = new Occupancy(AREA);
  occupied.take(box(50, 150));

  assert.equal(occupied.covered(AREA), 50 * 5);
  assert.equal(occupied.covered(box(148, 170)), 5);
  assert.equal(occupied.covered(box(150, 170)), 0);
});

test("what lies outside the area is never taken", () => {
  const occupied = new Occupancy(AREA);
  occupied.take(box(-100, 12));
  occupied.take(box(208, 900));
  occupied.take(box(50, 60, -20, -10));

  assert.equal(occupied.covered(box(-500, 1000, -500, 500)), 10);
  assert.equal(occupied.hits(box(220, 300)), false);
});
