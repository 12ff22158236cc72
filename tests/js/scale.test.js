import assert from "node:assert/strict";
import test from "node:test";
import {
  DAY,
  MINUTE,
  SHORTEST_OF_TIMES,
  chartScale,
  common,
  dateText,
  dragged,
  including,
  moment,
  within,
  zoomed,
} from "../../timeline/frontend/chart/scale.js";
import { years } from "./years.js";

/** @import { TimeRange } from "../../timeline/frontend/types.js" */

const margin = { l: 100, r: 0, t: 0, b: 20 };

test("a date text is a moment, with no time zone", () => {
  assert.equal(moment("1970-01-02"), DAY);
  assert.equal(moment("1970-01-02 12:00:00"), DAY * 1.5);
  assert.equal(moment("1970"), 0);
});

test("a year before 100 is that year, not one of the twentieth century", () => {
  assert.equal(new Date(moment("0044-03-15")).getUTCFullYear(), 44);
});

test("a moment is written as plotly reads it, and read back", () => {
  assert.equal(dateText(DAY * 1.5), "1970-01-02 12:00:00.000");
  assert.equal(moment(dateText(DAY * 1.5)), DAY * 1.5);
});

test("a year before the year 0 has a minus sign and four digits, and is read back", () => {
  for (const text of ["-9999-01-01", "-0043-03-15", "0000-12-31", "0001-01-01", "0999-06-30", "9999-12-31"]) {
    assert.equal(dateText(moment(text)), `${text} 00:00:00.000`);
  }
  assert.equal(moment("0001-01-01") - moment("-0001-01-01"), 731 * DAY);
});

test("nothing is written that plotly does not know", () => {
  /** @type {TimeRange} */
  const whole = [moment("-9999-01-01"), moment("9999-12-31 23:59:59")];

  assert.equal(dateText(whole[0] - 400 * DAY), "-9999-01-01 00:00:00.000");
  assert.equal(dateText(whole[1] + 400 * DAY), "9999-12-31 23:59:59.000");
});

test("the ends of the range lie on the edges of the chart, and rows grow upwards", () => {
  const scale = chartScale(years(1990, 2020), { rows: 10, width: 1100, height: 520, margin });

  assert.equal(scale.x(moment("1990-01-01")), 100);
  assert.equal(scale.x(moment("2020-01-01")), 1100);
  assert.equal(scale.y(10), 0);
  assert.equal(scale.y(0), 500);
  assert.equal(scale.moment(scale.x(moment("2003-05-07"))), moment("2003-05-07"));
});

test("zooming keeps the moment under the pointer in its place", () => {
  const [start, end] = zoomed([0, 1000 * DAY], 0.5, 250 * DAY);

  assert.deepEqual([start / DAY, end / DAY], [125, 625]);
});

test("zooming ends at ten days", () => {
  const [start, end] = zoomed([0, 20 * DAY], 0.01);

  assert.equal(Math.round((end - start) / DAY), 10);
});

test("where times of day are known, zooming ends at ten minutes, also with two fingers", () => {
  const scale = chartScale([0, DAY], { rows: 1, width: 1100, height: 100, margin });
  const [start, end] = zoomed([0, DAY], 0.0001, DAY / 2, SHORTEST_OF_TIMES);
  const [left, right] = dragged(
    [0, DAY],
    scale,
    { x: 600, spread: 20 },
    { x: 600, spread: 200_000 },
    SHORTEST_OF_TIMES,
  );

  assert.equal(Math.round((end - start) / MINUTE), 10);
  assert.equal(Math.round((right - left) / MINUTE), 10);
});

test("one finger moves the chart with it, two fingers apart zoom in around their middle", () => {
  const scale = chartScale([0, 1000 * DAY], { rows: 1, width: 1100, height: 100, margin });
  const inDays = (/** @type {TimeRange} */ range) => range.map((value) => Math.round(value / DAY));

  assert.deepEqual(
    inDays(dragged([0, 1000 * DAY], scale, { x: 600, spread: 0 }, { x: 500, spread: 0 })),
    [100, 1100],
  );
  assert.deepEqual(
    inDays(dragged([0, 1000 * DAY], scale, { x: 600, spread: 100 }, { x: 600, spread: 200 })),
    [250, 750],
  );
  assert.deepEqual(
    inDays(dragged([0, 1000 * DAY], scale, { x: 600, spread: 20 }, { x: 600, spread: 20000 })),
    [495, 505],
  );
});

test("a range moved beyond the limits stops there and keeps its length", () => {
  /** @type {TimeRange} */
  const limits = [0, 400];

  assert.deepEqual(within([50, 100], limits), [50, 100]);
  assert.deepEqual(within([-300, -200], limits), [0, 100]);
  assert.deepEqual(within([350, 550], limits), [200, 400]);
  assert.deepEqual(within([-9000, 9000], limits), [0, 400]);
});

test("of a range that goes beyond the limits the rest is left, without moving it", () => {
  assert.deepEqual(common([300, 600], [0, 400]), [300, 400]);
  assert.deepEqual(common([-50, 100], [0, 400]), [0, 100]);
  assert.deepEqual(common([500, 600], [0, 400]), [0, 400]);
});

test("a range that shows the moment stays, also at its edge; another moves just so far", () => {
  assert.deepEqual(including([0, 1000], 500), [0, 1000]);
  assert.deepEqual(including([0, 1000], 1000), [0, 1000]);
  assert.deepEqual(including([0, 1000], 3000), [2060, 3060]);
  assert.deepEqual(including([5000, 6000], 3000), [2940, 3940]);
});
