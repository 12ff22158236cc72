import assert from "node:assert/strict";
import test from "node:test";
import { labelForms } from "../../timeline/frontend/chart/label-forms.js";
import { markBoxes, overlaps, placeLabels } from "../../timeline/frontend/chart/labels.js";
import { balanced, shortened } from "../../timeline/frontend/chart/line-breaks.js";

/** @import { LabelledMark, Places } from "../../timeline/frontend/chart/labels.js" */

/** @param {string} text */
const measure = (text) => text.length * 6;

/**
 * A dot in the middle of a lane; its label has the words of its title.
 * @param {string} id
 * @param {number} x
 * @param {Partial<LabelledMark> & { title?: string, must?: boolean }} [differences]
 * @returns {LabelledMark}
 */
function mark(id, x, { title = `Event ${id}`, must = false, ...differences } = {}) {
  return {
    id,
    x,
    y: 60,
    left: x - 6,
    right: x + 6,
    radius: 6,
    wide: false,
    priority: 2,
    top: 0,
    bottom: 120,
    line: 15,
    narrowest: 8,
    forms: labelForms(title, measure, 15, { must }),
    ...differences,
  };
}

/**
 * @param {Places} places
 * @param {string} id
 */
function placeOf(places, id) {
  const place = places.get(id);
  assert.ok(place, `${id} has a label`);
  return place;
}

/**
 * A repeatable sequence of numbers from 0 to 1.
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

test("a label stands right of its dot, one line high", () => {
  const place = placeOf(placeLabels([mark("a", 100)], { left: 0, right: 400, top: 0, bottom: 120 }), "a");

  assert.deepEqual(
    { left: place.left, top: place.top, lines: place.lines },
    { left: 110, top: 52.5, lines: ["Event a"] },
  );
});

test("at the right edge a label goes to another side instead of being cut", () => {
  const place = placeOf(placeLabels([mark("a", 390)], { left: 0, right: 400, top: 0, bottom: 120 }), "a");

  assert.ok(place.right <= 400);
  assert.deepEqual(place.lines, ["Event a"]);
});

test("of two marks in one place the more important one chooses first", () => {
  const narrow = { top: 50, bottom: 70, title: "A title as long as the room" };
  const places = placeLabels(
    [mark("later", 100, { ...narrow, priority: 3 }), mark("first", 100, { ...narrow, priority: 1 })],
    { left: 94, right: 300, top: 0, bottom: 120 },
  );

  assert.deepEqual([...places.keys()], ["first"]);
});

test("labels stay in their lanes, apart from labels, marks and blocked boxes, however dense", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = numbers(seed * 7919);
    const marks = Array.from({ length: 60 }, (_, index) => {
      const x = next() * 900;
      const reach = next() < 0.3 ? next() * 200 : 6;
      const lane = Math.floor(next() * 5);
      return mark(`m${index}`, x, {
        y: lane * 100 + 30 + next() * 50,
        left: x - reach,
        right: x + reach,
        wide: reach > 6,
        top: lane * 100,
        bottom: lane * 100 + 100,
        priority: Math.floor(next() * 3),
        title: "Word ".repeat(2 + Math.floor(next() * 8)).trim(),
        must: next() < 0.2,
      });
    });
    const blocked = [{ left: 0, right: 120, top: 0, bottom: 20 }];
    const places = placeLabels(marks, { left: 0, right: 900, top: 0, bottom: 500, blocked });
    const labels = [...places].map(([id, place]) => ({ id, ...place }));

    assert.ok(labels.length > 10);
    labels.forEach((label, index) => {
      for (const other of labels.slice(index + 1)) {
        const wider = { ...other, left: other.left - 10, right: other.right + 10 };
        assert.equal(overlaps(label, wider), false, `seed ${seed}: ${label.id} and ${other.id}`);
      }
      const lane = marks.find(({ id }) => id === label.id);
      assert.ok(lane && label.top >= lane.top && label.bottom <= lane.bottom, `seed ${seed}: ${label.id}`);
      for (const other of marks.filter((one) => one.id !== label.id)) {
        for (const box of markBoxes(other)) {
          assert.equal(overlaps(label, box), false, `seed ${seed}: ${label.id} on the mark ${other.id}`);
        }
      }
      for (const box of blocked) assert.equal(overlaps(label, box), false);
    });
  }
});

test("a leader line crosses no other label", () => {
  const marks = Array.from({ length: 5 }, (_, index) =>
    mark(`m${index}`, 10 + index * 14, { top: -200, bottom: 300, title: "Some words here" }),
  );
  const labels = [...placeLabels(marks, { left: 0, right: 500, top: -200, bottom: 300 })].map(
    ([id, place]) => ({ id, ...place }),
  );
  const leaders = labels.flatMap(({ id, leader }) => (leader ? [{ id, leader }] : []));

  assert.ok(leaders.length > 0);
  for (const { id, leader } of leaders) {
    for (const other of labels.filter((label) => label.id !== id)) {
      assert.equal(overlaps(leader, other), false);
    }
  }
});

test("a label keeps its place from the last layout while it still fits", () => {
  const options = { left: 0, right: 400, top: 0, bottom: 120 };
  const free = placeLabels([mark("a", 100), mark("b", 120)], options);
  const next = placeLabels([mark("b", 220)], { ...options, previous: free });

  assert.equal(placeOf(next, "b").choice, placeOf(free, "b").choice);
});

test("a lane without room for a label has none, and no label leaves its lane", () => {
  const low = { top: 50, bottom: 70 };
  const dots = [94, 104, 114].map((x) =>
    mark(`m${x}`, x, { ...low, title: "A title of some length", must: true }),
  );

  const places = placeLabels(dots, { left: 80, right: 400, top: 0, bottom: 120 });

  assert.deepEqual([...places.keys()], ["m114"]);
  assert.deepEqual(placeOf(places, "m114").lines, ["A title of some length"]);
});

test("the forms of a label are asked for only where there is room for one", () => {
  /** @type {string[]} */
  const asked = [];
  const crowd = Array.from({ length: 40 }, (_, at) => ({
    ...mark(`dot ${at}`, 10 * at, { y: 8, top: 0, bottom: 16, narrowest: 20 }),
    get forms() {
      asked.push(this.id);
      return labelForms("A title", measure, 15);
    },
  }));

  assert.deepEqual([...placeLabels(crowd, { left: -20, right: 500, top: 0, bottom: 16 }).keys()], ["dot 39"]);
  assert.deepEqual(asked, ["dot 39"]);
});

test("two labels in a row have a gap, and so have a label and the dot after it", () => {
  const row = { top: 50, bottom: 70 };
  const room = { left: 0, right: 600, top: 0, bottom: 120 };

  /** @param {number} x */
  const labelsWith = (x) => [
    ...placeLabels([mark("a", 50, row), mark("b", x, { ...row, priority: 3 })], room).keys(),
  ];

  // The label of a ends at 104.
  assert.deepEqual(labelsWith(122), ["a", "b"]);
  assert.deepEqual(labelsWith(118), ["b"]);
});

test("a label that is shown in any case stands where it covers least, in its lane", () => {
  const lane = { top: 40, bottom: 80 };
  const crowd = [70, 84, 98, 112, 126, 140, 154, 168].map((x) => mark(`m${x}`, x, { ...lane, forms: [] }));
  const whole = mark("a", 56, {
    ...lane,
    priority: -2,
    whole: true,
    title: "Words for which there is no room",
  });

  const place = placeOf(placeLabels([whole, ...crowd], { left: 0, right: 200, top: 0, bottom: 120 }), "a");

  assert.equal(place.lines.join(" "), "Words for which there is no room");
  assert.ok(place.top >= 40 && place.bottom <= 80);
});

test("a label that is shown in any case stands past its row rather than over the next dot", () => {
  const lane = { y: 50, top: 5, bottom: 76, forms: [] };
  const next = mark("next", 100, lane);
  const below = mark("below", 57, { ...lane, y: 66, left: 12, right: 101 });
  const words = "Words that are as long as three dots";
  const opened = mark("opened", 18, { y: 50, top: 5, bottom: 76, radius: 13, whole: true, title: words });
  const name = { left: 6, right: 155, top: 4, bottom: 24 };

  const room = { left: 0, right: 372, top: 0, bottom: 120, blocked: [name] };
  const place = placeOf(placeLabels([opened, next, below], room), "opened");

  assert.equal(place.lines.join(" "), words);
  for (const box of [name, ...markBoxes(next), ...markBoxes(below)]) {
    assert.equal(overlaps(place, box), false);
  }
});

test("a label at the edge stands above its own bar, not above the next dot of the row", () => {
  const bar = mark("a", 350, { left: 330, right: 370, wide: true, title: "A title of some length" });
  const next = mark("b", 385, { forms: [] });
  const room = { left: 0, right: 400, top: 0, bottom: 120 };

  const place = placeOf(placeLabels([bar, next], room), "a");

  assert.ok(place.bottom < 60 && place.right <= 370);
});

test("no label is cut to stand above no other dot", () => {
  const lane = { top: 30, bottom: 70 };
  const others = [120, 140, 160, 180].map((x) => mark(`m${x}`, x, { ...lane, forms: [] }));
  const first = mark("a", 100, { ...lane, title: "A long title of four words", must: true });

  const place = placeOf(placeLabels([first, ...others], { left: 94, right: 300, top: 0, bottom: 120 }), "a");

  assert.deepEqual(place.lines, ["A long title of four words"]);
});

test("the same marks give the same places", () => {
  const marks = [mark("a", 10), mark("b", 30), mark("c", 50)];

  assert.deepEqual(
    placeLabels(marks, { left: 0, right: 300, top: 0, bottom: 120 }),
    placeLabels(marks, { left: 0, right: 300, top: 0, bottom: 120 }),
  );
});

test("a title breaks into lines of about one width", () => {
  assert.deepEqual(balanced("Soleimani is given the Quds Force", measure, 2), [
    "Soleimani is given",
    "the Quds Force",
  ]);
});

test("a title is cut at a word, and only where it must be shown", () => {
  assert.equal(shortened("Soleimani is given the Quds Force", measure, 120), "Soleimani is given …");
  assert.ok(
    labelForms("Soleimani is given the Quds Force", measure, 15).every(
      (form) => !form.lines.join(" ").includes("…"),
    ),
  );
  const cut = labelForms("Soleimani is given the Quds Force", measure, 15, { must: true }).at(-1);
  assert.equal(cut?.lines[0], "Soleimani is …");
});
