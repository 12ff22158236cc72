// Which range a chart shows when its view, or an end of it, is pulled along the strip or moved by keys. Pure.

/** @import { Moment, TimeRange } from "../types.js" */

/** @typedef {"start" | "end" | "both"} Side an end of the view, or both, so that it keeps its length */
/** @typedef {{ visible: TimeRange, whole: TimeRange, shortest: number }} Shown */

/** What part of the view a key moves. */
const STEP = 0.1;
const PAGE = { start: 0.5, end: 0.5, both: 1 };

/**
 * The range with a side of it, of both the beginning, at a moment.
 * @param {Side} side
 * @param {Moment} to
 * @param {Shown} view
 * @returns {TimeRange}
 */
export function pulled(side, to, { visible: [start, end], whole, shortest }) {
  if (side === "start") return [Math.min(Math.max(to, whole[0]), end - shortest), end];
  if (side === "end") return [start, Math.max(Math.min(to, whole[1]), start + shortest)];
  return [to, to + end - start];
}

/**
 * Where a side is after a key; undefined where the key moves nothing.
 * @param {string} key
 * @param {Side} side
 * @param {Shown} view
 * @returns {Moment | undefined}
 */
export function valueAfter(key, side, { visible: [start, end], whole, shortest }) {
  const length = end - start;
  const value = side === "end" ? end : start;
  const page = length * PAGE[side];
  if (key === "Home") return side === "end" ? start + shortest : whole[0];
  if (key === "End") return { start: end - shortest, end: whole[1], both: whole[1] - length }[side];
  if (key === "ArrowRight" || key === "ArrowUp") return value + length * STEP;
  if (key === "ArrowLeft" || key === "ArrowDown") return value - length * STEP;
  if (key === "PageUp") return value + page;
  if (key === "PageDown") return value - page;
  return undefined;
}
