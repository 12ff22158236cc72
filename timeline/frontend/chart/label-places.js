// Where the label of a mark may stand: beside, above and below it, or further off with a leader line. Pure.

/** @import { Form } from "./label-forms.js" */
/** @import { LabelledMark, Room } from "./labels.js" */
/** @import { Box } from "./occupancy.js" */

/**
 * Which side of its mark a label is on, where it begins, and by how many lines it is further off; `past` says
 * that a label beside its mark is above or below the marks of its row.
 * @typedef {"above" | "below"} Past
 * @typedef {{ side: "beside" | Past, from: "start" | "end", step: number, past?: Past }} Position
 * @typedef {{ form: Form, position: Position }} Candidate
 */

/** In pixels: between a mark and the label beside it, and the label above or below it. */
const GAP = 4;
const GAP_ABOVE = 2;
/** In pixels: as far from the middle of a row none of its dots reaches. */
const ROW = 10;
/**
 * What is free around a label, so that it seems to name no other mark and to go on with no other label: less
 * after its words, more before them, where a mark of its own would stand.
 */
const FREE_AFTER = 10;
const FREE_BEFORE = 16;
const FREE_ABOVE = 2;

/** @type {Position} */
const AFTER = { side: "beside", from: "end", step: 0 };
/** @type {Position} */
const BEFORE = { side: "beside", from: "start", step: 0 };
/** @type {Position[]} */
const [ABOVE_START, ABOVE_END, BELOW_START, BELOW_END] = /** @type {const} */ (["above", "below"]).flatMap(
  (side) => /** @type {const} */ (["start", "end"]).map((from) => ({ side, from, step: 0 })),
);

/** Best first. */
const NEAR = [AFTER, ABOVE_START, ABOVE_END, BEFORE, BELOW_START, BELOW_END];
const NEAR_BAR = [ABOVE_START, AFTER, ABOVE_END, BELOW_START, BELOW_END, BEFORE];
const FAR = [1, 2, 3].flatMap((step) =>
  [ABOVE_START, ABOVE_END, BELOW_START].map((position) => ({ ...position, step })),
);
/** Only for a label that must be shown: so near to other dots it may seem to be theirs, if it has no ring. */
const PAST_ROW = [AFTER, BEFORE].flatMap((position) =>
  /** @type {const} */ (["above", "below"]).map((past) => ({ ...position, past })),
);

/** All positions of a label that may be left out, in no order. */
export const POSITIONS = [...NEAR, ...FAR];

const DOT = kindOf(NEAR);
const BAR = kindOf(NEAR_BAR);
const WHOLE_DOT = kindOf([...NEAR, ...PAST_ROW]);
const WHOLE_BAR = kindOf([...NEAR_BAR, ...PAST_ROW]);

/**
 * A kind of mark, with the candidates of forms, kept: a chart asks at every frame.
 * @param {Position[]} near
 * @returns {{ near: Position[], known: WeakMap<Form[], Candidate[]> }}
 */
function kindOf(near) {
  return { near, known: new WeakMap() };
}

/**
 * All that may be tried, best first: near the mark before further off, whole before cut.
 * @param {Pick<LabelledMark, "forms" | "wide" | "whole">} mark
 * @returns {Candidate[]}
 */
export function candidates({ forms, wide, whole }) {
  const [dot, bar] = whole ? [WHOLE_DOT, WHOLE_BAR] : [DOT, BAR];
  const { near, known } = wide ? bar : dot;
  const list = known.get(forms) ?? allOf(forms, near);
  known.set(forms, list);
  return list;
}

/**
 * @param {Form[]} forms
 * @param {Position[]} near
 * @returns {Candidate[]}
 */
function allOf(forms, near) {
  return [false, true].flatMap((isCut) => {
    const such = forms.filter((form) => form.isCut === isCut);
    return [near, FAR].flatMap((positions) =>
      such.flatMap((form) => positions.map((position) => ({ form, position }))),
    );
  });
}

/**
 * The box of a label.
 * @param {LabelledMark} mark
 * @param {Candidate} candidate
 * @param {Room} room
 * @returns {Box}
 */
export function boxOf(mark, { form, position }, room) {
  const left = leftOf(mark, form, position, room);
  const top = topOf(mark, form, position);
  return { left, right: left + form.width, top, bottom: top + form.height };
}

/**
 * @param {LabelledMark} mark
 * @param {Form} form
 * @param {Position} position
 * @param {Room} room
 */
function leftOf(mark, { width }, { side, from }, { left, right }) {
  const start = Math.max(mark.left, left);
  const end = Math.min(mark.right, right);
  if (side === "beside") return from === "end" ? end + GAP : start - GAP - width;
  const first = mark.wide ? start : mark.x - mark.radius;
  const last = mark.wide ? end : mark.x + mark.radius;
  const wanted = from === "end" ? last - width : first;
  return Math.max(left, Math.min(wanted, right - width));
}

/**
 * @param {LabelledMark} mark
 * @param {Form} form
 * @param {Position} position
 */
function topOf({ y, radius }, { height, line }, { side, step, past }) {
  if (past) return past === "above" ? y - ROW - height : y + ROW;
  if (side === "beside") return y - height / 2;
  const away = radius + GAP_ABOVE + step * line;
  return side === "above" ? y - away - height : y + away;
}

/**
 * A label's box with what is free around it; on the side of its own mark there is nothing more.
 * @param {Box} box
 * @param {Position} position
 * @returns {Box}
 */
export function freeAround({ left, right, top, bottom }, { side, from }) {
  const isBeside = side === "beside";
  return {
    left: isBeside && from === "end" ? left : left - FREE_BEFORE,
    right: isBeside && from === "start" ? right : right + FREE_AFTER,
    top: side === "above" ? top - FREE_ABOVE : top,
    bottom: side === "below" ? bottom + FREE_ABOVE : bottom,
  };
}

/**
 * What is free beside a label of several lines above and below its own mark.
 * @param {LabelledMark} mark
 * @param {Box} box
 * @param {Position} position
 * @returns {Box[]}
 */
export function freeAtMark({ y, radius }, { left, right, top, bottom }, { side, from }) {
  if (side !== "beside") return [];
  const across =
    from === "end" ? { left: left - FREE_AFTER, right: left } : { left: right, right: right + FREE_AFTER };
  const away = radius + GAP_ABOVE;
  return [
    { ...across, top, bottom: y - away },
    { ...across, top: y + away, bottom },
  ];
}

/**
 * What is between a label that stands above or below its mark and the row of it, left and right of the mark.
 * @param {LabelledMark} mark
 * @param {Box} box
 * @param {Position} position
 * @returns {Box[]}
 */
export function besideMark({ y, left, right }, box, { side, step }) {
  if (side === "beside" || step) return [];
  const across = side === "above" ? { top: box.bottom, bottom: y } : { top: y, bottom: box.top };
  return [
    { ...across, left: box.left, right: Math.min(left - GAP, box.right) },
    { ...across, left: Math.max(right + GAP, box.left), right: box.right },
  ];
}

/**
 * The box of the line from a label to its mark.
 * @param {LabelledMark} mark
 * @param {Box} box
 * @returns {Box}
 */
export function leaderOf({ x: dot, y, radius }, box) {
  const x = Math.max(box.left + 1, Math.min(dot, box.right - 1));
  const isAbove = box.bottom < y;
  const top = isAbove ? box.bottom : y + radius;
  const bottom = isAbove ? y - radius : box.top;
  return { left: x - 1, right: x + 1, top, bottom };
}
