import assert from "node:assert/strict";
import test from "node:test";
import { DAY, dateText } from "../../timeline/frontend/chart/scale.js";
import { View } from "../../timeline/frontend/chart/view.js";
import { years } from "./years.js";

/** A thousand days, in a chart of this width. */
function viewOf(width = 1150) {
  const view = new View();
  view.setWhole([0, 1000 * DAY]);
  view.fit({ clientWidth: width, clientHeight: 530 }, 10);
  return view;
}

/** @param {number[]} range */
const inDays = (range) => range.map((moment) => Math.round(moment / DAY));

test("a view shows the whole of its first figure, and what was in view stays with the next one", () => {
  const view = viewOf();
  assert.deepEqual(view.visible, [0, 1000 * DAY]);

  view.setWhole([0, 2000 * DAY]);

  assert.deepEqual(view.visible, [0, 1000 * DAY]);
  assert.deepEqual(view.whole, [0, 2000 * DAY]);
});

test("a range that was given before the first figure is kept", () => {
  const view = new View();
  view.range = [5, 6];

  view.setWhole([0, 10]);

  assert.deepEqual(view.visible, [5, 6]);
});

test("lanes have their names beside a wide chart, and inside a narrow one", () => {
  assert.equal(viewOf(640).scale.left, 138);
  assert.equal(viewOf(639).scale.left, 6);
  assert.deepEqual([viewOf(640).isNarrow, viewOf(639).isNarrow], [false, true]);
  assert.deepEqual([viewOf(480).isPhone, viewOf(479).isPhone], [false, true]);
});

test("a tall chart has room for years above its lanes", () => {
  const view = new View();
  view.fit({ clientWidth: 1150, clientHeight: 900 }, 10);
  assert.equal(view.scale.top, 4);

  view.fit({ clientWidth: 1150, clientHeight: 901 }, 10);
  assert.equal(view.scale.top, 22);
});

test("type is larger in a wide chart", () => {
  assert.deepEqual([viewOf(999).fontSize, viewOf(1000).fontSize], [12, 13]);
});

test("a view is measured once it has a size, and knows when the element has another", () => {
  assert.equal(new View().isMeasured, false);
  assert.equal(viewOf().isMeasured, true);
  assert.equal(viewOf().differs({ clientWidth: 1150, clientHeight: 530 }), false);
  assert.equal(viewOf().differs({ clientWidth: 1150, clientHeight: 531 }), true);
});

test("it moves no further than the whole, and keeps its length", () => {
  const view = viewOf();
  view.moveTo([200 * DAY, 500 * DAY]);

  view.moveTo([900 * DAY, 1200 * DAY]);
  assert.deepEqual(inDays(view.visible), [700, 1000]);

  view.moveTo([-900 * DAY, 1900 * DAY]);
  assert.deepEqual(inDays(view.visible), [0, 1000]);
});

test("fitted to a range it shows what the timeline has of that", () => {
  const view = viewOf();

  view.fitTo([900 * DAY, 1200 * DAY]);

  assert.deepEqual(inDays(view.visible), [900, 1000]);
});

/** @param {View} view */
const inText = ({ visible }) => visible.map((moment) => dateText(moment).slice(0, 10));

test("the axis is fitted to the years that are asked for, with a little room", () => {
  const view = new View();
  view.setWhole(years(1990, 2021));

  view.setYears([2012, 2016]);
  assert.deepEqual(inText(view), ["2011-11-25", "2017-02-06"]);

  view.moveTo(years(2013, 2014));
  view.setYears([2012, 2016]);
  assert.deepEqual(inText(view), ["2013-01-01", "2014-01-01"]);

  view.setYears(null);
  assert.deepEqual(inText(view), ["1990-01-01", "2021-01-01"]);
});

test("years at the end of the timeline are shown as far as it goes", () => {
  const view = new View();
  view.setWhole(years(1990, 2021));

  view.setYears([2016, 2020]);

  assert.deepEqual(inText(view), ["2015-11-25", "2021-01-01"]);
});

test("a range that was given stays with the first years", () => {
  const view = new View();
  view.range = years(2013, 2014);
  view.setWhole(years(1990, 2021));

  view.setYears([2012, 2016]);
  assert.deepEqual(inText(view), ["2013-01-01", "2014-01-01"]);

  view.setYears([2012, 2017]);
  assert.deepEqual(inText(view), ["2011-11-18", "2018-02-13"]);
});

test("zooming keeps the middle, or the moment that it is around", () => {
  const view = viewOf();

  assert.deepEqual(inDays(view.zoomed(0.5)), [250, 750]);
  assert.deepEqual(inDays(view.zoomed(0.5, 0)), [0, 500]);
});

test("a moment out of view is reached by the shortest way at the same length", () => {
  const view = viewOf();
  view.moveTo([0, 500 * DAY]);

  view.reach(500 * DAY);
  assert.deepEqual(inDays(view.visible), [0, 500]);
  view.reach(700 * DAY);
  assert.deepEqual(inDays(view.visible), [230, 730]);
  view.reach(1000 * DAY);
  assert.deepEqual(inDays(view.visible), [500, 1000]);
});

test("after opened events the view comes back to where it was, unless it was moved since", () => {
  const view = viewOf();
  view.moveTo([0, 200 * DAY]);

  view.open(500 * DAY);
  view.open(900 * DAY);
  assert.equal(view.comeBack(), true);
  assert.deepEqual(inDays(view.visible), [0, 200]);

  view.open(500 * DAY);
  view.moveTo([600 * DAY, 800 * DAY]);
  assert.equal(view.comeBack(), false);
  assert.deepEqual(inDays(view.visible), [600, 800]);
  assert.equal(view.comeBack(), false);
});

test("a moment is in view, or within so many lengths of it", () => {
  const view = viewOf();

  assert.deepEqual([view.includes(1000 * DAY), view.includes(1001 * DAY)], [true, false]);
  assert.deepEqual([view.includes(-500 * DAY, 0.5), view.includes(-501 * DAY, 0.5)], [true, false]);
});
