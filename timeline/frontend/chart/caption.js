// What a picture of the chart says of itself, and how its file is called. Pure.

import { DAY } from "./scale.js";
import { rangeText, yearLabel } from "./ticks.js";

/** @import { PictureCaption, TimeRange } from "../types.js" */
/** @typedef {{ whole: TimeRange, visible: TimeRange }} Ranges */

const NO_BREAK_SPACE = "\u00a0";

/**
 * "Title · 12 of 60 events · 1990–1999 · where it comes from".
 * @param {{ x0: number, x1: number }[]} events
 * @param {Ranges} ranges
 * @param {PictureCaption} caption
 */
export function captionLine(events, { whole, visible }, { title, note, known = events.length }) {
  const number = events.filter((event) => isInView(event, visible)).length;
  const part = number === known ? "" : `${number.toLocaleString("en")} of `;
  const count = `${part}${known.toLocaleString("en")} event${known === 1 ? "" : "s"}`;
  // A line may end after a dot, or within the title.
  const parts = [title, count.replaceAll(" ", NO_BREAK_SPACE), yearsInView(visible, whole), note];
  return parts.filter(Boolean).join(`${NO_BREAK_SPACE}· `);
}

/**
 * The years of a range, "1990–1999" or "2003", of less than a day its times; the margins of the figure, a day
 * more than figure.py's, belong to none.
 * @param {TimeRange} visible
 * @param {TimeRange} whole
 */
export function yearsInView([start, end], [first, last]) {
  if (end - start < DAY) return rangeText([start, end]);
  const margin = ((last - first) * 0.02) / 1.04 + DAY;
  const inside = [Math.max(start, first + margin), Math.min(end, last - margin) - 1];
  const moments = inside[0] < inside[1] ? inside : [start, end];
  const years = moments.map((moment) => new Date(moment).getUTCFullYear());
  return [...new Set(years)].map(yearLabel).join("–");
}

/**
 * Whether any of an event's days is in a range.
 * @param {{ x0: number, x1: number }} event
 * @param {TimeRange} range
 */
export function isInView({ x0, x1 }, [start, end]) {
  return x1 >= start && x0 <= end;
}

/**
 * A name for the picture's file, without its ending.
 * @param {string} title
 * @param {Ranges} ranges
 */
export function pictureName(title, { visible, whole }) {
  const name = slug(title).slice(0, 80);
  const years = slug(yearsInView(visible, whole));
  return name.endsWith(years) ? name : [name, years].filter(Boolean).join("-");
}

/** @param {string} text */
function slug(text) {
  const words = text.toLowerCase().normalize("NFC");
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
