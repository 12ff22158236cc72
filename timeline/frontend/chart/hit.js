// Which mark a pointer is on. Pure.

/** @import { Point, Scale } from "../types.js" */
/** @import { Places } from "./labels.js" */
/** @import { Box } from "./occupancy.js" */

/** In pixels: so close to a dot, a pointer is on it and on nothing else. */
const ON_DOT = 2;
/** So far from the middle of a bar, it is still on that. */
const ON_BAR = 7;

/**
 * The mark at a place in the chart: a dot, a label or a bar, in this order; `reach` in pixels around a dot.
 * @param {{ x: number, y: number }} place
 * @param {number} reach
 * @param {{ points: Point[], places: Places, scale: Scale }} drawn
 */
export function markAt({ x, y }, reach, { points, places, scale }) {
  /** @param {Point} point */
  const distance = (point) => Math.hypot(scale.x(point.x) - x, scale.y(point.y) - y) - point.size / 2;
  const nearest = nearestOf(points, distance);
  const dot = nearest && distance(nearest) <= reach ? nearest : undefined;
  if (dot && distance(dot) <= ON_DOT) return dot;
  const label = [...places].find(([, box]) => isIn(box, x, y));
  if (label) return points.find(({ id }) => id === label[0]);
  return points.find((point) => isOnBar(point, x, y, scale)) ?? dot;
}

/**
 * @param {Point[]} points
 * @param {(point: Point) => number} distance
 */
function nearestOf(points, distance) {
  let least = Infinity;
  /** @type {Point | undefined} */
  let nearest;
  for (const point of points) {
    const far = distance(point);
    if (far >= least) continue;
    least = far;
    nearest = point;
  }
  return nearest;
}

/**
 * @param {Box} box
 * @param {number} x
 * @param {number} y
 */
function isIn({ left, right, top, bottom }, x, y) {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * @param {Point} point
 * @param {number} x
 * @param {number} y
 * @param {Scale} scale
 */
function isOnBar(point, x, y, scale) {
  const isBeside = x < scale.x(point.x0) || x > scale.x(point.x1);
  return !point.count && !isBeside && Math.abs(scale.y(point.y) - y) <= ON_BAR;
}
