import assert from "node:assert/strict";
import test from "node:test";
import { chartScale, moment } from "../../timeline/frontend/chart/scale.js";
import { periods, rangeText, yearLabel, yearTicks } from "../../timeline/frontend/chart/ticks.js";
import { years } from "./years.js";

/**
 * The texts below a chart from a day to another.
 * @param {string} from
 * @param {string} to
 */
function below(from, to, width = 1100, hasTimes = false) {
  const size = { rows: 1, width, height: 100, margin: { l: 100, r: 0, t: 0, b: 20 } };
  const scale = chartScale([moment(from), moment(to)], size, hasTimes);
  return yearTicks(scale).map(({ text }) => text);
}

test("a year is in words where digits alone would not say which", () => {
  assert.deepEqual([-9999, -43, 0, 1, 66, 999, 1000, 9999].map(yearLabel), [
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

test("years below the axis keep their distance", () => {
  assert.deepEqual(below("1990-01-01", "2020-01-01", 400), ["1990", "2000", "2010", "2020"]);
  assert.deepEqual(below("1990-01-01", "2020-01-01", 700), [
    "1990",
    "1995",
    "2000",
    "2005",
    "2010",
    "2015",
    "2020",
  ]);
});

test("below hours and minutes stand times, and their day once", () => {
  assert.deepEqual(below("2020-01-02 20:00:00", "2020-01-03 08:00:00", 700, true), [
    "20:00",
    "22:00",
    "3 Jan 2020",
    "02:00",
    "04:00",
    "06:00",
    "08:00",
  ]);
  assert.deepEqual(below("2020-01-03 00:44:30", "2020-01-03 00:54:30", 700, true), [
    "3 Jan 2020, 00:45",
    "",
    "00:47",
    "00:48",
    "00:49",
    "00:50",
    "00:51",
    "00:52",
    "00:53",
    "00:54",
  ]);
  assert.deepEqual(below("2020-01-03 01:00:00", "2020-01-03 02:00:00", 700, true), [
    "3 Jan 2020, 01:00",
    "",
    "01:20",
    "01:30",
    "01:40",
    "01:50",
    "02:00",
  ]);
  assert.deepEqual(below("2020-01-03", "2020-01-04", 700), ["3 Jan 2020", "4 Jan 2020"]);
});

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

test("a range is in words as exact as it is short", () => {
  /** @param {[string, string]} texts */
  const text = (...texts) => rangeText([moment(texts[0]), moment(texts[1])]);

  assert.equal(text("1999-05-01", "2009-02-01"), "1999 to 2009");
  assert.equal(text("2010-01-01", "2020-01-01"), "2010 to 2019");
  assert.equal(text("-0043-01-01", "0012-06-01"), "44 BCE to 12 CE");
  assert.equal(text("2003-03-20", "2003-09-01"), "Mar 2003 to Aug 2003");
  assert.equal(text("2003-03-20", "2003-04-02"), "20 Mar 2003 to 1 Apr 2003");
  assert.equal(text("2020-01-02 23:40:00", "2020-01-03 01:20:00"), "2 Jan 2020, 23:40 to 3 Jan 2020, 01:20");
});
