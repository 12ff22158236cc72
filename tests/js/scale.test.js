import assert from "node:assert/strict";
import test from "node:test";
import { DAY, chartScale, clusters, dateText, dragged, including, moment, periods, widest, within, yearTicks, zoomed } from "../../timeline/frontend/scale.js";

const margin = { l: 100, r: 0, t: 0, b: 20 };
const years = (first, last) => [moment(`${first}-01-01`), moment(`${last}-01-01`)];

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

test("the ends of the range lie on the edges of the chart, and rows grow upwards", () => {
  const scale = chartScale({ range: years(1990, 2020), rows: 10, width: 1100, height: 520, margin });

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

test("one finger moves the chart with it, two fingers apart zoom in around their middle", () => {
  const scale = chartScale({ range: [0, 1000 * DAY], rows: 1, width: 1100, height: 100, margin });
  const inDays = (range) => range.map((value) => Math.round(value / DAY));

  assert.deepEqual(inDays(dragged([0, 1000 * DAY], scale, { x: 600, spread: 0 }, { x: 500, spread: 0 })), [100, 1100]);
  assert.deepEqual(inDays(dragged([0, 1000 * DAY], scale, { x: 600, spread: 100 }, { x: 600, spread: 200 })), [250, 750]);
  assert.deepEqual(inDays(dragged([0, 1000 * DAY], scale, { x: 600, spread: 20 }, { x: 600, spread: 20000 })), [495, 505]);
});

test("a chart goes no further than a quarter beyond the whole, on each side", () => {
  const limits = widest([0, 400]);

  assert.deepEqual(limits, [-100, 500]);
  assert.deepEqual(within([50, 100], limits), [50, 100]);
  assert.deepEqual(within([-300, -200], limits), [-100, 0]);
  assert.deepEqual(within([450, 650], limits), [300, 500]);
  assert.deepEqual(within([-9000, 9000], limits), [-100, 500]);
});

test("a range that shows the moment stays; another moves at the same length", () => {
  assert.deepEqual(including([0, 1000], 500), [0, 1000]);
  assert.deepEqual(including([0, 1000], 3000), [2500, 3500]);
});

test("years below the axis keep their distance", () => {
  const ticks = (width) => yearTicks(chartScale({ range: years(1990, 2020), rows: 1, width, height: 100, margin })).map((tick) => tick.text);

  assert.deepEqual(ticks(400), ["1990", "2000", "2010", "2020"]);
  assert.deepEqual(ticks(700), ["1990", "1995", "2000", "2005", "2010", "2015", "2020"]);
});

test("a span of thirty years has three decades", () => {
  assert.deepEqual(periods([moment("1990-06-01"), moment("2019-06-01")]).map((one) => one.text), ["1990s", "2000s", "2010s"]);
});

test("a span of many decades has longer periods, never more than five", () => {
  assert.deepEqual(periods(years(1900, 2020)).map((one) => one.text), ["1900–1949", "1950–1999", "2000–2049"]);
  assert.deepEqual(periods(years(1990, 2020))[3], { text: "2020s", range: years(2020, 2030) });
});

test("points of a lane within a few pixels are one cluster that names them all", () => {
  const points = [{ lane: "a", x: 0, y: 1 }, { lane: "a", x: 2, y: 1 }, { lane: "b", x: 1, y: 2 }, { lane: "a", x: 900, y: 1 }];

  assert.deepEqual(clusters(points, 1), [
    { lane: "a", x: 1, y: 1, indexes: [0, 1] }, { lane: "b", x: 1, y: 2, indexes: [2] }, { lane: "a", x: 900, y: 1, indexes: [3] }]);
});

test("zooming in splits every cluster whose points differ, and no point is ever lost", () => {
  const points = Array.from({ length: 3000 }, (_, index) => ({ lane: `lane ${index % 3}`, x: index * DAY, y: 0 }));

  for (const perPixel of [200 * DAY, 10 * DAY, DAY, DAY / 100]) {
    const found = clusters(points, perPixel);
    assert.equal(found.reduce((sum, cluster) => sum + cluster.indexes.length, 0), 3000);
  }
  assert.equal(clusters(points, DAY / 100).length, 3000);
});
