import assert from "node:assert/strict";
import test from "node:test";
import { DAY } from "../../timeline/frontend/chart/scale.js";
import { View } from "../../timeline/frontend/chart/view.js";

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

test("type is larger in a wide chart", () => {
  assert.deepEqual([viewOf(999).fontSize, viewOf(1000).fontSize], [12, 13]);
});

test("a view is measured once it has a size, and knows when the element has another", () => {
  assert.equal(new View().isMeasured, false);
  assert.equal(viewOf().isMeasured, true);
  assert.equal(viewOf().differs({ clientWidth: 1150, clientHeight: 530 }), false);
  assert.equal(viewOf().differs({ clientWidth: 1150, clientHeight: 531 }), true);
});

test("it moves no further than a quarter beyond the whole", () => {
  const view = viewOf();

  view.moveTo([900 * DAY, 1900 * DAY]);

  assert.deepEqual(inDays(view.visible), [250, 1250]);
});

test("zooming keeps the middle, and an event far away is reached at the same length", () => {
  const view = viewOf();

  assert.deepEqual(inDays(view.zoomed(0.5)), [250, 750]);
  assert.deepEqual(inDays(view.including(1500 * DAY)), [1000, 2000]);
  assert.deepEqual(inDays(view.including(500 * DAY)), [0, 1000]);
});

test("a moment is in view, or within so many lengths of it", () => {
  const view = viewOf();

  assert.deepEqual([view.includes(1000 * DAY), view.includes(1001 * DAY)], [true, false]);
  assert.deepEqual([view.includes(-500 * DAY, 0.5), view.includes(-501 * DAY, 0.5)], [true, false]);
});
