// Where labels go: boxes in, places out. Pure; all numbers are CSS pixels, y grows downwards.

import { balanced, shortened } from "./line-breaks.js";

/** @import { Measure } from "./line-breaks.js" */

/**
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {Box & { owner?: string }} OwnedBox a box of a mark or of its label, which may touch each other
 */

/**
 * One way to write a label; `line` is the height of a line.
 * @typedef {{ lines: string[], line: number, width: number, height: number }} Form
 */

/**
 * A mark: its dot, the extent of its bar or whisker, its lane's upper and lower edge, and the forms that its
 * label may take, best first. Smaller priorities choose first.
 * @typedef {object} LabelledMark
 * @property {string} id
 * @property {number} x
 * @property {number} y
 * @property {number} radius
 * @property {number} left
 * @property {number} right
 * @property {boolean} wide whether the label may stand over the bar
 * @property {number} top
 * @property {number} bottom
 * @property {number} priority
 * @property {boolean} must whether the label must be shown
 * @property {Form[]} forms
 */

/**
 * Where a label stands; `choice` is the number of this place among those that were tried.
 * @typedef {Box & { lines: string[], choice: number, leader?: Box }} Place
 * @typedef {Map<string, Place>} Places
 */

/**
 * What labels have room in: the chart, without the blocked boxes. `previous` holds the last layout, whose
 * places are kept where they still fit: labels do not jump while one zooms.
 * @typedef {object} Room
 * @property {number} left
 * @property {number} right
 * @property {number} [top]
 * @property {number} [bottom]
 * @property {Box[]} [blocked]
 * @property {Places} [previous]
 */

const CELL = 64;
/** Between a mark and the label beside it. */
const GAP = 4;
/** How far a label that must be shown may leave its lane. */
const SPILL = 20;

/** Boxes by the columns they touch, so that a collision looks only at its neighbours. */
class OccupiedBoxes {
  /** @type {Map<number, OwnedBox[]>} */
  columns = new Map();

  /** @param {OwnedBox} box */
  add(box) {
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++) {
      const boxes = this.columns.get(column);
      if (boxes) boxes.push(box);
      else this.columns.set(column, [box]);
    }
  }

  /**
   * Whether a box overlaps one of another owner.
   * @param {Box} box
   * @param {string} owner
   */
  hits(box, owner) {
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++) {
      for (const other of this.columns.get(column) ?? []) {
        if (other.owner !== owner && overlaps(box, other)) return true;
      }
    }
    return false;
  }
}

/** @param {number} x */
function columnOf(x) {
  return Math.floor(x / CELL);
}

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Choose a place for the label of each mark, or none; no label overlaps another one, a mark or a blocked box.
 *
 * Of marks with the same priority the later one chooses first, so that leaders to the others pass left of
 * its label. A mark whose label must be shown and found no room is tried again before all others.
 * @param {LabelledMark[]} marks
 * @param {Room} room
 * @returns {Places}
 */
export function placeLabels(marks, room) {
  const order = [...marks].sort((a, b) => a.priority - b.priority || b.x - a.x);
  const promoted = new Set();
  for (;;) {
    const places = placedInTurn(order, room);
    const missing = order.findIndex(({ id, must }) => must && !places.has(id) && !promoted.has(id));
    if (missing < 0) return places;
    promoted.add(order[missing].id);
    order.unshift(...order.splice(missing, 1));
  }
}

/**
 * @param {LabelledMark[]} order
 * @param {Room} room
 */
function placedInTurn(order, room) {
  const occupied = new OccupiedBoxes();
  for (const box of room.blocked ?? []) occupied.add(box);
  for (const box of order.flatMap(markBoxes)) occupied.add(box);
  /** @type {Places} */
  const places = new Map();
  for (const mark of order) {
    const place = choose(mark, room, occupied);
    if (!place) continue;
    places.set(mark.id, place);
    occupied.add({ ...place, owner: mark.id });
    if (place.leader) occupied.add({ ...place.leader, owner: mark.id });
  }
  return places;
}

/**
 * The boxes that a mark itself covers.
 * @param {LabelledMark} mark
 * @returns {OwnedBox[]}
 */
export function markBoxes({ id, x, y, radius, left, right }) {
  const dot = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: id };
  if (right - left <= 2 * radius) return [dot];
  return [dot, { left, right, top: y - 5, bottom: y + 5, owner: id }];
}

/**
 * The place of the last layout if it still fits, else the first that fits. Where a label must be shown and
 * its lane is full, it may stand over the lane's edge.
 * @param {LabelledMark} mark
 * @param {Room} room
 * @param {OccupiedBoxes} occupied
 */
function choose(mark, room, occupied) {
  const all = candidates(mark, room);
  /** @param {Place} place */
  const fits = (place, spill = 0) =>
    isInside(place, mark, room, spill) &&
    !occupied.hits(place, mark.id) &&
    !(place.leader && occupied.hits(place.leader, mark.id));
  const last = all[room.previous?.get(mark.id)?.choice ?? -1];
  if (last && fits(last)) return last;
  const fitting = all.find((place) => fits(place));
  return !fitting && mark.must ? all.find((place) => fits(place, SPILL)) : fitting;
}

/**
 * @param {Box} place
 * @param {LabelledMark} mark
 * @param {Room} room
 * @param {number} spill
 */
function isInside(place, mark, { left, right, top = -Infinity, bottom = Infinity }, spill) {
  return (
    place.left >= left &&
    place.right <= right &&
    place.top >= Math.max(top, mark.top - spill) &&
    place.bottom <= Math.min(bottom, mark.bottom + spill)
  );
}

/**
 * The places to be tried, best first.
 * @param {LabelledMark} mark
 * @param {Room} room
 * @returns {Place[]}
 */
function candidates(mark, room) {
  const places = mark.forms.flatMap((form) => placesOf(mark, form, room));
  return places.map((place, choice) => ({ ...place, choice }));
}

/**
 * Beside, above and below a mark; further up and down with a leader line.
 * @param {LabelledMark} mark
 * @param {Form} form
 * @param {Room} room
 */
function placesOf(mark, form, { left, right }) {
  const { x, y, radius } = mark;
  const from = Math.max(mark.left, left);
  const to = Math.min(mark.right, right);
  const start = mark.wide ? from : x - radius;
  const end = (mark.wide ? to : x + radius) - form.width;
  /** @param {number} wanted */
  const inside = (wanted) => Math.max(left, Math.min(wanted, right - form.width));
  const middle = y - form.height / 2;
  const above = y - radius - 2 - form.height;
  const below = y + radius + 2;
  const after = boxAt(to + GAP, middle, form);
  const before = boxAt(from - GAP - form.width, middle, form);
  const aboveStart = boxAt(inside(start), above, form);
  const aboveEnd = boxAt(inside(end), above, form);
  const near = [boxAt(inside(start), below, form), boxAt(inside(end), below, form)];
  const far = [1, 2, 3].flatMap((step) => [
    withLeader(boxAt(inside(start), above - step * form.line, form), mark),
    withLeader(boxAt(inside(end), above - step * form.line, form), mark),
    withLeader(boxAt(inside(start), below + step * form.line, form), mark),
  ]);
  if (mark.wide) return [aboveStart, after, aboveEnd, ...near, before, ...far];
  return [after, aboveStart, aboveEnd, before, ...near, ...far];
}

/**
 * @param {number} left
 * @param {number} top
 * @param {Form} form
 */
function boxAt(left, top, { width, height, lines }) {
  return { left, top, right: left + width, bottom: top + height, lines };
}

/**
 * @template {Box} B
 * @param {B} place
 * @param {LabelledMark} mark
 */
function withLeader(place, { x: dot, y, radius }) {
  const x = Math.max(place.left + 1, Math.min(dot, place.right - 1));
  const isAbove = place.bottom < y;
  const top = isAbove ? place.bottom : y + radius;
  const bottom = isAbove ? y - radius : place.top;
  return { ...place, leader: { left: x - 1, right: x + 1, top, bottom } };
}

/**
 * The forms of a label, best first: one line, two lines, three lines and, where it must be shown, cut ones.
 * @param {string} title
 * @param {Measure} measure
 * @param {number} line the height of a line
 * @param {{ widest?: number, must?: boolean }} [limits]
 */
export function labelForms(title, measure, line, { widest = 220, must = false } = {}) {
  const broken = [2, 3].map((count) => balanced(title, measure, count));
  const cut = must ? [150, 110, 84].map((width) => [shortened(title, measure, width)]) : [];
  const texts = [
    ...(measure(title) <= widest * 1.3 ? [[title]] : []),
    ...broken.filter((lines, at) => lines.length === at + 2),
    ...cut,
  ];
  return texts.map((lines) => {
    const width = Math.max(...lines.map(measure)) + 2;
    return { lines, line, width, height: lines.length * line };
  });
}
