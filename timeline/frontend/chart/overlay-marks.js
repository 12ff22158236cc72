// What lies over the chart at all times, in SVG: lanes, labels, rings.

import { setAttributes, svg } from "../elements.js";
import { shortened, wrapped } from "./line-breaks.js";

/** @import { Band, Point, Scale } from "../types.js" */
/** @import { Place, Places } from "./labels.js" */
/** @import { Measure } from "./line-breaks.js" */
/** @import { Box } from "./occupancy.js" */

/** The height of a line of a lane's name, the most lines left of the chart, and what is free beside them. */
const LANE_LINE = 15;
const LANE_LINES = 3;
const LANE_GAP = 16;
/** Nearer to its mark than this, in pixels, a day that another source gives is not drawn. */
const GHOST_FREE = 12;

/**
 * Draw the lanes' edges and names; returns the boxes that the names cover. Names stand left of the chart, or
 * inside at the lane's top where the chart is narrow.
 * @param {Element} group
 * @param {Band[]} bands
 * @param {Scale} scale
 * @param {{ isNarrow: boolean, measure: Measure }} text
 * @returns {Box[]}
 */
export function drawLanes(group, bands, scale, { isNarrow, measure }) {
  const { left, bottom } = scale;
  const x = isNarrow ? left : 0;
  /** @param {number} y */
  const edge = (y) => svg("line", { class: "tl-edge", x1: x, x2: scale.right, y1: y, y2: y });
  /** @param {string} title */
  const linesOf = (title) =>
    isNarrow
      ? [shortened(title, measure, scale.right - left)]
      : wrapped(title, measure, left - LANE_GAP, LANE_LINES);
  const lanes = bands.flatMap(({ title, top }) => {
    const lines = linesOf(title);
    const y = scale.y(top);
    const name = svg("text", { class: "tl-lane", x, y: y + 16 }, ...lineSpans(lines, x, LANE_LINE));
    return [edge(y), name];
  });
  group.replaceChildren(...lanes, edge(bottom));
  if (!isNarrow) return [];
  return bands.map(({ title, top }) => {
    const y = scale.y(top);
    return { left, right: left + measure(linesOf(title)[0]) + 4, top: y, bottom: y + 20 };
  });
}

/**
 * Draw the labels in their places; elements of labels that stay are kept.
 * @param {Element} group
 * @param {Places} places
 * @param {Map<string, Point>} points
 * @param {number} line the height of a line
 */
export function drawLabels(group, places, points, line) {
  const drawn = /** @type {SVGGElement[]} */ ([...group.children]);
  const former = new Map(drawn.map((element) => [element.dataset.label, element]));
  for (const [id, place] of places) {
    const text = place.lines.join("\n");
    const same = former.get(id)?.dataset.text === text ? former.get(id) : undefined;
    if (same) former.delete(id);
    const label = same ?? group.appendChild(newLabel(id, text, place, line));
    label.setAttribute("class", labelClass(points.get(id)));
    moveLabel(label, place, line);
  }
  for (const element of former.values()) element.remove();
}

/** @param {Point | undefined} point */
function labelClass(point) {
  if (point?.isFaint) return "tl-label tl-label-faint";
  return point?.origin === "article" ? "tl-label tl-label-article" : "tl-label";
}

/**
 * @param {string} id
 * @param {string} text
 * @param {Place} place
 * @param {number} line
 */
function newLabel(id, text, { lines }, line) {
  const leader = svg("line", { class: "tl-leader" });
  const words = svg("text", {}, ...lineSpans(lines, 0, line));
  return svg("g", { "data-label": id, "data-text": text }, leader, words);
}

/**
 * @param {SVGGElement} label
 * @param {Place} place
 * @param {number} line
 */
function moveLabel(label, { left, top, leader }, line) {
  const [leaderLine, words] = label.children;
  words.setAttribute("transform", `translate(${left + 1} ${top + line - 3.5})`);
  const box = leader ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const middle = (box.left + box.right) / 2;
  setAttributes(leaderLine, { x1: middle, x2: middle, y1: box.top, y2: box.bottom });
}

/**
 * Draw rings around marks.
 * @param {Element} group
 * @param {Record<string, Point | undefined>} marks by the rings' names
 * @param {Scale} scale
 */
export function drawRings(group, marks, scale) {
  const rings = Object.entries(marks).flatMap(([name, point]) => {
    if (!point) return [];
    const place = { cx: scale.x(point.x), cy: scale.y(point.y), r: point.size / 2 + 5 };
    return [svg("circle", { class: `tl-ring tl-ring-${name}`, ...place })];
  });
  group.replaceChildren(...rings);
}

/**
 * Draw where other sources put an event, each joined to its mark.
 * @param {Element} group
 * @param {Point | undefined} point
 * @param {Scale} scale
 */
export function drawGhosts(group, point, scale) {
  const y = point ? scale.y(point.y) : 0;
  const inside = (/** @type {number} */ x) => Math.max(scale.left, Math.min(scale.x(x), scale.right));
  const ghosts = (point?.others ?? []).flatMap((day) => {
    const line = svg("line", {
      class: "tl-ghost",
      x1: inside(point?.x ?? day),
      x2: inside(day),
      y1: y,
      y2: y,
    });
    const isHidden = Math.abs(scale.x(day) - scale.x(point?.x ?? day)) < GHOST_FREE;
    if (isHidden || inside(day) !== scale.x(day)) return [line];
    return [line, svg("circle", { class: "tl-ghost", cx: scale.x(day), cy: y, r: 4 })];
  });
  group.replaceChildren(...ghosts);
}

/**
 * @param {string[]} lines
 * @param {number} x
 * @param {number} line
 */
function lineSpans(lines, x, line) {
  return lines.map((text, number) => svg("tspan", { x, dy: number ? line : 0 }, text));
}
