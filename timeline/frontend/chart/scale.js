// Time and pixels. Pure; moments are milliseconds since 1970, as Date.parse gives them.

/** @import { Moment, Scale, TimeRange, Years } from "../types.js" */

/**
 * The size of a chart, its margins in plotly's letters, and how many rows it has.
 * @typedef {{ width: number, height: number, rows: number, margin: Margin }} Size
 * @typedef {{ l: number, r: number, t: number, b: number }} Margin
 */

/**
 * Where fingers hold a chart: the middle between two, and how far apart they are; 0 is one finger.
 * @typedef {{ x: number, spread: number }} Grip
 */

export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** How far from the edge a moment comes that was not in view, as a part of the view. */
const EDGE = 0.06;

/** What is free on either side of years that are asked for, as a part of them; as figure.py has it. */
const MARGIN = 0.02;

/** No chart shows less time than this; nor less than the other where times of day are known. */
export const SHORTEST = 10 * DAY;
export const SHORTEST_OF_TIMES = 10 * MINUTE;

/**
 * Moments by their texts: figures of one timeline share them.
 * @type {Map<string, Moment>}
 */
const known = new Map();

/** The first and the last moment that plotly can draw. */
const EARLIEST = moment("-9999-01-01");
const LATEST = moment("9999-12-31 23:59:59");

/**
 * A figure's date text ("2013-04-04" or "2013-04-04 12:00:00") as a moment; no time zone enters.
 * @param {string} text
 * @returns {Moment}
 */
export function moment(text) {
  const value = known.get(text) ?? parsed(text);
  known.set(text, value);
  return value;
}

/** @param {string} text */
function parsed(text) {
  const parts = /^([+-]?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:[T ]([\d:.]+))?/.exec(text);
  if (!parts) throw new Error(`"${text}" is not a date`);
  const [, year, month = "01", day = "01", time = "00:00:00"] = parts;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/**
 * A moment as plotly reads it: four digits of the year, with a sign before the year 0.
 * @param {Moment} value
 */
export function dateText(value) {
  const date = new Date(Math.max(EARLIEST, Math.min(value, LATEST)));
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  const afterYear = date.toISOString().slice(-20, -1).replace("T", " ");
  return `${year < 0 ? "-" : ""}${digits}${afterYear}`;
}

/**
 * A figure's range as moments.
 * @param {[string, string]} texts
 * @returns {TimeRange}
 */
export function rangeOf([start, end]) {
  return [moment(start), moment(end)];
}

/**
 * The range of years with a little room on either side.
 * @param {Years} years
 * @returns {TimeRange}
 */
export function rangeOfYears([first, last]) {
  const [start, end] = rangeOf([String(first), String(last + 1)]);
  const margin = (end - start) * MARGIN;
  return [start - margin, end + margin];
}

/**
 * The places of moments and rows inside a chart of this size.
 * @param {TimeRange} range
 * @param {Size} size
 * @param {boolean} hasTimes whether there are times of day in it
 * @returns {Scale}
 */
export function chartScale([start, end], { rows, width, height, margin }, hasTimes = false) {
  const across = Math.max(1, width - margin.l - margin.r);
  const down = Math.max(1, height - margin.t - margin.b);
  return {
    left: margin.l,
    right: margin.l + across,
    top: margin.t,
    bottom: margin.t + down,
    x: (value) => margin.l + ((value - start) / (end - start)) * across,
    y: (row) => margin.t + (1 - row / rows) * down,
    moment: (x) => start + ((x - margin.l) / across) * (end - start),
    perPixel: (end - start) / across,
    hasTimes,
  };
}

/**
 * The range after zooming by `factor` (below 1: closer) around a moment, not below the shortest range.
 * @param {TimeRange} range
 * @param {number} factor
 * @returns {TimeRange}
 */
export function zoomed([start, end], factor, around = (start + end) / 2, shortest = SHORTEST) {
  const limited = Math.max(factor, shortest / (end - start));
  return [around - (around - start) * limited, around + (end - around) * limited];
}

/**
 * The range moved and, where it is too long, shortened, until it lies within the limits.
 * @param {TimeRange} range
 * @param {TimeRange} limits
 * @returns {TimeRange}
 */
export function within([start, end], [least, most]) {
  const length = Math.min(end - start, most - least);
  const middle = (start + end) / 2;
  const wanted = end - start > length ? middle - length / 2 : start;
  const from = Math.max(least, Math.min(wanted, most - length));
  return [from, from + length];
}

/**
 * The range after a drag from one grip to another: what was under the first lies under the second, and two
 * fingers that went apart have zoomed in; one finger does not zoom.
 * @param {TimeRange} range
 * @param {Scale} scale
 * @param {Grip} before
 * @param {Grip} after
 * @returns {TimeRange}
 */
export function dragged([start, end], scale, before, after, shortest = SHORTEST) {
  const factor = before.spread && after.spread ? before.spread / after.spread : 1;
  const length = Math.max((end - start) * factor, Math.min(shortest, end - start));
  const from = scale.moment(before.x) - ((after.x - scale.left) / (scale.right - scale.left)) * length;
  return [from, from + length];
}

/**
 * The range moved, at the same length, just so far that the moment lies well inside it; one that includes it
 * stays.
 * @param {TimeRange} range
 * @param {Moment} value
 * @returns {TimeRange}
 */
export function including([start, end], value) {
  if (value >= start && value <= end) return [start, end];
  const length = end - start;
  const edge = length * EDGE;
  const from = value < start ? value - edge : value + edge - length;
  return [from, from + length];
}

/**
 * The part of a range that lies within the limits; the limits where none does.
 * @param {TimeRange} range
 * @param {TimeRange} limits
 * @returns {TimeRange}
 */
export function common([start, end], [least, most]) {
  const part = /** @type {TimeRange} */ ([Math.max(start, least), Math.min(end, most)]);
  return part[0] < part[1] ? part : [least, most];
}
