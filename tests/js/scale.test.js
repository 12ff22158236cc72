import assert from "node:assert/strict";
import test from "node:test";
import {
  DAY,
  atLimits,
  chartScale,
  clusters,
  dateText,
  dragged,
  including,
  moment,
  periods,
  widest,
  within,
  yearTicks,
  yearWords,
  zoomed,
} from "../../timeline/frontend/chart/scale.js";

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

test("a year before the year 0 has a minus sign and four digits, and is read back", () => {
  for (const text of ["-9999-01-01", "-0043-03-15", "0000-12-31", "0001-01-01", "0999-06-30", "9999-12-31"]) {
    assert.equal(dateText(moment(text)), `${text} 00:00:00.000`);
  }
  assert.equal(moment("0001-01-01") - moment("-0001-01-01"), 731 * DAY);
});

test("nothing is written that plotly does not know, and no chart goes further", () => {
  const whole = [moment("-9999-01-01"), moment("9999-12-31 23:59:59")];

  assert.equal(dateText(whole[0] - 400 * DAY), "-9999-01-01 00:00:00.000");
  assert.equal(dateText(whole[1] + 400 * DAY), "9999-12-31 23:59:59.000");
  assert.deepEqual(widest(whole), whole);
  assert.deepEqual(
    widest(years("-9000", "1000"))
      .map(dateText)
      .map((text) => text.slice(0, 5)),
    ["-9999", "3500-"],
  );
  assert.equal(atLimits(whole), true);
  assert.equal(atLimits(years("-3000", "2000")), false);
});

test("a year is in words where digits alone would not say which", () => {
  assert.deepEqual([-9999, -43, 0, 1, 66, 999, 1000, 9999].map(yearWords), [
    "10000 BCE",
    "44 BCE",
    "1 BCE",
    "1 CE",
    "66 CE",
    "999 CE",
    "1000",
    "9999",
  ]);
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
  const ticks = (width) =>
    yearTicks(chartScale({ range: years(1990, 2020), rows: 1, width, height: 100, margin })).map(
      (tick) => tick.text,
    );

  assert.deepEqual(ticks(400), ["1990", "2000", "2010", "2020"]);
  assert.deepEqual(ticks(700), ["1990", "1995", "2000", "2005", "2010", "2015", "2020"]);
});

const below = (from, to, width = 1100) =>
  yearTicks(chartScale({ range: [moment(from), moment(to)], rows: 1, width, height: 100, margin })).map(
    (tick) => tick.text,
  );

test("years before the year 1 are round as people count them, and there is no year 0", () => {
  assert.deepEqual(below("-3000-01-01", "2000-01-01"), [
    "3000 BCE",
    "2500 BCE",
    "2000 BCE",
    "1500 BCE",
    "1000 BCE",
    "500 BCE",
    "1 CE",
    "500 CE",
    "1000",
    "1500",
    "2000",
  ]);
  assert.deepEqual(below("-0100-01-01", "0100-01-01", 700), ["100 BCE", "50 BCE", "1 CE", "50 CE", "100 CE"]);
  assert.deepEqual(below("-0002-01-01", "0003-01-02"), ["3 BCE", "2 BCE", "1 BCE", "1 CE", "2 CE", "3 CE"]);
  assert.deepEqual(below("-0009-06-01", "0009-06-01", 1000), [
    "8 BCE",
    "6 BCE",
    "4 BCE",
    "2 BCE",
    "2 CE",
    "4 CE",
    "6 CE",
    "8 CE",
  ]);
  assert.deepEqual(below("-9999-01-01", "9999-12-31", 500), ["10000 BCE", "5000 BCE", "1 CE", "5000"]);
});

test("closer there are months and days, in words in any year", () => {
  assert.deepEqual(below("1998-01-01", "1999-02-01", 600), [
    "Jan 1998",
    "Apr 1998",
    "Jul 1998",
    "Oct 1998",
    "Jan 1999",
  ]);
  assert.deepEqual(below("-0043-01-01", "-0042-02-01", 600), [
    "Jan 44 BCE",
    "Apr 44 BCE",
    "Jul 44 BCE",
    "Oct 44 BCE",
    "Jan 43 BCE",
  ]);
  assert.deepEqual(below("-0043-02-26", "-0043-03-09"), [
    "27 Feb 44 BCE",
    "1 Mar 44 BCE",
    "3 Mar 44 BCE",
    "5 Mar 44 BCE",
    "7 Mar 44 BCE",
    "9 Mar 44 BCE",
  ]);
  assert.deepEqual(
    below("2020-01-01", "2020-01-10"),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((day) => `${day} Jan 2020`),
  );
});

test("a span of thirty years has three decades", () => {
  assert.deepEqual(
    periods([moment("1990-06-01"), moment("2019-06-01")]).map((one) => one.text),
    ["1990s", "2000s", "2010s"],
  );
});

test("a span of many decades has longer periods, never more than five", () => {
  assert.deepEqual(
    periods(years(1900, 2020)).map((one) => one.text),
    ["1900–1949", "1950–1999", "2000–2049"],
  );
  assert.deepEqual(periods(years(1990, 2020))[3], { text: "2020s", range: years(2020, 2030) });
});

test("periods before the year 1 are round as people count them, and end with the year 1 BCE", () => {
  assert.deepEqual(
    periods(years("-3000", "2000")).map((one) => one.text),
    ["4000–2001 BCE", "2000–1 BCE", "1 CE–1999", "2000–3999"],
  );
  assert.deepEqual(
    periods(years("-0019", "0019")).map((one) => one.text),
    ["20–11 BCE", "10–1 BCE", "1–9 CE", "10–19 CE"],
  );
  assert.deepEqual(periods(years("-0019", "0019"))[1].range, years("-0009", "0001"));
});

test("points of a lane within a few pixels are one cluster that names them all", () => {
  const points = [
    { lane: "a", x: 0, y: 1 },
    { lane: "a", x: 2, y: 1 },
    { lane: "b", x: 1, y: 2 },
    { lane: "a", x: 900, y: 1 },
  ];

  assert.deepEqual(clusters(points, 1), [
    { lane: "a", x: 1, y: 1, indexes: [0, 1] },
    { lane: "b", x: 1, y: 2, indexes: [2] },
    { lane: "a", x: 900, y: 1, indexes: [3] },
  ]);
});

test("zooming in splits every cluster whose points differ, and no point is ever lost", () => {
  const points = Array.from({ length: 3000 }, (_, index) => ({
    lane: `lane ${index % 3}`,
    x: index * DAY,
    y: 0,
  }));

  for (const perPixel of [200 * DAY, 10 * DAY, DAY, DAY / 100]) {
    const found = clusters(points, perPixel);
    assert.equal(
      found.reduce((sum, cluster) => sum + cluster.indexes.length, 0),
      3000,
    );
  }
  assert.equal(clusters(points, DAY / 100).length, 3000);
});
