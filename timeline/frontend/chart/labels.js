// Where labels go: boxes in, places out. Pure; all numbers are CSS pixels, y grows downwards.

import {
  POSITIONS,
  besideMark,
  boxOf,
  candidates,
  freeAround,
  freeAtMark,
  leaderOf,
} from "./label-places.js";
import { Occupancy } from "./occupancy.js";

/** @import { Form } from "./label-forms.js" */
/** @import { Candidate, Position } from "./label-places.js" */
/** @import { Box } from "./occupancy.js" */

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
 * @property {boolean} [whole] whether the label is shown whatever it covers
 * @property {number} line the height of a line
 * @property {number} narrowest the label is no narrower than this
 * @property {Form[]} forms asked for where there is room
 */

/**
 * Where a label stands; `choice` is the number of this place among those that were tried.
 * @typedef {Box & { lines: string[], choice: number, leader?: Box }} Place
 * @typedef {Map<string, Place>} Places
 */

/**
 * What labels have room in: the chart, without the blocked boxes. `previous` holds the last layout, whose
 * places are kept where they still fit: labels do not jump while one zooms.
 * @typedef {Box & { blocked?: Box[], previous?: Places }} Room
 */

/** A mark's own dot and the end of the leader to it are so far apart that they share no cell. */
const CELL = 2;

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Choose a place for the label of each mark, or none; no label leaves its mark's lane or overlaps another
 * label, a mark or a blocked box.
 *
 * Each mark chooses once, in the order of priorities. Of marks with the same one the later chooses first, so
 * that leaders to the others pass left of its label.
 * @param {LabelledMark[]} marks
 * @param {Room} room
 * @returns {Places}
 */
export function placeLabels(marks, room) {
  const occupied = new Occupancy(room);
  for (const box of room.blocked ?? []) occupied.take(box);
  for (const box of marks.flatMap(markBoxes)) occupied.take(box);
  /** @type {Places} */
  const places = new Map();
  for (const mark of marks.toSorted((a, b) => a.priority - b.priority || b.x - a.x)) {
    const place = choose(mark, room, occupied);
    if (!place) continue;
    places.set(mark.id, place);
    occupied.take(place);
    if (place.leader) occupied.take(place.leader);
  }
  return places;
}

/**
 * The boxes that a mark itself covers.
 * @param {LabelledMark} mark
 * @returns {Box[]}
 */
export function markBoxes({ x, y, radius, left, right }) {
  const dot = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  if (right - left <= 2 * radius) return [dot];
  return [dot, { left, right, top: y - 5, bottom: y + 5 }];
}

/**
 * The place of the last layout if it still fits, else the best that fits. A label that is shown whatever it
 * covers stands where it covers least.
 * @param {LabelledMark} mark
 * @param {Room} room
 * @param {Occupancy} occupied
 */
function choose(mark, room, occupied) {
  if (!mark.whole && !hasRoom(mark, room, occupied)) return undefined;
  const all = candidates(mark);
  /** @param {Candidate} candidate */
  const fits = (candidate) => isFree(mark, candidate, room, occupied);
  /** @param {Candidate} candidate */
  const isClear = (candidate) => isItsOwn(mark, candidate, room, occupied);
  const last = room.previous?.get(mark.id)?.choice ?? -1;
  const choice = all[last] && fits(all[last]) ? last : bestOf(all, fits, isClear);
  if (choice >= 0) return placeAt(mark, all, choice, room);
  return mark.whole ? leastCovered(mark, all, room, occupied) : undefined;
}

/**
 * The first candidate that fits and is clear, else the first that fits; none is cut to be clear.
 * @param {Candidate[]} all
 * @param {(candidate: Candidate) => boolean} fits
 * @param {(candidate: Candidate) => boolean} isClear
 */
function bestOf(all, fits, isClear) {
  const first = all.findIndex(fits);
  if (first < 0) return first;
  const { isCut } = all[first].form;
  const clear = all.findIndex(
    (one, at) => at >= first && one.form.isCut === isCut && fits(one) && isClear(one),
  );
  return clear < 0 ? first : clear;
}

/**
 * Whether a label above or below its mark is so of no other mark in the row, which it would seem to name.
 * @param {LabelledMark} mark
 * @param {Candidate} candidate
 * @param {Room} room
 * @param {Occupancy} occupied
 */
function isItsOwn(mark, candidate, room, occupied) {
  const box = boxOf(mark, candidate, room);
  return !besideMark(mark, box, candidate.position).some((beside) => occupied.hits(beside));
}

/**
 * Whether the narrowest label would fit anywhere. In a dense chart it does for few marks, and measuring the
 * titles of all takes longer than all else.
 * @param {LabelledMark} mark
 * @param {Room} room
 * @param {Occupancy} occupied
 */
function hasRoom(mark, room, occupied) {
  const { line, narrowest: width } = mark;
  const form = { lines: [], line, width, height: line, isCut: false };
  // the leader of a wider label is the same where it ends at the dot
  const isAtDot = !mark.wide && width > mark.radius + 1;
  return POSITIONS.some((position) => {
    const box = boxOf(mark, { form, position }, room);
    if (!isInside(box, mark, room) || occupied.hits(freeAround(box, position))) return false;
    return !isAtDot || leads(mark, box, position, occupied);
  });
}

/**
 * @param {LabelledMark} mark
 * @param {Candidate} candidate
 * @param {Room} room
 * @param {Occupancy} occupied
 */
function isFree(mark, candidate, room, occupied) {
  const box = boxOf(mark, candidate, room);
  if (!isInside(box, mark, room)) return false;
  if (occupied.hits(freeAround(box, candidate.position))) return false;
  if (freeAtMark(mark, box, candidate.position).some((free) => occupied.hits(free))) return false;
  return leads(mark, box, candidate.position, occupied);
}

/**
 * Whether nothing is between a label and its mark.
 * @param {LabelledMark} mark
 * @param {Box} box
 * @param {Position} position
 * @param {Occupancy} occupied
 */
function leads(mark, box, { side, step }, occupied) {
  if (!step) return true;
  const leader = leaderOf(mark, box);
  const end = side === "above" ? { bottom: leader.bottom - CELL } : { top: leader.top + CELL };
  return !occupied.hits({ ...leader, ...end });
}

/**
 * @param {Box} box
 * @param {LabelledMark} mark
 * @param {Room} room
 */
function isInside(box, mark, { left, right, top, bottom }) {
  return (
    box.left >= left &&
    box.right <= right &&
    box.top >= Math.max(top, mark.top) &&
    box.bottom <= Math.min(bottom, mark.bottom)
  );
}

/**
 * @param {LabelledMark} mark
 * @param {Candidate[]} all
 * @param {number} choice
 * @param {Room} room
 * @returns {Place}
 */
function placeAt(mark, all, choice, room) {
  const { form, position } = all[choice];
  const box = boxOf(mark, all[choice], room);
  const place = { ...box, lines: form.lines, choice };
  return position.step ? { ...place, leader: leaderOf(mark, box) } : place;
}

/**
 * @param {LabelledMark} mark
 * @param {Candidate[]} all
 * @param {Room} room
 * @param {Occupancy} occupied
 */
function leastCovered(mark, all, room, occupied) {
  let least = Infinity;
  /** @type {number | undefined} */
  let best;
  for (const [choice, candidate] of all.entries()) {
    const box = boxOf(mark, candidate, room);
    const covered = isInside(box, mark, room) ? occupied.covered(box) : Infinity;
    if (covered >= least) continue;
    least = covered;
    best = choice;
  }
  return best === undefined ? undefined : placeAt(mark, all, best, room);
}
