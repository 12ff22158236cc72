// Which part of time, and which lanes, the chart of a slide shows. Pure.

import { moment } from "../chart/scale.js";

/** @import { Slide } from "./presenting.js" */
/** @import { Figure, TimeRange } from "../types.js" */

/** Room on either side of a slide's years, as a part of them. */
const ROOM = 0.03;

/**
 * The range that a slide's chart shows: its years with a little room, or the whole.
 * @param {Pick<Slide, "years">} slide
 * @param {TimeRange} whole
 * @returns {TimeRange}
 */
export function slideRange({ years }, whole) {
  if (!years) return whole;
  const start = moment(String(years[0]));
  const end = moment(String(years[1] + 1));
  const room = (end - start) * ROOM;
  return [start - room, end + room];
}

/**
 * The ids of the lanes that a slide's chart shows: its own or, of all, those with a mark in the range.
 * @param {Pick<Slide, "lanes" | "among">} slide
 * @param {Figure} figure
 * @param {TimeRange} range
 */
export function slideLanes({ lanes, among }, figure, [start, end]) {
  if (lanes.length) return lanes;
  const [{ meta, customdata }] = figure.data;
  const ids = new Set(among.length ? among : customdata);
  const inRange = (/** @type {number} */ index) =>
    moment(meta.x1[index]) >= start && moment(meta.x0[index]) <= end;
  const used = new Set(meta.lane.filter((_, index) => ids.has(customdata[index]) && inRange(index)));
  return figure.layout.meta.bands.map(({ id }) => id).filter((id) => used.has(id));
}

/**
 * A range on its way from one to another: slow, fast, slow.
 * @param {TimeRange} from
 * @param {TimeRange} to
 * @param {number} part of the time, from 0 to 1
 * @returns {TimeRange}
 */
export function easedRange(from, to, part) {
  const eased = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
  return [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased];
}
