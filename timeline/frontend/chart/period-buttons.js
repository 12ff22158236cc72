// The buttons above the chart: all of it, its decades or centuries, out and in.

import { button, make } from "../elements.js";
import { DAY } from "./scale.js";
import { periods } from "./ticks.js";

/** @import { TimeRange } from "../types.js" */

const ZOOM = 1.6;
/** Which part of the figure's range on each side is only margin. */
const MARGIN = 0.03;
const YEAR = 366 * DAY;

/**
 * What the buttons move.
 * @typedef {object} Zoomable
 * @property {() => void} showWhole
 * @property {(range: TimeRange) => void} fitTo
 * @property {(factor: number) => void} zoom
 */

/**
 * @param {Zoomable} chart
 * @param {TimeRange} whole
 * @returns {Node[]}
 */
export function periodButtons(chart, [start, end]) {
  const margin = (end - start) * MARGIN;
  const parts = periods([start + margin, end - margin - YEAR]);
  // what happened in the first days after the last period has no button of its own
  const last = parts.at(-1);
  if (last) last.range = [last.range[0], Math.max(last.range[1], end)];
  return [
    button("All", () => chart.showWhole()),
    ...parts.map(({ text, range }) => button(text, () => chart.fitTo(range))),
    make("span.tl-gap"),
    button("−", () => zoomOut(chart), { "aria-label": "Zoom out", title: "Zoom out" }),
    button("+", () => zoomIn(chart), { "aria-label": "Zoom in", title: "Zoom in" }),
  ];
}

/** @param {Zoomable} chart */
export function zoomIn(chart) {
  chart.zoom(1 / ZOOM);
}

/** @param {Zoomable} chart */
export function zoomOut(chart) {
  chart.zoom(ZOOM);
}
