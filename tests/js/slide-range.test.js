import assert from "node:assert/strict";
import test from "node:test";
import { easedRange, slideLanes, slideRange } from "../../timeline/frontend/present/slide-range.js";
import { smallFigure } from "./figures.js";
import { years } from "./years.js";

const WHOLE = years(1990, 2020);

test("the chart shows the whole of a step's years with a little room, or all there is", () => {
  const [start, end] = slideRange({ years: [2001, 2002] }, WHOLE);
  assert.ok(start < Date.UTC(2001, 0, 1) && start > Date.UTC(2000, 11, 1));
  assert.ok(end > Date.UTC(2003, 0, 1) && end < Date.UTC(2003, 1, 1));
  assert.deepEqual(slideRange({ years: null }, [1, 2]), [1, 2]);
  assert.equal(
    slideRange({ years: [-43, -43] }, WHOLE)[0],
    new Date(Date.UTC(-43, 0, 1)).getTime() - 365 * 86_400_000 * 0.03,
  );
});

test("a step without lanes shows those that have a mark in its years", () => {
  const meta = {
    lane: ["low", "high", "low"],
    x0: ["1990-01-01", "2000-01-01", "1998-01-01"],
    x1: ["1990-12-31", "2000-01-01", "2001-01-01"],
  };
  const figure = smallFigure();
  figure.data[0].customdata = ["a", "b", "c"];
  Object.assign(figure.data[0].meta, meta);
  figure.layout.meta.bands.push({ id: "empty", title: "Empty", top: 0, bottom: 0 });
  const range = years(1999, 2002);
  assert.deepEqual(slideLanes({ lanes: [], among: [] }, figure, range), ["high", "low"]);
  assert.deepEqual(slideLanes({ lanes: [], among: ["a", "b"] }, figure, range), ["high"]);
  assert.deepEqual(slideLanes({ lanes: ["empty"], among: [] }, figure, range), ["empty"]);
});

test("the chart starts slowly, ends slowly, and arrives", () => {
  assert.deepEqual(easedRange([0, 10], [100, 210], 0), [0, 10]);
  assert.deepEqual(easedRange([0, 10], [100, 210], 0.5), [50, 110]);
  assert.deepEqual(easedRange([0, 10], [100, 210], 1), [100, 210]);
  assert.ok(easedRange([0, 10], [100, 210], 0.1)[0] < 1);
});
