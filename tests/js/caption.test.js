import assert from "node:assert/strict";
import test from "node:test";
import { captionLine, pictureName, yearsInView } from "../../timeline/frontend/chart/caption.js";
import { moment } from "../../timeline/frontend/chart/scale.js";

/** @import { Ranges } from "../../timeline/frontend/chart/caption.js" */
/** @import { TimeRange } from "../../timeline/frontend/types.js" */

// As figure.py makes it for the span 1990/2020: two hundredths of it on both sides.
const MARGIN = (moment("2020-12-31") - moment("1990-01-01")) * 0.02;
/** @type {TimeRange} */
const WHOLE = [moment("1990-01-01") - MARGIN, moment("2020-12-31") + MARGIN];
/**
 * @param {string} first
 * @param {string} last
 */
const days = (first, last = first) => ({ x0: moment(first), x1: moment(last) });

test("the years of the whole chart are those of its span, without its margins", () => {
  assert.equal(yearsInView(WHOLE, WHOLE), "1990–2020");
  assert.equal(yearsInView([WHOLE[0] - 1e11, WHOLE[1] + 1e11], WHOLE), "1990–2020");
});

test("a view that ends with a year does not show the next, and one within a year shows one", () => {
  assert.equal(yearsInView([moment("1990-01-01"), moment("2000-01-01")], WHOLE), "1990–1999");
  assert.equal(yearsInView([moment("2003-02-01"), moment("2003-05-01")], WHOLE), "2003");
});

test("a view of less than a day is said with its times", () => {
  const range = /** @type {TimeRange} */ ([moment("2020-01-03 00:40:00"), moment("2020-01-03 01:20:00")]);

  assert.equal(yearsInView(range, range), "3 Jan 2020, 00:40 to 3 Jan 2020, 01:20");
});

test("years before the common era are in words", () => {
  assert.equal(
    yearsInView([moment("-0050-01-01"), moment("0014-06-01")], [moment("-0099-01-01"), moment("0100-01-01")]),
    "51 BCE–14 CE",
  );
});

test("the caption counts what is in view, also a bar whose mark is not", () => {
  const all = [days("1990-05-01"), days("1995-01-01", "2004-01-01"), days("2011-01-01")];
  /** @type {Ranges} */
  const nineties = { whole: WHOLE, visible: [moment("1996-01-01"), moment("1998-01-01")] };
  const whole = { whole: WHOLE, visible: WHOLE };

  /** @type {typeof captionLine} */
  const line = (...given) => captionLine(...given).replaceAll("\u00a0", " ");

  assert.equal(
    line(all, nineties, { title: "A title", known: 1200, note: "events.yaml" }),
    "A title · 1 of 1,200 events · 1996–1997 · events.yaml",
  );
  assert.equal(line(all, whole, { title: "A title" }), "A title · 3 events · 1990–2020");
  assert.equal(line(all.slice(1, 2), nineties, { title: "" }), "1 event · 1996–1997");
  assert.deepEqual(captionLine(all, nineties, { title: "A title", known: 3 }).split(" "), [
    "A",
    "title\u00a0·",
    "1\u00a0of\u00a03\u00a0events\u00a0·",
    "1996–1997",
  ]);
});

test("a file is named by title and years, once, in any script", () => {
  const whole = { visible: WHOLE, whole: WHOLE };

  assert.equal(pictureName("Soleimani & Khamenei, 1990-2020", whole), "soleimani-khamenei-1990-2020");
  assert.equal(
    pictureName("Soleimani & Khamenei, 1990-2020", {
      ...whole,
      visible: [moment("2003-02-01"), moment("2003-05-01")],
    }),
    "soleimani-khamenei-1990-2020-2003",
  );
  assert.equal(pictureName("تاریخ ایران", whole), "تاریخ-ایران-1990-2020");
  assert.equal(pictureName("../\\?", whole), "1990-2020");
});
